import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PolicyName } from '../../src/dispatch/policy.ts';
import { printed } from './load.ts';

/** Pirate adds to Base's function a method for types that are not its own. */
const PIRATE = `
  module Pirate
  Base.:+(a::Int64, b::Int64) = "Pirate!"
  here() = 1 + 2
  end`;

/** A library that knows nothing of the pirate. */
const LIBRARY = `
  module Library
  sum3() = identity(1) + 2
  end`;

const underPolicy = (policy: PolicyName, text: string): string =>
  printed(text, { policy, packages: { Pirate: PIRATE, Library: LIBRARY } });

test('context: a bystander notices nothing of a pirate that is loaded', () => {
  const program = `
    module B
    import Pirate
    end
    module A
    import Library
    report() = Base.show(Library.sum3())
    end
    A.report()`;
  assert.equal(underPolicy('context', program), '3');
  assert.equal(underPolicy('global', program), 'Pirate!');
});

const callsFromPirate = `
  module B
  import Library, Pirate
  report() = (Base.show(Library.sum3()); Base.show(" "); Base.show(Pirate.here()))
  end
  B.report()`;

test('context: the callee sees what its caller sees', () => {
  assert.equal(underPolicy('context', callsFromPirate), 'Pirate! Pirate!');
});

test('lexical: the library keeps its own meaning', () => {
  assert.equal(underPolicy('lexical', callsFromPirate), '3 Pirate!');
});

test('hasmethod answers for the context that asks', () => {
  const program = `
    module T; struct X end; f(x::Int64) = 1; end
    module Q; import ..T; T.f(x::Float64) = 2; ask() = hasmethod(T.f, Tuple{Float64}); end
    module R; import ..T; ask() = hasmethod(T.f, Tuple{Float64}); end
    module P; import ..Q, ..R; report() = (Base.show(Q.ask()); Base.show(" ")); end
    module S; import ..R; report() = Base.show(R.ask()); end
    P.report(); S.report()`;
  assert.equal(printed(program, { policy: 'lexical' }), 'true false');
});
