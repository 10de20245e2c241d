/** From offsets to lines and columns. */

const cache: { text: string; starts: readonly number[] }[] = [];

/** Where each line begins. The last few texts are remembered: diagnostics of one file come together. */
export function lineStarts(text: string): readonly number[] {
  const known = cache.find((entry) => entry.text === text);
  if (known !== undefined) return known.starts;
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  cache.unshift({ text, starts });
  if (cache.length > 4) cache.pop();
  return starts;
}

/** Line and column, both from 1, of a UTF-16 offset; offsets outside the text are moved to its nearest end. */
export function lineColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const starts = lineStarts(text);
  const at = Math.min(Math.max(offset, 0), text.length);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
}

/** The text of a line, from 1, without its end. */
export function lineText(text: string, line: number): string {
  const starts = lineStarts(text);
  const start = starts[line - 1] ?? text.length;
  const end = starts[line] === undefined ? text.length : (starts[line] ?? 0) - 1;
  return text.slice(start, end).replace(/\r$/, '');
}
