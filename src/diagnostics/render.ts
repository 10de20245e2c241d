/** Draws a diagnostic for the terminal. */

import pico from 'picocolors';
import type { Diagnostic, SourceFile } from './diagnostic.ts';
import { lineColumn, lineText } from './lines.ts';

type Label = Diagnostic['labels'][number];
type Colors = ReturnType<typeof pico.createColors>;

const tabWidth = 4;
/** Longer source lines are cut around the span. */
const widest = 120;

interface Place {
  readonly label: Label;
  readonly first: { readonly line: number; readonly column: number };
  readonly last: { readonly line: number; readonly column: number };
}

/**
 * `error[code]: message`, then for each label its place, the source line and carets under the span with the label's text, then the
 * hint. Labels of one file are drawn together in the order of their lines. Ends without a line end.
 */
export function renderDiagnostic(diagnostic: Diagnostic, options: { readonly color: boolean }): string {
  const colors = pico.createColors(options.color);
  const paint = diagnostic.severity === 'error' ? colors.red : colors.yellow;
  const places = diagnostic.labels.map(placeOf);
  const width = Math.max(1, ...places.map(({ last }) => String(last.line).length));
  const lines = [
    `${colors.bold(paint(`${diagnostic.severity}[${diagnostic.code}]`))}${colors.bold(`: ${diagnostic.message}`)}`,
  ];
  const main = places[0];
  for (const group of groupByFile(places)) {
    lines.push(...drawGroup(group, main, width, paint, colors));
  }
  if (diagnostic.hint !== undefined) {
    if (places.length > 0) lines.push(colors.blue(`${' '.repeat(width)} |`));
    lines.push(
      `${' '.repeat(places.length > 0 ? width + 1 : 0)}${colors.blue(places.length > 0 ? '= ' : '')}${colors.cyan('hint')}: ${diagnostic.hint}`,
    );
  }
  return lines.join('\n');
}

function placeOf(label: Label): Place {
  const { text } = label.file;
  const first = lineColumn(text, label.span.start);
  // The span is half-open: its last character decides on which line it ends.
  const last = lineColumn(text, Math.max(label.span.start, label.span.end - 1));
  return { label, first, last };
}

function groupByFile(places: readonly Place[]): readonly (readonly Place[])[] {
  const groups = new Map<SourceFile, Place[]>();
  for (const place of places) groups.set(place.label.file, [...(groups.get(place.label.file) ?? []), place]);
  return [...groups.values()];
}

function drawGroup(
  group: readonly Place[],
  main: Place | undefined,
  width: number,
  paint: (text: string) => string,
  colors: Colors,
): string[] {
  const head = group[0];
  if (head === undefined) return [];
  const { path, text } = head.label.file;
  const margin = ' '.repeat(width);
  const bar = colors.blue('|');
  const lines = [`${margin}${colors.blue('-->')} ${path}:${head.first.line}:${head.first.column}`, `${margin} ${bar}`];
  const ordered = group.toSorted(
    (left, right) => left.first.line - right.first.line || left.first.column - right.first.column,
  );
  let previous: number | undefined;
  for (const place of ordered) {
    if (previous !== undefined && place.first.line > previous + 1) lines.push(colors.blue('...'));
    const source = lineText(text, place.first.line);
    const drawn = drawSpan(source, place);
    if (place.first.line !== previous || drawn.cut)
      lines.push(`${colors.blue(String(place.first.line).padStart(width))} ${bar} ${drawn.source}`.trimEnd());
    const mark = place === main ? '^' : '-';
    const ink = place === main ? paint : colors.blue;
    const note = noteOf(place);
    lines.push(`${margin} ${bar} ${drawn.indent}${ink(mark.repeat(drawn.length) + (note === '' ? '' : ` ${note}`))}`);
    previous = place.first.line;
  }
  return lines;
}

function noteOf({ label, first, last }: Place): string {
  const more = last.line > first.line ? `(to line ${last.line})` : '';
  return [label.text ?? '', more].filter((part) => part !== '').join(' ');
}

/** A source line with tabs opened, and where the carets go. A span over several lines is marked to the end of its first. */
function drawSpan(
  source: string,
  { first, last }: Place,
): { source: string; indent: string; length: number; cut: boolean } {
  const from = first.column - 1;
  const to = last.line > first.line ? source.length : last.column;
  const start = cells(source.slice(0, from));
  const wanted = cells(source.slice(0, Math.max(to, from)));
  const opened = openTabs(source);
  const length = Math.max(1, wanted - start);
  if (cells(source) <= widest) return { source: opened, indent: ' '.repeat(start), length, cut: false };
  const left = Math.max(0, from - 40);
  const right = Math.min(source.length, left + widest);
  const lead = left > 0 ? '…' : '';
  const shown = `${lead}${openTabs(source.slice(left, right))}${right < source.length ? '…' : ''}`;
  const offset = lead.length + cells(source.slice(left, from));
  return {
    source: shown,
    indent: ' '.repeat(offset),
    length: Math.max(1, Math.min(length, widest - (from - left))),
    cut: true,
  };
}

function openTabs(text: string): string {
  return text.replaceAll('\t', ' '.repeat(tabWidth));
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const invisible = /\p{M}|\u200b|\u200d|\ufe0f/u;

/** How many columns of a terminal the text takes. */
function cells(text: string): number {
  let count = 0;
  for (const character of text) {
    if (character === '\t') count += tabWidth;
    else if (character.charCodeAt(0) < 0x300) count += 1;
    else if (!invisible.test(character)) count += wide.test(character) ? 2 : 1;
  }
  return count;
}
