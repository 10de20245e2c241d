/** Runs a program in this process, without a cache. */

import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { lineColumn } from '../../src/diagnostics/index.ts';
import type { PolicyName } from '../../src/dispatch/policy.ts';
import { collectOutput } from '../../src/runtime/output.ts';
import { coldRun, type RunOptions } from '../../src/session/cold.ts';
import { newEventLog } from '../../src/session/events.ts';
import { readProgram } from '../../src/session/frontend.ts';
import { interpretProgram } from '../../src/session/interpreted.ts';

export type Tier = 'interpreted' | 'compiled';

export const TIERS: readonly Tier[] = ['interpreted', 'compiled'];

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** Message of the error that ended the program, and its place as LINE:COL. */
  readonly error: string | undefined;
  readonly at: string | undefined;
  readonly warnings: readonly string[];
}

type Read = NonNullable<RunOptions['read']>;

/** Reads a program once for many runs. */
export const programReader = (): Read => {
  let known: ReturnType<Read> | undefined;
  return (path, log) => {
    known ??= readProgram(path, log);
    return known;
  };
};

const placeOf = (diagnostic: Diagnostic | undefined): string | undefined => {
  const label = diagnostic?.labels[0];
  if (!label) return undefined;
  const { line, column } = lineColumn(label.file.text, label.span.start);
  return `${line}:${column}`;
};

export const runOnce = (path: string, policy: PolicyName, tier: Tier, read: Read = readProgram): Outcome => {
  const output = collectOutput();
  const options: RunOptions = {
    path,
    args: [],
    policy,
    output,
    log: newEventLog(),
    cache: undefined,
    runEntry: true,
    read,
  };
  const { ending, diagnostics } = tier === 'compiled' ? coldRun(options) : interpretProgram(options);
  const failure =
    ending.kind === 'failed' ? ending.failure.diagnostic : diagnostics.find((d) => d.severity === 'error');
  return {
    stdout: output.text(1),
    stderr: output.text(2),
    error: failure?.message,
    at: placeOf(failure),
    warnings: diagnostics.filter((d) => d.severity === 'warning').map((d) => d.message),
  };
};
