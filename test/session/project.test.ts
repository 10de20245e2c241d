import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { type Diagnostic, lineColumn, type SourceFile } from '../../src/diagnostics/index.ts';
import { lowerProgram } from '../../src/lower/index.ts';
import { parse } from '../../src/parser/index.ts';
import { createPackageLoader, findProject, readPackage } from '../../src/session/project.ts';

/** Writes files into a folder that is gone after the test. */
const tree = (context: TestContext, files: Readonly<Record<string, string>>): string => {
  const dir = mkdtempSync(join(tmpdir(), 'strata-project-'));
  context.after(() => rmSync(dir, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
};

const uuid = (digit: number): string => `${digit}0000000-0000-4000-8000-000000000000`;

/** `code line:column message`, the place only where there is one. */
const told = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ code, message, labels: [label] }) => {
    if (label === undefined) return `${code} ${message}`;
    const { line, column } = lineColumn(label.file.text, label.span.start);
    return `${code} ${line}:${column} ${message}`;
  });

const project = (name: string, digit: number, rest = ''): string =>
  `name = "${name}"\nuuid = "${uuid(digit)}"\n${rest}`;

test('a package folder: name, UUID, entry and dependencies', (context) => {
  const dir = tree(context, {
    'A/Project.toml': project(
      'A',
      1,
      `[deps]\nB = "${uuid(2)}"\nC = "${uuid(3)}"\nD = "${uuid(4)}"\nE = "${uuid(5)}"\n[sources]\nB = {path = "../else/B"}\n`,
    ),
    'A/src/A.jl': 'module A end',
    'else/B/Project.toml': project('B', 2),
    'C/Project.toml': project('C', 3),
    'A/deps/D/Project.toml': project('D', 4),
    'A/packages/E/Project.toml': project('E', 5),
  });
  const { value, diagnostics } = readPackage(join(dir, 'A'));
  assert.deepEqual(diagnostics, []);
  assert.equal(value?.name, 'A');
  assert.equal(value.uuid, uuid(1));
  assert.equal(value.dir, join(dir, 'A'));
  assert.equal(value.projectFile, join(dir, 'A', 'Project.toml'));
  assert.deepEqual(value.entry, { path: join(dir, 'A', 'src', 'A.jl'), text: 'module A end' });
  assert.deepEqual(
    [...value.dependencies],
    ['else/B', 'C', 'A/deps/D', 'A/packages/E'].map((path) => [path.at(-1), { dir: join(dir, path) }]),
  );
});

test('errors of a project file stand at their line', (context) => {
  const broken = (text: string): readonly string[] =>
    told(readPackage(tree(context, { 'Project.toml': text, 'src/A.jl': '' })).diagnostics);
  assert.deepEqual(broken('name = "A"\nuuid = \n'), ['project-file 2:8 invalid value']);
  assert.deepEqual(broken('uuid = 1\nname = "../A"'), [
    'project-file 2:1 `name` must be the name of a module',
    'project-file 1:1 `uuid` must be a UUID',
  ]);
  assert.deepEqual(broken('version = "1.0"\n'), ['project-file 1:1 the package has no `name`']);
  assert.match(broken('# B\nname = "B"\n')[0]!, /^package-entry 2:1 cannot read .*B\.jl: there is no such file$/);
  const deps = `name = "A"\n\n[deps]\nX = 1\n"Y Z" = "${uuid(1)}"\nU = "${uuid(2)}"\n`;
  assert.deepEqual(
    broken(`${deps}[sources]\nU = {url = "https://example.org/U"}\nV.path = "V"\n[extensions]\nE = "U"\n`),
    [
      'project-file 4:1 the dependency `X` must be given as a UUID',
      'project-file 5:1 "Y Z" cannot be the name of a package',
      'unsupported 8:1 packages from repositories are not supported yet',
      'project-file 9:1 `V` is in [sources] but not in [deps]',
      'unsupported 10:1 package extensions are not supported yet: they will not be loaded',
    ],
  );
  assert.match(
    told(readPackage(join(tmpdir(), 'no such folder')).diagnostics)[0]!,
    /^unreadable-file cannot read .*no such file$/,
  );
});

test('a dependency that is nowhere, and a standard module', (context) => {
  const text = `name = "A"\n[deps]\nFoo = "${uuid(1)}"\nSockets = "${uuid(2)}"\nBar = "${uuid(3)}"\n[sources]\nBar = {path = "b"}\n`;
  const { value, diagnostics } = readPackage(tree(context, { 'Project.toml': text, 'src/A.jl': '' }));
  assert.deepEqual(
    [...(value?.dependencies ?? [])].map(([name, found]) => [name, 'missing' in found]),
    [
      ['Foo', true],
      ['Sockets', true],
      ['Bar', true],
    ],
  );
  const [foo, random, bar] = told(diagnostics);
  assert.equal(foo, 'missing-package 3:1 package `Foo` was not found in ../Foo, deps/Foo, packages/Foo');
  assert.equal(random, 'unsupported 4:1 the standard module `Sockets` is not supported yet');
  assert.match(bar!, /^missing-package 5:1 package `Bar` is not at "b"/);
});

