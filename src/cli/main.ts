/** The command line. Exit codes: 0 success, 1 the program or its source is at fault, 2 usage, 70 a bug of the compiler. */
import { Command, CommanderError } from 'commander';
import { VERSION } from '../version.ts';
import { addCacheCommands } from './cache-command.ts';
import { internalError } from './internal-error.ts';
import { withCommonOptions } from './options.ts';
import type { RunFlags } from './run-command.ts';

const program = new Command('strata')
  .description('A compiler for a subset of Julia with context dispatch')
  .version(VERSION)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(strata --help lists commands and options)');

const finish = (code: number): void => {
  process.exitCode = code;
};

withCommonOptions(program.command('run'))
  .description('run a file, or a package folder (its main function)')
  .argument('<path>', 'a .jl file, or a folder with Project.toml')
  .argument('[args...]', 'arguments of the program, after --')
  .action(async (path: string, args: string[], flags: RunFlags) => {
    const { runCommand } = await import('./run-command.ts');
    finish(await runCommand(path, args, flags, true));
  });

withCommonOptions(program.command('build'))
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
  .option('--all', 'Base-owned instances too', false)
  .action(async (path: string, args: string[], flags: RunFlags & { function?: string; module?: string; all: boolean }) => {
    const { explainCommand } = await import('./explain-command.ts');
    finish(await explainCommand(path, args, flags));
  });

addCacheCommands(program, finish);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else finish(internalError(error));
}
