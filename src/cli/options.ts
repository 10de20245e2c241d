/** Options that every command understands, and what they mean. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { isPolicyName, type PolicyName } from '../dispatch/policy.ts';
import { TO_STDERR } from './invalidation-output.ts';

export interface CommonOptions {
  readonly dispatch: PolicyName;
  /** A folder, or false for `--no-cache`. */
  readonly cache: string | false | true;
  readonly allowPiracy: boolean;
  readonly json: boolean;
  readonly stats?: string;
  readonly compile: 'all' | 'min';
}

const parsePolicy = (text: string): PolicyName => {
  if (!isPolicyName(text)) throw new InvalidArgumentError('It is one of context, context-args, lexical, global.');
  return text;
};

/** `--invalidations` has a value only as `--invalidations=FILE`: a path after it is the program. */
export const withInvalidations = (command: Command): Command =>
  command.option(
    '--invalidations <file>',
    'what was thrown away and why, as trees on standard error, or with =FILE as JSON',
  );

/** The words of the command line with what a bare `--invalidations` stands for. Those after `--` are the program's. */
export const spelledOut = (words: readonly string[]): string[] => {
  const end = words.indexOf('--');
  return words.map((word, i) =>
    word === '--invalidations' && (end < 0 || i < end) ? `--invalidations=${TO_STDERR}` : word,
  );
};

export const withCommonOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--dispatch <policy>', 'how calls find their methods: context, context-args, lexical, global')
        .default('context')
        .argParser(parsePolicy),
    )
    .option('--cache <dir>', 'where compiled code is kept (default: .strata beside the project, or $STRATA_CACHE)')
    .option('--no-cache', 'keep nothing, and use nothing that was kept')
    .option('--allow-piracy', 'allow pirate methods of hash, ==, isequal, isless and convert', false)
    .option('--json', 'print results as JSON', false)
    .option('--stats <file>', 'write counts and times as JSON')
    .addOption(
      new Option('--compile <tier>', 'all: compile everything; min: run in the interpreter')
        .choices(['all', 'min'])
        .default('all'),
    );
