/**
 * Open calls: in a loop over objects whose types are not known, against what other languages have for that. The sources are
 * generated. In nanoseconds a call.
 */
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { c } from '../dispatch/c.ts';
import { CALLS, CASES, type Case } from '../dispatch/case.ts';
import { js } from '../dispatch/js.ts';
import { julia } from '../dispatch/julia.ts';
import { lisp } from '../dispatch/lisp.ts';
import { lua } from '../dispatch/lua.ts';
import { root } from '../peers.ts';
import { type Options, sideBySide } from '../rounds.ts';
import { meanRow, type Row } from '../rows.ts';

/** By the extension of their files. */
const GENERATORS: Readonly<Record<string, (test: Case) => string>> = { jl: julia, c, js, lua, lisp };

/** Writes the programs beside copies of what measures them. */
const generate = (folder: string, cases: readonly Case[]): void => {
  mkdirSync(folder, { recursive: true });
  const programs = join(root, 'bench/programs');
  for (const file of readdirSync(programs))
    if (file.startsWith('measure.')) copyFileSync(join(programs, file), join(folder, file));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  for (const test of cases)
    for (const [extension, generator] of Object.entries(GENERATORS))
      writeFileSync(join(folder, `${test.name}.${extension}`), generator(test));
};

export const dispatch = (options: Options & { readonly only: (name: string) => boolean }): Row[] => {
  const folder = join(options.scratch, 'dispatch');
  const cases = CASES.filter(({ name }) => options.only(name));
  generate(folder, cases);
  const perCall = { unit: 'ns a call', nanoseconds: CALLS };
  const rows = cases.map(({ name }) => sideBySide(join(folder, name), options, perCall));
  return [...rows, meanRow(rows)];
};
