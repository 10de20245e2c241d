/** Recognises `run PATH` with the options that a warm start must be quick with; everything else is for the command-line library. */
import { isPolicyName } from '../dispatch/policy.ts';
import type { RunFlags } from './run-command.ts';

export interface PlainRun {
  readonly path: string;
  readonly args: readonly string[];
  readonly flags: RunFlags;
}

/** Undefined when anything is unusual: help, mistakes, other commands, other spellings. */
export const plainRun = (argv: readonly string[]): PlainRun | undefined => {
  if (argv[0] !== 'run') return undefined;
  let dispatch = 'context';
  let cache: string | boolean = true;
  let stats: string | undefined;
  const rest: string[] = [];
  for (let i = 1; i < argv.length; i += 1) {
    const word = argv[i]!;
    const next = argv[i + 1];
    if (word === '--') {
      rest.push(...argv.slice(i + 1));
      break;
    }
    if (word === '--no-cache') cache = false;
    else if (word === '--cache' || word === '--stats' || word === '--dispatch') {
      if (next === undefined || next.startsWith('-')) return undefined;
      if (word === '--cache') cache = next;
      else if (word === '--stats') stats = next;
      else dispatch = next;
      i += 1;
    } else if (word.startsWith('-')) return undefined;
    else rest.push(word);
  }
  const [path, ...args] = rest;
  if (path === undefined || !isPolicyName(dispatch)) return undefined;
  return {
    path,
    args,
    flags: {
      dispatch,
      cache,
      allowPiracy: false,
      json: false,
      compile: 'all',
      ...(stats === undefined ? {} : { stats }),
    },
  };
};
