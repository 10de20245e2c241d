/** Runs a table of source text and the trees it must give. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../src/parser/index.ts';
import { sexpr } from './sexpr.ts';

export function checkTable(title: string, rows: readonly (readonly [source: string, tree: string])[]): void {
  for (const [source, tree] of rows) {
    test(`${title}: ${source.replaceAll('\n', '⏎')}`, () => {
      const { value, diagnostics } = parse({ path: 'test.jl', text: source });
      assert.deepEqual(
        diagnostics.map(({ message }) => message),
        [],
      );
      assert.equal(value.body.map(sexpr).join(' '), tree);
    });
  }
}
