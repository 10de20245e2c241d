/** strata types check */
import type { Command } from 'commander';

export const addTypesCommands = (program: Command, finish: (code: number) => void): void => {
  program
    .command('types')
    .description('ask the type lattice')
    .command('check')
    .description('answer questions about types, one JSON object a line: see docs/types.md')
    .argument('<file>', 'a JSON Lines file, or - for standard input')
    .action(async (path: string) => {
      const { checkFile } = await import('./types/check-file.ts');
      finish(checkFile(path));
    });
};
