/** What goes wrong in a macro is told at its call, in the program's own text. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { scratchFolders } from '../session/support.ts';
import { runOnce } from '../support/run.ts';

const newFolder = scratchFolders('expand-test');

const errorOf = (text: string): { readonly message: string; readonly at: string } => {
  const path = join(newFolder(), 'main.jl');
  writeFileSync(path, text);
  const { error, at } = runOnce(path, 'context', 'interpreted');
  return { message: error ?? '', at: at ?? '' };
};

test('a macro that nobody has defined', () => {
  const { message, at } = errorOf('x = 1\n  @nowhere x\n');
  assert.match(message, /UndefVarError: `@nowhere` not defined in `Main`/);
  assert.equal(at, '2:3');
});

test('a macro that throws', () => {
  const { message, at } = errorOf('macro bad(x)\n  error("no ", x)\nend\nf() = @bad y\n');
  assert.equal(message, '`@bad` failed: no y');
  assert.equal(at, '4:7');
});

test('a macro called with the wrong number of arguments', () => {
  const { message } = errorOf('macro one(x) x end\n@one 1 2\n');
  assert.match(
    message,
    /`@one` failed: MethodError: no method matching @one\(::LineNumberNode, ::Module, ::Int64, ::Int64\)/,
  );
});

test('a macro that gives what is no code', () => {
  assert.match(
    errorOf('macro box() Ref(1) end\n@box\n').message,
    /what `@box` gives is no code: a value of type .* cannot be part of an expression/,
  );
  assert.match(errorOf('macro odd() Expr(:nonsense, 1) end\n@odd\n').message, /no expression `nonsense`/);
});

test('macros that expand without end', () => {
  const { message } = errorOf('macro again() :(@again) end\n@again\n');
  assert.match(message, /macros expand to macro calls without end/);
});

test('an error in code that a macro has made points to the call', () => {
  const { message, at } = errorOf('macro call(f)\n  :($(esc(f))(1))\nend\ng(s::String) = s\n\n@call g\n');
  assert.match(message, /no method matching g\(::Int64\)/);
  assert.equal(at, '6:1');
});

test('eval inside a running function', () => {
  assert.match(errorOf('f() = eval(:(x = 1))\nf()\n').message, /eval inside a running program computes values only/);
});
