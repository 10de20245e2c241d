/** Files of several generated programs, and their reduction. */
import { choicesFrom } from './choices.ts';
import { PRELUDE } from './prelude.ts';
import { programText } from './statements.ts';

/** Every program is run and its error printed; the last one is run once more, uncaught, for the place of the error. */
export const sourceOf = (seeds: readonly number[]): string => {
  const lines = seeds.flatMap((seed, i) => [...programText(choicesFrom(seed), i), `attempt(main${i}, "main${i}")`]);
  return [PRELUDE, 'counter = Ref(0)', 'total = 0', ...lines, `main${seeds.length - 1}()`, ''].join('\n');
};

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The line itself and, when it opens a block, everything to its `end`. */
const extent = (lines: readonly string[], at: number): number => {
  const depth = indentOf(lines[at]!);
  for (let i = at + 1; i < lines.length; i += 1) {
    if (indentOf(lines[i]!) <= depth) {
      if (i > at + 1 && lines[i]!.trim() === 'end') return i + 1;
      if (!/^(else|elseif|catch|finally|end)\b/.test(lines[i]!.trim())) return at + 1;
    }
  }
  return at + 1;
};

/** Leaves out lines and blocks of lines for as long as `fails` still holds. */
export const reduce = (source: string, fails: (source: string) => boolean, deadline: number): string => {
  let lines = source.split('\n');
  let smaller = true;
  while (smaller && performance.now() < deadline) {
    smaller = false;
    for (let at = 0; at < lines.length && performance.now() < deadline; at += 1) {
      const end = extent(lines, at);
      const candidates: string[][] = [];
      if (end > at + 1) {
        candidates.push([...lines.slice(0, at), ...lines.slice(end)]);
        candidates.push([...lines.slice(0, at), ...lines.slice(at + 1, end - 1), ...lines.slice(end)]);
      }
      candidates.push([...lines.slice(0, at), ...lines.slice(at + 1)]);
      const found = candidates.find((c) => fails(c.join('\n')));
      if (!found) continue;
      lines = found;
      smaller = true;
      at -= 1;
    }
  }
  return lines.join('\n');
};
