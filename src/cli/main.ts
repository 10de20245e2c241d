/**
 * The command line. Exit codes: 0 success, 1 the program or its source is at fault, 2 usage, 70 a bug of the compiler.
 * A plain `run` goes past the command-line library, whose import takes as long as a whole warm run.
 */
import { internalError } from './internal-error.ts';
import { plainRun } from './plain-run.ts';
import { runCommand } from './run-command.ts';

try {
  const run = plainRun(process.argv.slice(2));
  if (run) {
    process.exitCode = await runCommand(run.path, run.args, run.flags, true);
  } else {
    const { runCommandLine } = await import('./commands.ts');
    process.exitCode = await runCommandLine();
  }
} catch (error) {
  process.exitCode = internalError(error);
}
