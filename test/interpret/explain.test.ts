import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printed } from './load.ts';

test('a method that is hidden from the caller is named with the import that shows it', () => {
  const packages = {
    Shapes: 'module Shapes\nstruct Square; side::Int64; end\nfunction area end\nend',
    Areas: 'module Areas\nimport Shapes\nShapes.area(s::Shapes.Square) = 4\nend',
  };
  const program = `
    module Loaded
    import Areas
    end
    module User
    import Shapes
    run() = Shapes.area(Shapes.Square(2))
    end
    User.run()`;
  assert.equal(
    printed(program, { packages, policy: 'lexical' }),
    '! `area(s::Square)` in module Areas (Areas.jl:3) is not visible from Main.User: add `using Areas`',
  );
});

test('modules of one script are imported relatively', () => {
  const program = `
    module Y
    struct T end
    function f end
    end
    module Z
    import ..Y
    Y.f(x::Y.T) = 1
    end
    module A
    import ..Y
    run() = Y.f(Y.T())
    end
    A.run()`;
  assert.match(printed(program), /in module Main\.Z \(main\.jl:8\) is not visible from Main: add `using \.Z`/);
});

test('the closest candidates come first', () => {
  const program = `
f(x::Int64) = 1
f(x::String, y::Int64) = 2
f(x::Int64, y::Int64) = 3
f(x::Int64, y::Bool, z) = 4
f(1, "a")`;
  assert.equal(
    printed(program),
    `! 
Closest candidates are:
  f(::Int64, !Matched::Int64)
   @ Main main.jl:4
  f(::Int64)
   @ Main main.jl:2
  f(::Int64, !Matched::Bool, !Matched::Any)
   @ Main main.jl:5`,
  );
});

test('an ambiguity lists its candidates and what would settle it', () => {
  const program = `
g(x::Int64, y) = 1
g(x, y::Int64) = 2
g(1, 2)`;
  assert.equal(
    printed(program),
    `! 
Candidates:
  g(x::Int64, y)
    @ Main main.jl:2
  g(x, y::Int64)
    @ Main main.jl:3

Possible fix, define
  g(::Int64, ::Int64)`,
  );
});
