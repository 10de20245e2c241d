/**
 * The documents about the language are run: every block of `julia` in them that is followed by a block of `text` prints that text, in both
 * tiers; a last line `error: TEXT` means that it ends with an error whose message contains TEXT.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { scratchFolders } from './session/support.ts';
import { programReader, runOnce, TIERS } from './support/run.ts';

const newFolder = scratchFolders('docs-test');

const DOCUMENTS = ['language.md', 'differences.md'];

interface Example {
  readonly line: number;
  readonly code: string;
  readonly output: readonly string[];
  readonly error: string | undefined;
}

const examplesIn = (text: string): readonly Example[] =>
  [...text.matchAll(/```julia\n([\s\S]*?)```\n+```text\n([\s\S]*?)```/g)].map((match) => {
    const lines = match[2]!.replace(/\n$/, '').split('\n');
    const last = /^error: (.*)$/.exec(lines.at(-1) ?? '')?.[1];
    const output = last === undefined ? lines : lines.slice(0, -1);
    return {
      line: text.slice(0, match.index).split('\n').length,
      code: match[1]!,
      output: output.length === 1 && output[0] === '' ? [] : output,
      error: last,
    };
  });

for (const name of DOCUMENTS) {
  const examples = examplesIn(readFileSync(join(import.meta.dirname, '../docs', name), 'utf8'));
  test(`docs/${name} has examples`, () => assert.ok(examples.length >= 5));
  for (const { line, code, output, error } of examples)
    test(`docs/${name}:${line}`, () => {
      const path = join(newFolder(), 'example.jl');
      writeFileSync(path, code);
      const read = programReader();
      for (const tier of TIERS) {
        const outcome = runOnce(path, 'context', tier, read);
        if (error === undefined) assert.equal(outcome.error, undefined, tier);
        else assert.ok(outcome.error?.includes(error), `${tier}: ${outcome.error ?? 'no error'}`);
        const lines = outcome.stdout === '' ? [] : outcome.stdout.replace(/\n$/, '').split('\n');
        assert.deepEqual(lines, output, tier);
      }
    });
}
