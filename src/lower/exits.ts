/** Ways out of loops and functions, through every `finally` on the way. */
import type { Span } from '../diagnostics/span.ts';
import { getVariable, nothing, setVariable } from './build.ts';
import { type Env, type Exit, newLabel } from './draft.ts';
import type { Core } from './ir.ts';

export const leave = (env: Env, exit: Exit, span: Span, value: Core = nothing(span)): Core => {
  const { cleanup } = env;
  if (cleanup !== undefined && (exit.kind === 'return' || exit.loop.cleanup !== cleanup)) {
    const leaving: Core = { kind: 'break', label: exitLabel(env, exit), span };
    return exit.kind === 'return'
      ? { kind: 'block', body: [setVariable(cleanup.result, value, span), leaving], span }
      : leaving;
  }
  switch (exit.kind) {
    case 'return':
      return { kind: 'return', value, span };
    case 'break':
      return { kind: 'break', label: exit.loop.breakLabel, span };
    case 'continue':
      exit.loop.continues = true;
      return { kind: 'break', label: exit.loop.continueLabel, span };
    default:
      return exit satisfies never;
  }
};

const exitLabel = (env: Env, exit: Exit): number => {
  const cleanup = env.cleanup!;
  const same = cleanup.exits.find(
    (other) =>
      other.exit.kind === exit.kind &&
      (exit.kind === 'return' || (other.exit.kind !== 'return' && other.exit.loop === exit.loop)),
  );
  if (same !== undefined) return same.label;
  const label = newLabel(env.lambda);
  cleanup.exits.push({ label, exit });
  return label;
};

/** Goes on leaving after the cleanup has run, in the environment around the `try`. */
export const resume = (outer: Env, exit: Exit, result: Parameters<typeof getVariable>[0], span: Span): Core =>
  leave(outer, exit, span, exit.kind === 'return' ? getVariable(result, span) : nothing(span));
