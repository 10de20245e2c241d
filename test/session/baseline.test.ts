/** `global` as Julia has it: inserted methods throw compiled code away, in a run and in every later one (docs/baseline.md). */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PolicyName } from '../../src/dispatch/policy.ts';
import { collectOutput } from '../../src/runtime/output.ts';
import { newEventLog } from '../../src/session/events.ts';
import type { CallerReport, InvalidationReport } from '../../src/session/invalidations.ts';
import type { Stats } from '../../src/session/run.ts';
import { runCached, scratchFolders } from './support.ts';

const newFolder = scratchFolders('baseline');

interface Ran {
  readonly text: string;
  readonly stats: Stats;
  readonly report: InvalidationReport;
}

const run = async (file: string, cacheDir: string | undefined, policy: PolicyName): Promise<Ran> => {
  const { text, stats, invalidations } = await runCached(file, cacheDir, { policy, tellInvalidations: true });
  return { text, stats, report: invalidations! };
};

const script = (text: string): { file: string; cache: string } => {
  const folder = newFolder();
  const file = join(folder, 'main.jl');
  writeFileSync(file, text);
  return { file, cache: join(folder, 'cache') };
};

const flat = (callers: readonly CallerReport[], depth = 1): string[] =>
  callers.flatMap((c) => [
    `${'  '.repeat(depth)}${c.edge} ${c.instance} in ${c.module}`,
    ...flat(c.callers, depth + 1),
  ]);

/** The trees as lines, without files. */
const lines = ({ invalidations }: InvalidationReport): string[] =>
  invalidations.flatMap(({ method, image, roots }) =>
    roots.flatMap((root) => [
      `${method.module}.${method.signature}:${method.line} ${root.cause} ${root.call}${image === null ? '' : ` in ${image}`}${root.lost ? ' lost' : ''}`,
      ...flat(root.callers),
    ]),
  );

/** Packages beside each other in a folder: name, what it uses, text. */
const packages = (all: readonly (readonly [name: string, uses: readonly string[], body: string])[]): string => {
  const folder = newFolder();
  const uuid = (name: string): string =>
    `00000000-0000-4000-8000-${String(all.findIndex(([n]) => n === name)).padStart(12, '0')}`;
  for (const [name, uses, body] of all) {
    mkdirSync(join(folder, name, 'src'), { recursive: true });
    const deps = uses.map((u) => `${u} = "${uuid(u)}"`);
    const sources = uses.map((u) => `${u} = { path = "../${u}" }`);
    const project = [`name = "${name}"`, `uuid = "${uuid(name)}"`, '[deps]', ...deps, '[sources]', ...sources];
    writeFileSync(join(folder, name, 'Project.toml'), `${project.join('\n')}\n`);
    const using = uses.length > 0 ? `using ${uses.join(', ')}\n` : '';
    writeFileSync(join(folder, name, 'src', `${name}.jl`), `module ${name}\n${using}${body}end\n`);
  }
  return folder;
};

const SUMS = `export total, twice
function total(xs)
    sum = zero(xs[1])
    for x in xs
        sum = sum + x
    end
    return sum
end
function twice(xs)
    sums = 0.0
    for i in 1:2
        sums = max(sums, total(xs))
    end
    return sums
end
`;
const PROGRAMS: Parameters<typeof packages>[0] = [
  ['Sums', [], SUMS],
  ['Quiet', ['Sums'], 'println("quiet ", twice([60.0, 70.0]))\n'],
  ['Pirate', [], 'Base.:+(a::Float64, b::Float64) = 42.0\n'],
  ['Plain', ['Sums', 'Quiet'], 'main() = println(twice([60.0, 70.0]))\n'],
  ['Loud', ['Sums', 'Quiet', 'Pirate'], 'main() = println(1)\n'],
];

test('a pirate that is loaded last: `context` compiles nothing again, `global` throws away what the pirate reaches', async () => {
  const folder = packages(PROGRAMS);
  const cache = join(folder, 'cache');
  await run(join(folder, 'Plain'), cache, 'context');

  const loud = await run(join(folder, 'Loud'), cache, 'context');
  assert.equal(loud.text, 'quiet 130.0\n1\n');
  assert.deepEqual([loud.report.invalidated, loud.report.invalidations, loud.report.stale], [0, [], []]);
  assert.equal((await run(join(folder, 'Loud'), cache, 'context')).stats.instancesCompiled, 0);

  const global = await run(join(folder, 'Loud'), cache, 'global');
  assert.equal(global.text, 'quiet 130.0\n1\n');
  assert.deepEqual(lines(global.report), [
    'Pirate.+(a::Float64, b::Float64):2 preferred +(Float64, Float64)',
    '  inlines total(Vector{Float64}) in Sums',
    '    calls twice(Vector{Float64}) in Sums',
  ]);
  assert.equal(global.report.invalidated, 2);
  assert.equal(global.report.compiledAgain, 0, 'nobody asks for it afterwards');
});

