/** Expressions hold all that the syntax tree holds: there and back again, Base itself and everyday code stay what they are. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { treeOf } from '../../src/expr/from-syntax.ts';
import { syntaxOf } from '../../src/expr/to-syntax.ts';
import { parse } from '../../src/parser/index.ts';
import type { Syntax } from '../../src/parser/tree.ts';

const root = join(import.meta.dirname, '../..');

const isNode = (value: unknown): value is Syntax => typeof value === 'object' && value !== null && 'kind' in value;

/**
 * What a node means, without places and without differences that mean nothing: a block of one statement is that statement, an operator
 * is a call, `a.:b` is `a.b`, `"$("x")"` is `"x"`, `@doc` is a
 * docstring, a tuple does not remember its parentheses.
 */
const meaning = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(meaning);
  if (typeof value !== 'object' || value === null) return value;
  if (isNode(value)) {
    if (value.kind === 'block' && value.body.length === 1) return meaning(value.body[0]);
    if (value.kind === 'field' && value.field.kind === 'quote') return meaning({ ...value, field: value.field.body });
    if (value.kind === 'string' && value.prefix === undefined && value.parts.length === 1)
      return meaning(value.parts[0]);
    if (
      value.kind === 'macrocall' &&
      value.name.kind === 'name' &&
      value.name.name === '@doc' &&
      value.args.length === 2
    )
      return meaning({ kind: 'docstring', target: value.args[1] });
    if (value.kind === 'tuple') return meaning({ ...value, kind: 'list', bare: undefined });
    if (value.kind === 'call' && value.form !== 'call') return meaning({ ...value, form: 'call' });
    if (value.kind === 'function' && 'short' in value) {
      const { short: _, ...rest } = value;
      return meaning(rest);
    }
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key === 'span' || key === 'text' || inner === undefined ? [] : [[key, meaning(inner)]],
    ),
  );
};

for (const folder of ['src/base', 'test/programs'])
  for (const name of globSync('**/*.jl', { cwd: join(root, folder) }))
    test(`${folder}/${name}`, () => {
      const file = { path: name, text: readFileSync(join(root, folder, name), 'utf8') };
      const { value, diagnostics } = parse(file);
      if (diagnostics.length > 0) return;
      for (const node of value.body) {
        const again = syntaxOf(treeOf(file, node, false), node.span);
        assert.deepEqual(meaning(again), meaning(node), file.text.slice(node.span.start, node.span.end));
      }
    });
