import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lowered } from './support.ts';

test('optional arguments are methods that call the full one', () => {
  assert.deepEqual(lowered('f(a::T, b = a, c = b) where T = c'), [
    'function f',
    'Main.f(T, Core.Any, Core.Any) where T = %3',
    'Main.f(T) where T = { %2 = %1; %3 = %2; %0(%1, %2, %3) }',
    'Main.f(T, Core.Any) where T = { %3 = %2; %0(%1, %2, %3) }',
  ]);
});

test('`where` variables that no remaining parameter mentions go away', () => {
  assert.equal(lowered('f(a, b::T = 1) where T = b').at(-1), 'Main.f(Core.Any) = { %2 = 1; %0(%1, %2) }');
});

test('signatures', () => {
  assert.equal(
    lowered('f(::Vector{<:Number}, xs::S...) where {T, S<:Vector{T}} = xs').at(-1),
    'Main.f((Core.Vector{#1} where #1<:Core.Number), S...) where T, S<:Core.Vector{T} = %2',
  );
  assert.equal(
    lowered('f((a, b), c) = b').at(-1),
    'Main.f(Core.Any, Core.Any) = { %3 = %1; %4 = Base.destructure(%3, 1); %5 = Base.destructure(%3, 2); %5 }',
  );
});

test('default constructors', () => {
  assert.deepEqual(lowered('struct A\n x::Int64\n y\nend'), [
    'struct A <: Core.Any { x::Core.Int64; y::Core.Any }',
    'Main.A(Core.Int64, Core.Any) = new {Main.A}(%1, %2)',
    'Main.A(Core.Any, Core.Any) = new {Main.A}(Base.convert(Core.Int64, %1), %2)',
  ]);
  assert.deepEqual(lowered('struct A\n x\nend').slice(1), ['Main.A(Core.Any) = new {Main.A}(%1)']);
  assert.deepEqual(lowered('struct A{T<:Number} <: Number\n x::T\nend'), [
    'struct A{T<:Core.Number} <: Core.Number { x::T }',
    'Main.A{T}(Core.Any) where T<:Core.Number = new {Main.A{$0}}(Base.convert($0, %1))',
    'Main.A(T) where T<:Core.Number = new {Main.A{$0}}(%1)',
  ]);
  assert.deepEqual(lowered('struct A{T}\n x\nend').slice(1), ['Main.A{T}(Core.Any) where T = new {Main.A{$0}}(%1)']);
});

test('a field may share the name of a type', () => {
  assert.equal(
    lowered('struct A\n Int64::Int64\nend').at(-1),
    'Main.A(Core.Any) = new {Main.A}(Base.convert(Core.Int64, %1))',
  );
});

test('inner constructors replace the defaults; `new` converts', () => {
  assert.deepEqual(
    lowered('mutable struct A{T}\n x::T\n next\n A{T}(x) where T = new(x)\n A(x::S) where S = new{S}(x)\nend').slice(1),
    [
      'Main.A{T}(Core.Any) where T = new {Main.A{$0}}(Base.convert($0, %1))',
      'Main.A(S) where S = new {Main.A{$0}}(Base.convert($0, %1))',
    ],
  );
});

test('constructors and callable objects', () => {
  assert.deepEqual(lowered('struct A end\nA(x) = A()\n(a::A)(x) = a').slice(2), [
    'Main.A(Core.Any) = Main.A()',
    '(::Main.A)(Core.Any) = %0',
  ]);
});

test('constants that are types are aliases', () => {
  assert.deepEqual(
    lowered('const A = Vector{Int64}\nconst B{T} = Array{T, 2}\nconst C = A\nconst d = 1\nconst U = Union{A, Int64}'),
    [
      'alias A = Core.Vector{Core.Int64}',
      'alias B = (Core.Array{T, 2} where T)',
      'alias C = Main.A',
      'const d = 1',
      'alias U = Core.Union{Main.A, Core.Int64}',
    ],
  );
});

test('inline flags and docstrings', () => {
  assert.deepEqual(lowered('"doc"\nf(x) = x\n@inline g(x) = x'), [
    'function f',
    'Main.f(Core.Any) = %1',
    'function g',
    'Main.g(Core.Any) = %1',
  ]);
});