test('code is lost in every session anew: the store does not help where no package could hold the new code', async () => {
  const quiet = 'work() = twice([60.0, 70.0])\nprintln("quiet ", work())\n';
  const folder = packages(PROGRAMS.map((p) => (p[0] === 'Quiet' ? ['Quiet', ['Sums'], quiet] : p)));
  const cache = join(folder, 'cache');
  const file = join(folder, 'script.jl');
  // A script is no package that depends on both. It finds its packages in its own project.
  const uses = ['Sums', 'Quiet', 'Pirate'];
  const uuid = (name: string): string =>
    `00000000-0000-4000-8000-${String(PROGRAMS.findIndex(([n]) => n === name)).padStart(12, '0')}`;
  const project = [
    '[deps]',
    ...uses.map((u) => `${u} = "${uuid(u)}"`),
    '[sources]',
    ...uses.map((u) => `${u} = { path = "${u}" }`),
  ];
  writeFileSync(join(folder, 'Project.toml'), `${project.join('\n')}\n`);
  writeFileSync(file, `using ${uses.join(', ')}\nprintln(twice([60.0, 70.0]))\n`);
  const first = await run(file, cache, 'global');
  const second = await run(file, cache, 'global');
  const third = await run(file, cache, 'global');
  assert.equal(first.text, 'quiet 130.0\n42.0\n');
  for (const later of [second, third]) {
    assert.equal(later.text, first.text);
    assert.deepEqual(later.report.invalidations, first.report.invalidations);
    assert.equal(later.report.invalidated, 2);
    assert.equal(later.report.compiledAgain, 2);
    assert.equal(later.stats.instancesCompiled, 2);
  }
  const context = await run(file, cache, 'context');
  assert.equal(context.text, first.text);
  assert.equal((await run(file, cache, 'context')).stats.instancesCompiled, 0);
});

test('a package that depends on the pirate brings its own code for what was lost, as Julia’s startup packages do', async () => {
  const folder = packages(
    PROGRAMS.map((p) => (p[0] === 'Loud' ? ['Loud', p[1], 'main() = println(twice([60.0, 70.0]))\n'] : p)),
  );
  const cache = join(folder, 'cache');
  await run(join(folder, 'Plain'), cache, 'global');
  const first = await run(join(folder, 'Loud'), cache, 'global');
  const second = await run(join(folder, 'Loud'), cache, 'global');
  assert.equal(second.text, 'quiet 130.0\n42.0\n');
  assert.deepEqual(second.report.invalidations, first.report.invalidations);
  assert.deepEqual([first.report.compiledAgain, second.report.compiledAgain], [2, 0]);
  assert.equal(second.report.invalidated, 2);
});

test('an image that comes after the pirate does not hold, nor do those of its own dependents', async () => {
  const report = `export work, outer
work(rows) = maximum([total(row) for row in rows])
function outer(rows)
    best = 0.0
    for i in 1:3
        best = max(best, work(rows))
    end
    return best
end
println("report ", outer([[60.0, 70.0]]))
`;
  const folder = packages([
    ['Sums', [], SUMS],
    ['Pirate', [], 'Base.:+(a::Float64, b::Float64) = 42.0\n'],
    ['Report', ['Sums'], report],
    ['Plain', ['Report'], 'main() = println(1)\n'],
    ['Loud', ['Sums', 'Pirate', 'Report'], 'main() = println(2)\n'],
  ]);
  const cache = join(folder, 'cache');
  assert.equal((await run(join(folder, 'Plain'), cache, 'global')).text, 'report 130.0\n1\n');
  const first = await run(join(folder, 'Loud'), cache, 'global');
  const second = await run(join(folder, 'Loud'), cache, 'global');
  assert.equal(second.text, 'report 42.0\n2\n');
  for (const { report: told } of [first, second]) {
    const late = lines(told).slice(lines(told).findIndex((line) => line.includes(' in Report')));
    assert.match(late[0]!, /^Pirate\.\+.* lost-before total\(Vector\{Float64\}\) in Report$/);
    assert.ok(late.some((line) => line.includes('outer(Vector{Vector{Float64}}) in Report')));
    assert.ok(told.compiledAgain >= 2);
  }
  assert.deepEqual(second.report.invalidations, first.report.invalidations);
});