test('a broken project file never throws', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'name',
          'deps',
          'sources',
          '=',
          '"A"',
          '[',
          ']',
          '{',
          '}',
          '\n',
          '.',
          '1',
          `"${uuid(1)}"`,
          'path',
          '__proto__',
          ',',
        ),
        { maxLength: 30 },
      ),
      (parts) => {
        const dir = mkdtempSync(join(tmpdir(), 'strata-project-'));
        writeFileSync(join(dir, 'Project.toml'), parts.join(' '));
        const { value, diagnostics } = readPackage(dir);
        assert.ok(value === undefined && diagnostics.length > 0);
        rmSync(dir, { recursive: true });
      },
    ),
    { numRuns: 200 },
  );
});

test('the nearest project above a script', (context) => {
  const dir = tree(context, { 'P/Project.toml': '', 'P/x/y/s.jl': '', 'P/x/Project.toml/keep': '' });
  assert.equal(findProject(join(dir, 'P/x/y/s.jl')), join(dir, 'P/Project.toml'));
  assert.equal(findProject(join(dir, 'P')), join(dir, 'P/Project.toml'));
  assert.equal(findProject(join(dir, 'P/none/yet.jl')), join(dir, 'P/Project.toml'));
});

const core: SourceFile = { path: 'core.jl', text: '' };
const base: SourceFile = { path: 'base.jl', text: '' };

/** Opens and lowers an entry; what was lowered, what both had to say, and the files read, relative to `dir`. */
const load = (
  dir: string,
  entry: string,
): {
  readonly modules: readonly string[];
  readonly loaded: readonly string[];
  readonly lowered: readonly string[];
  readonly sources: readonly string[];
} => {
  const { value, diagnostics } = createPackageLoader(join(dir, entry), parse);
  if (value === undefined) return { modules: [], loaded: told(diagnostics), lowered: [], sources: [] };
  const lowered = lowerProgram(core, base, value, value.loader);
  return {
    modules: lowered.value.map(({ path }) => path).slice(2),
    loaded: told(diagnostics),
    lowered: lowered.diagnostics.map(({ code }) => code),
    sources: value.sources().map((path) => relative(dir, path)),
  };
};

test('a script with packages that have packages and included files', (context) => {
  const dir = tree(context, {
    'app/Project.toml': `[deps]\nA = "${uuid(1)}"\n`,
    'app/bin/main.jl': 'using A\ninclude("../more.jl")',
    'app/more.jl': 'include("bin/last.jl")',
    'app/bin/last.jl': '',
    'A/Project.toml': project('A', 1, `[deps]\nB = "${uuid(2)}"\n[sources]\nB = {path = "vendor/b"}\n`),
    'A/src/A.jl': 'module A\nusing B\ninclude("part.jl")\nend',
    'A/src/part.jl': '',
    'A/vendor/b/Project.toml': project('B', 2),
    'A/vendor/b/src/B.jl': 'module B end',
  });
  assert.deepEqual(load(dir, 'app/bin/main.jl'), {
    modules: ['B', 'A', 'Main'],
    loaded: [],
    lowered: [],
    sources: [
      'app/bin/main.jl',
      'app/Project.toml',
      'A/Project.toml',
      'A/src/A.jl',
      'A/vendor/b/Project.toml',
      'A/vendor/b/src/B.jl',
      'A/src/part.jl',
      'app/more.jl',
      'app/bin/last.jl',
    ],
  });
  assert.deepEqual(load(dir, 'A').modules, ['B', 'A']);
});

test('a script inside a package sees the package; packages may depend on each other', (context) => {
  const dir = tree(context, {
    'A/Project.toml': project('A', 1, `[deps]\nB = "${uuid(2)}"\n`),
    'A/src/A.jl': 'module A\nusing B\nend',
    'A/test/run.jl': 'using A',
    'B/Project.toml': project('B', 2, `[deps]\nA = "${uuid(1)}"\n`),
    'B/src/B.jl': 'module B\nusing A\nend',
  });
  const { modules, loaded, lowered } = load(dir, 'A/test/run.jl');
  assert.deepEqual({ modules, loaded, lowered }, { modules: ['B', 'A', 'Main'], loaded: [], lowered: [] });
});

