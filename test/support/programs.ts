/**
 * Runs every program under test/programs in both tiers under every policy. A program says in comments what must happen:
 *
 *   # expect: TEXT              a line of standard output; all of them, in order
 *   # expect error: TEXT        it ends with an error whose message has TEXT
 *   # expect error at LINE:COL  where the error's place is
 *   # policies: context …       only under these
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { PolicyName } from '../../src/dispatch/policy.ts';
import { type Outcome, programReader, runOnce, TIERS, type Tier } from './run.ts';

interface Expectation {
  readonly output: readonly string[];
  readonly error: string | undefined;
  readonly at: string | undefined;
  readonly policies: readonly PolicyName[];
}

const ALL: readonly PolicyName[] = ['context', 'lexical', 'global'];

const expectationOf = (text: string): Expectation => {
  const after = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map((m) => m[1]!);
  const policies = after(/^# policies: (.*)$/gm)[0]?.split(/[ ,]+/);
  return {
    output: after(/# expect:(?: (.*))?$/gm).map((line) => line ?? ''),
    error: after(/# expect error: (.*)$/gm)[0],
    at: after(/# expect error at (\d+:\d+)/g)[0],
    policies: (policies as PolicyName[] | undefined) ?? ALL,
  };
};

/** How long a test set took is not compared. */
const withoutTimes = (text: string): string => text.replace(/(?<=^.*\| .*\d {2})\d+\.\ds$/gm, '0.0s');

const check = (outcome: Outcome, expected: Expectation): void => {
  if (expected.error === undefined && outcome.error !== undefined) {
    assert.fail(`ended with ${outcome.error} at ${outcome.at}, after printing\n${outcome.stdout}`);
  }
  const lines = outcome.stdout === '' ? [] : withoutTimes(outcome.stdout).replace(/\n$/, '').split('\n');
  assert.deepEqual(lines, expected.output);
  if (expected.error !== undefined) {
    assert.ok(
      outcome.error?.includes(expected.error),
      `expected the error ${expected.error}, got ${outcome.error ?? 'none'}`,
    );
  }
  if (expected.at !== undefined) assert.equal(outcome.at, expected.at);
};

const directory = `${import.meta.dirname}/../programs`;

/** Tests for the programs of some folders of test/programs; `STRATA_PROGRAM` chooses those whose path has a text in it. */
export const testPrograms = (...folders: readonly string[]): void => {
  const only = process.env.STRATA_PROGRAM;
  const files = folders
    .flatMap((folder) => globSync(`${folder}/**/*.jl`, { cwd: directory }))
    .filter((file) => only === undefined || file.includes(only))
    .sort();
  for (const file of files) {
    const path = `${directory}/${file}`;
    const expected = expectationOf(readFileSync(path, 'utf8'));
    test(`programs/${file}`, async (t) => {
      const read = programReader();
      for (const policy of expected.policies) {
        for (const tier of TIERS)
          await t.test(`${policy}, ${tier}`, () => check(runOnce(path, policy, tier as Tier, read), expected));
      }
    });
  }
};