test('a redefinition throws away its callers, with no early cutoff', async () => {
  const loop = (call: string): string =>
    `    best = 0\n    for x in xs\n        best = max(best, ${call})\n    end\n    return best\n`;
  const { file, cache } = script(`function f(xs)\n${loop('x')}end
function g(xs)\n${loop('f(xs)')}end
println(g([1, 2]))
function f(xs)\n${loop('x + 0')}end
println(g([1, 2]))
`);
  const ran = await run(file, cache, 'global');
  assert.equal(ran.text, '2\n2\n');
  assert.deepEqual(lines(ran.report), [
    'Main.f(xs):16 replaces f(Vector{Int64}) lost',
    '  calls g(Vector{Int64}) in Main',
  ]);
  assert.equal(ran.report.compiledAgain, 2);
  const again = await run(file, cache, 'global');
  assert.equal(again.text, ran.text);
  assert.deepEqual(again.report.invalidations, ran.report.invalidations);
  assert.equal(again.report.compiledAgain, 2);
  const context = await run(file, cache, 'context');
  assert.equal(context.stats.instancesCompiled, 0);
});

test('a call that found no method, and one that becomes ambiguous', async () => {
  const { file } = script(`f(x::Int64, y) = 1
function try1(x)
    for i in 1:3
        try
            f(x, i)
        catch e
            return e isa MethodError
        end
    end
    return false
end
function two(x)
    sum = 0
    for i in 1:3
        sum += f(x, i)
    end
    return sum
end
println(try1("a"), two(1))
f(x::String, y) = 2
println(try1("a"), two(1))
f(x, y::Int64) = 3
println(try1("a"))
`);
  const ran = await run(file, undefined, 'global');
  assert.equal(ran.text, 'true3\nfalse3\ntrue\n');
  const told = lines(ran.report);
  for (const expected of [
    /^Main\.f\(x::String, y\):20 applies f\(String, Int64\)$/,
    /^ +fails try1\(String\)/,
    /:22 ambiguous f\(Int64, Int64\)/,
    /inlines two\(Int64\)/,
  ])
    assert.ok(
      told.some((line) => expected.test(line)),
      `${expected}\n${told.join('\n')}`,
    );
});

test('open sites are told apart: an estimate, in no count', async () => {
  const { file } = script(`abstract type Shape end
struct Square <: Shape
    side::Int64
end
area(s::Square) = s.side * s.side
function areas(shapes)
    sum = 0
    for s in shapes
        sum += area(s)
    end
    return sum
end
println(areas(Shape[Square(2)]))
struct Line <: Shape
end
area(::Line) = 0
println(areas(Shape[Square(2), Line()]))
`);
  const { text, report } = await run(file, undefined, 'global');
  assert.equal(text, '4\n4\n');
  assert.deepEqual([report.invalidated, report.invalidations], [0, []]);
  const splits = report.worldSplits.map((s) => `${s.method.signature} ${s.instance} ${s.candidates}`);
  assert.deepEqual(splits, ['area(::Line) areas(Vector{Shape}) 1']);
});

const FUNCTIONS = ['+', 'max', 'f'];

test('what is thrown away changes no result: `global` prints what the interpreter prints, cold and warm', async () => {
  const { interpretProgram } = await import('../../src/session/interpreted.ts');
  let lost = 0;
  const step = fc.record({ call: fc.nat(2), insert: fc.nat(2), value: fc.nat(9) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      const body = steps.map(
        ({ call, insert, value }, i) => `module P${i}
using ..Work
${insert === 2 ? `Work.f(x::Int64) = ${value}` : `Base.:(${FUNCTIONS[insert]})(a::Int16, b::Int16) = Int16(${value})`}
println(Work.loop${call}([Int16(1), Int16(2)]))
end
`,
      );
      const loops = FUNCTIONS.map(
        (fn, i) => `function loop${i}(xs)
    at = xs[1]
    for x in xs
        at = ${fn === 'f' ? 'x' : fn === '+' ? 'at + x' : 'max(at, x)'}
    end
    return ${fn === 'f' ? 'f(Int64(at))' : 'at'}
end
`,
      );
      const { file, cache } = script(`module Work\nf(x) = 0\n${loops.join('')}end\n${body.join('')}`);
      const output = collectOutput();
      interpretProgram({
        path: file,
        args: [],
        policy: 'global',
        output,
        log: newEventLog(),
        cache: undefined,
        runEntry: true,
      });
      const [first, second] = [await run(file, cache, 'global'), await run(file, cache, 'global')];
      assert.equal(first.text, output.text(1));
      lost += first.report.invalidated;
      assert.equal(second.text, output.text(1));
      assert.deepEqual(second.report.invalidations, first.report.invalidations);
    }),
    { numRuns: 8 * Number(process.env.STRATA_DEEP ?? 1) },
  );
  assert.ok(lost > 0, 'something was thrown away');
});