test('trouble with a package is told once, when it is asked for', (context) => {
  const dir = tree(context, {
    'Project.toml': `[deps]\nFoo = "${uuid(1)}"\nSockets = "${uuid(2)}"\nBad = "${uuid(3)}"\nWrong = "${uuid(4)}"\nOther = "${uuid(5)}"\n`,
    'quiet.jl': '',
    'foo.jl': 'using Foo\nmodule M\nusing Foo\nend',
    'standard.jl': 'using Sockets\nusing Markdown',
    'bad.jl': 'using Bad\nimport Bad',
    'wrong.jl': 'using Wrong, Other',
    'unknown.jl': 'using Unknown',
    'deps/Bad/Project.toml': 'name = ',
    'deps/Wrong/Project.toml': project('Right', 4),
    'deps/Other/Project.toml': project('Other', 6),
  });
  assert.deepEqual(load(dir, 'quiet.jl').loaded, []);
  const foo = load(dir, 'foo.jl');
  assert.deepEqual(foo.lowered, ['unknown-package', 'unknown-package']);
  assert.deepEqual(foo.loaded, ['missing-package 2:1 package `Foo` was not found in ../Foo, deps/Foo, packages/Foo']);
  assert.deepEqual(load(dir, 'standard.jl').loaded, [
    'unsupported 3:1 the standard module `Sockets` is not supported yet',
    'unsupported the standard module `Markdown` is not supported yet',
  ]);
  assert.deepEqual(load(dir, 'bad.jl').loaded, ['project-file 1:8 invalid value']);
  const [wrong, other] = load(dir, 'wrong.jl').loaded;
  assert.match(wrong!, /^package-name 5:1 the package in .*Wrong is `Right`, not `Wrong`$/);
  assert.match(other!, /^package-name 6:1 .* has the UUID 6.*, not 5/);
  assert.deepEqual(load(dir, 'unknown.jl'), {
    modules: ['Main'],
    loaded: [],
    lowered: ['unknown-package'],
    sources: ['unknown.jl', 'Project.toml'],
  });
});

test('one program has one package of a name', (context) => {
  const dir = tree(context, {
    'app/Project.toml': `[deps]\nA = "${uuid(1)}"\nC = "${uuid(3)}"\n`,
    'app/main.jl': 'using A, C',
    'A/Project.toml': project('A', 1, `[deps]\nC = "${uuid(3)}"\n[sources]\nC = {path = "C"}\n`),
    'A/src/A.jl': 'module A\nusing C\nend',
    'A/C/Project.toml': project('C', 3),
    'A/C/src/C.jl': 'module C end',
    'C/Project.toml': project('C', 3),
    'C/src/C.jl': 'module C end',
  });
  assert.match(
    load(dir, 'app/main.jl').loaded.join(),
    /^package-conflict 4:1 package `C` is .*A\/C here and .* elsewhere/,
  );
});

test('files that cannot be read are diagnostics or undefined', (context) => {
  const dir = tree(context, {
    'a.jl': 'include("none.jl")\ninclude("bad.jl")\ninclude("sub")',
    'sub/b.jl': '',
    'P/Project.toml': 'name = "P"',
  });
  writeFileSync(join(dir, 'bad.jl'), Buffer.from([0x78, 0xff]));
  symlinkSync('loop.jl', join(dir, 'loop.jl'));
  assert.deepEqual(load(dir, 'a.jl').lowered, ['include', 'include', 'include']);
  assert.match(load(dir, 'none.jl').loaded.join(), /^unreadable-file cannot read .*none\.jl: there is no such file$/);
  assert.match(load(dir, 'bad.jl').loaded.join(), /it is not UTF-8 text$/);
  assert.match(load(dir, 'loop.jl').loaded.join(), /^unreadable-file/);
  assert.match(load(dir, 'a.jl/b.jl').loaded.join(), /there is no such file$/);
  assert.match(load(dir, 'sub').loaded.join(), /^unreadable-file cannot read .*Project\.toml/);
  assert.match(load(dir, 'P').loaded.join(), /^package-entry 1:1/);
});

test('paths are shown as a user would write them', (context) => {
  const dir = tree(context, { 's/a.jl': 'include("b.jl")', 's/b.jl': '' });
  const before = process.cwd();
  context.after(() => process.chdir(before));
  process.chdir(dir);
  const { value } = createPackageLoader('s/a.jl', parse);
  assert.equal(value?.file.path, join('s', 'a.jl'));
  assert.equal(value.loader.include(value.file, 'b.jl')?.path, join('s', 'b.jl'));
  process.chdir('s');
  assert.equal(createPackageLoader('../s/a.jl', parse).value?.file.path, 'a.jl');
  assert.equal(value.loader.include(value.file, 'b.jl')?.path, join('s', 'b.jl'));
});

test('tests of a package see it, and what only they use', (context) => {
  const files = {
    'A/Project.toml': project('A', 1, `[extras]\nB = "${uuid(2)}"\n`),
    'A/src/A.jl': 'module A end',
    'A/test/runtests.jl': 'using A, B',
    'B/Project.toml': project('B', 2),
    'B/src/B.jl': 'module B end',
  };
  const modules = ['A', 'B', 'Main'];
  assert.deepEqual(load(tree(context, files), 'A/test/runtests.jl').modules, modules);
  const own = { ...files, 'A/Project.toml': project('A', 1), 'A/test/Project.toml': `[deps]\nB = "${uuid(2)}"\n` };
  const placed = {
    ...own,
    'A/test/packages/B/Project.toml': project('B', 2),
    'A/test/packages/B/src/B.jl': 'module B end',
  };
  assert.deepEqual(load(tree(context, placed), 'A/test/runtests.jl').modules, modules);
});
