/** `--invalidations`: what a run threw away, as trees with the inserted method at the root, or as JSON. */
import { writeFileSync } from 'node:fs';
import { renderDiagnostic } from '../diagnostics/index.ts';
import type {
  CallerReport,
  InvalidationReport,
  MethodPlace,
  RootReport,
  SplitReport,
  StaleReport,
  TreeReport,
} from '../session/invalidations.ts';

/** What the option means without a file: trees on standard error. */
export const TO_STDERR = '-';

/** Gives the exit code that the option itself asks for: 1 when the file cannot be written. */
export const writeInvalidations = (report: InvalidationReport, file: string, json: boolean): number => {
  const asJson = `${JSON.stringify(report, undefined, 2)}\n`;
  if (file === TO_STDERR) {
    process.stderr.write(json ? asJson : `${linesOf(report).join('\n')}\n`);
    return 0;
  }
  try {
    writeFileSync(file, asJson);
    return 0;
  } catch (error) {
    return complain(`cannot write ${file}`, error instanceof Error ? error.message : String(error));
  }
};

/** Prints a mistake in the use of the option. Gives the exit code. */
export const complain = (message: string, hint: string): number => {
  const color = process.stderr.isTTY === true && !process.env.NO_COLOR;
  process.stderr.write(
    `${renderDiagnostic({ severity: 'error', code: 'invalidations', message, labels: [], hint }, { color })}\n`,
  );
  return 1;
};

/** What is wrong with the option where it stands, before anything runs. */
export const misuse = (file: string, compile: 'all' | 'min'): { message: string; hint: string } | undefined => {
  if (file === '')
    return { message: '`--invalidations=` names no file', hint: 'leave out `=` for trees on standard error' };
  if (compile === 'min')
    return {
      message: '`--invalidations` has nothing to tell of a run that compiles nothing',
      hint: 'leave out `--compile=min`',
    };
  return undefined;
};

const counted = (n: number, what = 'instance'): string => `${n} ${what}${n === 1 ? '' : 's'}`;

const placed = ({ signature, module, file, line }: MethodPlace): string =>
  `${signature} in ${module} (${file}:${line})`;

/** A line with the lines below it, which hang on it like leaves. */
interface Branch {
  readonly text: string;
  readonly below: readonly Branch[];
}

const hang = (branches: readonly Branch[]): string[] =>
  branches.flatMap(({ text, below }, i) => {
    const last = i === branches.length - 1;
    return [`${last ? '└─ ' : '├─ '}${text}`, ...hang(below).map((line) => `${last ? '   ' : '│  '}${line}`)];
  });

const EDGES: Readonly<Record<CallerReport['edge'], string>> = {
  calls: 'called by',
  inlines: 'inlined into',
  folds: 'folded into',
  fails: 'an error in',
};

const callerBranch = ({ edge, instance, module, callers }: CallerReport): Branch => ({
  text: `${EDGES[edge]} ${instance} in ${module}`,
  below: callers.map(callerBranch),
});

const causeText = ({ cause, before, call }: RootReport): string => {
  const methods = before.map(placed).join(' and ');
  switch (cause) {
    case 'replaces':
      return `replaces ${methods}, compiled for ${call}`;
    case 'deletes':
      return `is gone, compiled for ${call}`;
    case 'preferred':
      return `is preferred to ${methods} for ${call}`;
    case 'ambiguous':
      return `is ambiguous with ${methods} for ${call}`;
    case 'lost-before':
      return `had invalidated ${call}`;
    case 'applies':
      return `applies to ${call}, which found no method`;
    case 'was-ambiguous':
      return `applies to ${call}, which was ambiguous between ${methods}`;
    default:
      return cause satisfies never;
  }
};

const treeLines = ({ method, image, roots, count }: TreeReport): string[] => [
  `${placed(method)} ${image === null ? 'invalidates' : `was there before the image of ${image}, and invalidates`} ${counted(count)}`,
  ...hang(
    roots.map((root) => ({
      text: `${causeText(root)}: ${counted(root.count)}`,
      below: root.callers.map(callerBranch),
    })),
  ),
];

const splitLine = ({ method, instance, module, call, candidates }: SplitReport): string =>
  `  ${placed(method)}: ${instance} in ${module}, a choice between ${counted(candidates, 'method')} for ${call}`;

const staleLine = ({ instance, module, reason }: StaleReport): string =>
  `  ${instance} in ${module}: ${reason.component} ${reason.what} was ${reason.was}, is ${reason.is}`;

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [title, ...lines]);

const linesOf = ({ policy, invalidated, compiledAgain, ...report }: InvalidationReport): string[] => {
  const stale = section('stored code that does not hold:', report.stale.map(staleLine));
  if (policy !== 'global') return [`under \`${policy}\` an inserted method invalidates nothing`, ...stale];
  const methods = new Set(report.invalidations.map(({ method }) => placed(method)));
  return [
    ...report.invalidations.flatMap(treeLines),
    `${counted(invalidated)} invalidated by ${counted(methods.size, 'method')}, ${compiledAgain} compiled again`,
    ...section('world splits, an estimate that is counted nowhere:', report.worldSplits.map(splitLine)),
    ...stale,
  ];
};
