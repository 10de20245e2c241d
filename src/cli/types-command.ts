/** strata types check: facts about types, asked of the lattice by themselves. */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { answerLine } from './types/check.ts';
import { universe } from './types/universe.ts';

/** Answers each line of a file, or of standard input for `-`. Gives the exit code: 1 when a line could not be answered. */
const typesCheck = (path: string): number => {
  let text: string;
  try {
    text = readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    process.stderr.write(`error: cannot read ${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  let names = universe();
  let failed = false;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const { answer, names: next } = answerLine(line, names);
    names = next;
    if ('error' in answer) failed = true;
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  return failed ? 1 : 0;
};

export const addTypesCommands = (program: Command, finish: (code: number) => void): void => {
  program
    .command('types')
    .description('ask the type lattice')
    .command('check')
    .description('answer questions about types, one JSON object a line: see docs/types.md')
    .argument('<file>', 'a JSON Lines file, or - for standard input')
    .action((path: string) => finish(typesCheck(path)));
};
