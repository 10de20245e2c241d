/** Between declaring and lowering: names meet across modules. */
import type { OpenProgram } from './expansion.ts';
import { linkImports } from './imports.ts';
import { rootOf } from './modules.ts';
import type { Report } from './report.ts';
import { forgetConstructors } from './resolve.ts';

/** Links the imports of all modules that are not lowered yet. May be done again when there are more of them. */
export const linkModules = ({ modules, lowered }: Pick<OpenProgram, 'modules' | 'lowered'>, report: Report): void => {
  const open = new Map([...modules].filter(([, module]) => !lowered.has(rootOf(module).path)));
  linkImports(open, report, modules);
  forgetConstructors(open, modules);
};
