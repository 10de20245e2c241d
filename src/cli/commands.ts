/** All commands, with their options and help. */
import { Command, CommanderError } from 'commander';
import { VERSION } from '../version.ts';
import { addCacheCommands } from './cache-command.ts';
import { spelledOut, withCommonOptions, withInvalidations } from './options.ts';
import type { RunFlags } from './run-command.ts';
import { addTypesCommands } from './types-command.ts';

type ExplainFlags = RunFlags & { readonly function?: string; readonly module?: string; readonly all: boolean };

/** Parses process.argv, runs the command and gives the exit code. */
export const runCommandLine = async (): Promise<number> => {
  let code = 0;
  const finish = (result: number): void => {
    code = result;
  };
  const program = new Command('strata')
    .description('A compiler for a subset of Julia with context dispatch')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('(strata --help lists commands and options)');

  withInvalidations(withCommonOptions(program.command('run')))
    .description('run a file, or a package folder (its main function)')
    .argument('<path>', 'a .jl file, or a folder with Project.toml')
    .argument('[args...]', 'arguments of the program, after --')
    .action(async (path: string, args: string[], flags: RunFlags) => {
      const { runCommand } = await import('./run-command.ts');
      finish(await runCommand(path, args, flags, true));
    });

  withInvalidations(withCommonOptions(program.command('build')))
    .description('compile a program and everything that it loads, without running its own top-level code')
    .argument('<path>', 'a .jl file, or a folder with Project.toml')
    .action(async (path: string, flags: RunFlags) => {
      const { runCommand } = await import('./run-command.ts');
      finish(await runCommand(path, [], flags, false));
    });

  withCommonOptions(program.command('explain'))
    .description('run a program silently and show where its compiled code lives, and why')
    .argument('<path>', 'a .jl file, or a folder with Project.toml')
    .argument('[args...]', 'arguments of the program, after --')
    .option('--function <name>', 'only instances of this function')
    .option('--module <name>', 'only instances owned by this stratum')
    .option('--all', 'instances of Base and inlined ones too', false)
    .action(async (path: string, args: string[], flags: ExplainFlags) => {
      const { explainCommand } = await import('./explain-command.ts');
      finish(await explainCommand(path, args, flags));
    });

  addCacheCommands(program, finish);
  addTypesCommands(program, finish);

  try {
    await program.parseAsync(spelledOut(process.argv));
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return code;
};
