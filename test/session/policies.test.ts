/**
 * The promises on whole programs (semantics.md, "What must hold"): generated modules with methods, calls and pirates, run from source
 * to output. The calculus itself is tested on abstract worlds in test/dispatch.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import type { PolicyName } from '../../src/dispatch/policy.ts';
import { collectOutput } from '../../src/runtime/output.ts';
import { coldRun } from '../../src/session/cold.ts';
import { newEventLog } from '../../src/session/events.ts';
import { interpretProgram } from '../../src/session/interpreted.ts';

const scratch = mkdtempSync(join(tmpdir(), 'strata-policies-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const RUNS = 12 * Number(process.env.STRATA_DEEP ?? 1);

/** Module `Mi` uses some modules before it, has a type, methods, perhaps a pirate, and prints what it computes. */
interface ModulePlan {
  readonly uses: readonly number[];
  readonly pirate: boolean;
  readonly calls: readonly number[];
}

const plan = (index: number): fc.Arbitrary<ModulePlan> => {
  const earlier = index === 0 ? fc.constant([]) : fc.uniqueArray(fc.nat(index - 1), { maxLength: 3 });
  return fc.record({
    uses: earlier,
    pirate: fc.boolean(),
    calls: fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }),
  });
};

const plans = fc.integer({ min: 2, max: 5 }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => plan(i))));

/** Results name the module, so that lines of different programs can be compared. */
const source = (module: ModulePlan, i: number, pirates: boolean): string => {
  const uses = module.uses.map((u) => `using ..M${u}`).join('\n');
  const pirate = pirates && module.pirate ? `Base.:+(x::Int64, y::Int64) = ${100 + i}` : '';
  const call = (k: number): string => {
    const used = module.uses[k % Math.max(1, module.uses.length)];
    return used === undefined ? `work${i}(${k})` : `work${used}(Box${used}(${k}))`;
  };
  // Two pirates below one module make an ambiguous call there: an error of that call, which must not end the others.
  const line = (k: number): string => `try
    println("M${i} ", ${call(k)}, " ", sum([${k}, 1]))
catch e
    println("M${i} ", typeof(e))
end`;
  const lines = module.calls.map(line);
  return `module M${i}
${uses}
export Box${i}, work${i}
struct Box${i}
    value::Int64
end
${pirate}
work${i}(x::Int64) = x + ${i}
work${i}(b::Box${i}) = work${i}(b.value) + 1
${lines.join('\n')}
end
`;
};

const program = (modules: readonly ModulePlan[], pirates: boolean): string =>
  modules.map((m, i) => source(m, i, pirates)).join('');

let count = 0;
const output = (text: string, policy: PolicyName, tier: 'compiled' | 'interpreted'): string => {
  count += 1;
  const path = join(scratch, `p${count}.jl`);
  writeFileSync(path, text);
  const out = collectOutput();
  const options = { path, args: [], policy, output: out, log: newEventLog(), cache: undefined, runEntry: true };
  const { ending } = tier === 'compiled' ? coldRun(options) : interpretProgram(options);
  return `${out.text(1)}${ending.kind === 'failed' ? ending.failure.diagnostic.message : ending.kind}`;
};

const linesOf = (text: string, i: number): string[] => text.split('\n').filter((line) => line.startsWith(`M${i} `));

const cone = (modules: readonly ModulePlan[], i: number): Set<number> => {
  const reached = new Set([i]);
  for (const at of reached) for (const u of modules[at]!.uses) reached.add(u);
  return reached;
};

test('the tiers agree under every policy', () => {
  fc.assert(
    fc.property(
      plans,
      fc.constantFrom<PolicyName>('context', 'context-args', 'lexical', 'global'),
      (modules, policy) => {
        const text = program(modules, true);
        assert.equal(output(text, policy, 'compiled'), output(text, policy, 'interpreted'));
      },
    ),
    { numRuns: RUNS },
  );
});

test('conservativity: without pirates all policies print the same', () => {
  fc.assert(
    fc.property(plans, (modules) => {
      const text = program(modules, false);
      const expected = output(text, 'context', 'compiled');
      for (const policy of ['context-args', 'lexical', 'global'] as const)
        assert.equal(output(text, policy, 'compiled'), expected, policy);
    }),
    { numRuns: Math.ceil(RUNS / 2) },
  );
});

test('immunity: removing a module changes nothing of those that do not depend on it', () => {
  fc.assert(
    fc.property(plans, fc.nat(), (modules, pick) => {
      const removed = pick % modules.length;
      const kept = modules.filter((_, i) => !cone(modules, i).has(removed));
      const texts = modules.map((m, i) => (cone(modules, i).has(removed) ? '' : source(m, i, true)));
      const all = output(program(modules, true), 'context', 'compiled');
      const fewer = output(texts.join(''), 'context', 'compiled');
      modules.forEach((m, i) => {
        if (kept.includes(m)) assert.deepEqual(linesOf(fewer, i), linesOf(all, i));
      });
    }),
    { numRuns: RUNS },
  );
});

test('confinement: a pirate changes only what its own dependents print', () => {
  fc.assert(
    fc.property(plans, fc.nat(), (modules, pick) => {
      const index = pick % modules.length;
      const honest = modules.map((m, i) => (i === index ? { ...m, pirate: false } : m));
      const pirated = modules.map((m, i) => (i === index ? { ...m, pirate: true } : m));
      const without = output(program(honest, true), 'context', 'compiled');
      const withPirate = output(program(pirated, true), 'context', 'compiled');
      modules.forEach((_, i) => {
        if (!cone(modules, i).has(index)) assert.deepEqual(linesOf(withPirate, i), linesOf(without, i));
      });
    }),
    { numRuns: RUNS },
  );
});
