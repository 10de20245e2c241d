import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load, printed } from './load.ts';

/** [what it shows, program, what it prints] */
const PROGRAMS: readonly (readonly [string, string, string])[] = [
  ['literals print', 'p(1, 2.5, "x", :y, true, Int64, nothing)', '1 2.5 x y true Int64 nothing \n'],
  ['recursion', 'fib(n) = n < 2 ? n : fib(n - 1) + fib(n - 2)\np(fib(15))', '610 \n'],
  ['a closure keeps what it captured', 'adder(n) = x -> x + n\nadd2 = adder(2)\np(add2(40), add2(1))', '42 3 \n'],
  [
    'a captured variable that is assigned is shared',
    `function counter()
       n = 0
       step() = (n = n + 1)
       step(), step(), n
     end
     for x in counter(); p(x); end`,
    '1 \n2 \n2 \n',
  ],
  [
    'a box that was never filled is an undefined variable',
    `function early()
       get() = late
       x = get()
       late = 1
       late = 2
       x
     end
     early()`,
    '! local',
  ],
  [
    'break and continue',
    `function f()
       i = 0
       total = 0
       while true
         i = i + 1
         if i == 3; continue; end
         if 6 < i; break; end
         total = total + i
       end
       total
     end
     p(f())`,
    '18 \n',
  ],
  ['return inside of an argument', 'f(x) = 1 + (x < 0 ? (return 7) : x)\np(f(-1), f(1))', '7 2 \n'],
  [
    'return out of nested loops',
    `function find(n)
       for a in (1, 2, 3), b in (1, 2, 3)
         if a * b == n; return a, b; end
       end
     end
     x = find(6)
     p(getfield(x, 1), getfield(x, 2), find(5))`,
    '2 3 nothing \n',
  ],
  [
    'try, catch, else, finally',
    `function f(x)
       try
         x < 0 ? error("negative") : p("fine")
       catch e
         p("caught", getfield(e, :msg))
         return "bad"
       else
         p("else")
       finally
         p("finally")
       end
       "good"
     end
     p(f(1)); p(f(-1))`,
    'fine \nelse \nfinally \ngood \ncaught negative \nfinally \nbad \n',
  ],
  ['an exception that nobody catches', 'f() = error("boom")\nf()', '! boom'],
  [
    'varargs and splats',
    'f(a, rest...) = (a, nfields(rest))\np(f(1, 2, 3)...)\np(f((1, 2, 3, 4)...)...)',
    '1 2 \n1 3 \n',
  ],
  ['splats of what is no tuple', 'p(Row(1, "two")..., 3)', '1 two 3 \n'],
  ['splats of nothing', 'f() = "none"\nf(x) = "one"\np(f(()...), f(()..., 1))', 'none one \n'],
  [
    'structs convert, and mutate',
    `mutable struct P; x::Float64; y; end
     a = P(1, "y")
     a.x = 3
     p(a.x, a.y, a === a, P(1, 2) === P(1, 2))`,
    '3 y true false \n',
  ],
  [
    'immutable structs are equal by content',
    'struct Q; x; s; end\np(Q(1, "a") === Q(1, "a"), Q(1, "a") === Q(1, "b"))',
    'true false \n',
  ],
  [
    'immutable structs cannot change',
    'struct Q; x; end\nq = Q(1)\nq.x = 2',
    '! setfield!: immutable struct of type Q cannot be changed',
  ],
  [
    'static parameters',
    'f(x::T) where T = T\nstruct W{N, T}; x::T; end\ng(w::W{N, T}) where {N, T} = N + 1\np(f(1.5), g(W{4, Int64}(1)))',
    'Float64 5 \n',
  ],
  [
    'types are values',
    'f(::Type{Int64}) = "int"\nf(::Type{T}) where T = T\np(f(Int64), f(Float64))\np(typeof(Int64), typeof((1, 2.0)))',
    'int Float64 \nDataType Tuple{Int64, Float64} \n',
  ],
  [
    'fields left out',
    'mutable struct N; next; N() = new(); end\nn = N()\np(isdefined(n, :next)); n.next',
    'false \n! UndefRefError',
  ],
  ['undefined globals', 'p(1)\nundefined_name', '1 \n! Main'],
  ['undefined locals', 'function f(b)\n if b; x = 1; end\n x\nend\np(f(true)); f(false)', '1 \n! local'],
  ['conditions are Bool', 'f(x) = x ? 1 : 2\nf(1)', '! if'],
  ['typeassert', 'f(x) = x::Int64\np(f(1)); f("a")', '1 \n! typeassert'],
  ['callable objects', 'struct Poly; a::Int64; end\n(f::Poly)(x) = getfield(f, :a) * x\np(Poly(3)(14))', '42 \n'],
  [
    'functions are values',
    'twice(f, x) = f(f(x))\ninc(x) = x + 1\np(twice(inc, 1), twice, inc === inc)',
    '3 twice true \n',
  ],
  ['globals change', 'n = 1\nbump() = (global n = n + 1)\nbump(); bump()\np(n)', '3 \n'],
  ['constants', 'const a = 2\nconst T = Int64\nconst g = identity\np(a, T, g(3))', '2 Int64 3 \n'],
  ['a call runs in the world it started in', 'f() = 1\np(f())\nf() = 2\np(f())', '1 \n2 \n'],
];

for (const [what, text, expected] of PROGRAMS) test(what, () => assert.equal(printed(text), expected));

test('endless recursion can be caught, and the program goes on', () => {
  const program = `
    down(n) = 1 + down(n + 1)
    function f()
      try
        down(0)
      catch e
        p(typeof(e))
      end
    end
    f(); f(); p("on")`;
  assert.equal(printed(program), 'StackOverflowError(…) \nStackOverflowError(…) \non \n'.replaceAll('(…)', ''));
});

test('a trace names the bodies and places, innermost first', () => {
  const text = 'inner(x) = error("deep")\nouter(x) = inner(x) + 1\nouter(1)\n';
  const { thrown } = load(text);
  const shown = thrown?.trace.map(({ lambda, span }) => {
    const { file, offset } = lambda.origin;
    return `${lambda.name}: ${file.text.slice(offset + span.start, offset + span.end)}`;
  });
  assert.deepEqual(shown?.slice(-3), ['inner: error("deep")', 'outer: inner(x)', 'top-level scope: outer(1)']);
});

test('the host calls functions by name', () => {
  const { interpreter, world } = load('double(x) = x + x');
  const one = interpreter.call(world, 'Core', 'tuple', []);
  assert.equal(one.kind, 'struct');
  assert.throws(() => interpreter.call(world, 'Main', 'missing', []), /cannot be called/);
});

test('constants are bound as what they are', () => {
  const { world } = load('const a = -5\nconst s = "x"\nconst t = (1, 2)\nconst f = identity\nconst T = typeof(1)');
  const binding = (name: string): unknown => {
    const found = world.bindings.get(`Main.${name}`);
    return found?.kind === 'constant' ? (found.value ?? found.type.kind) : found?.kind;
  };
  assert.deepEqual(['a', 's', 't', 'f', 'T'].map(binding), [
    { type: 'Int64', value: -5n },
    { type: 'String', value: 'x' },
    'tuple',
    'function',
    'type',
  ]);
});
