import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printed } from './load.ts';

test('the real Base runs in the interpreter', () => {
  const program = `
    x = [3, 1, 2]
    push!(x, 4)
    println(sort(x), " ", sum(x), " ", map(a -> a * 2, x), " ", x .+ 0.5)
    d = Dict("a" => 1)
    println(get(d, "a", 0), " ", get(d, "b", 0))
    println(Float16(1) + Int8(2), " ", 2^70, " ", 1f0 / 3, " ", reverse("añb"))
    try
      x[10]
    catch e
      println(typeof(e))
    end
    sqrt("x")`;
  const [sorted, found, numbers, caught, ...rest] = printed(program, { base: 'real' }).split('\n');
  assert.equal(sorted, '[1, 2, 3, 4] 10 [6, 2, 4, 8] [3.5, 1.5, 2.5, 4.5]');
  assert.equal(found, '1 0');
  assert.equal(numbers, '3.0 0 0.33333334 bña');
  assert.equal(caught, 'BoundsError');
  assert.match(rest.join('\n'), /MethodError: no method matching sqrt\(::String\)/);
});

test('recursion goes 1,000 calls deep on the smallest stack', () => {
  const program = 'depth(n) = n == 0 ? 0 : 1 + depth(n - 1)\nprintln(depth(1000))';
  assert.equal(printed(program, { base: 'real' }), '1000\n');
});
