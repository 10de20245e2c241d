/** strata types check: facts about types, asked of the lattice by themselves. */
import { readFileSync } from 'node:fs';
import { answerLine } from './check.ts';
import { universe } from './universe.ts';

/** Answers each line of a file, or of standard input for `-`. Gives the exit code: 1 when a line could not be answered. */
export const checkFile = (path: string): number => {
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
