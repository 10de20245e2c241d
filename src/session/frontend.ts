/** From a path to a lowered program: the pure stages before dispatch, with their time. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createExpander } from '../expand/index.ts';
import { lowerProgram } from '../lower/index.ts';
import type { LoweredModule, ModulePath } from '../lower/ir.ts';
import { parse } from '../parser/index.ts';
import { baseFile, baseFileBeside, isBaseFile } from './base-files.ts';
import { type EventLog, timed } from './events.ts';
import { createPackageLoader } from './project.ts';

export interface Program {
  readonly module: ModulePath;
  readonly roots: readonly LoweredModule[];
  /** Absolute paths of everything that was read. */
  readonly sources: readonly string[];
}

/** Diagnostics with an error mean that there is nothing to run. */
export const readProgram = (
  path: string,
  log: EventLog,
): { readonly value?: Program; readonly diagnostics: readonly Diagnostic[] } => {
  const timedParse: typeof parse = (file) => timed(log, 'parse', () => parse(file));
  const packages = createPackageLoader(path, timedParse);
  if (!packages.value) return { diagnostics: packages.diagnostics };
  const { module, file, loader, sources } = packages.value;
  const before = log.ms.parse;
  const start = performance.now();
  const lowered = lowerProgram(
    baseFile('core.jl'),
    baseFile('base.jl'),
    { module, file },
    {
      ...loader,
      expand: createExpander(),
      include: (from, name) => (isBaseFile(from.path) ? baseFileBeside(from, name) : loader.include(from, name)),
    },
  );
  log.ms.lower += performance.now() - start - (log.ms.parse - before);
  const diagnostics = [...packages.diagnostics, ...lowered.diagnostics];
  if (diagnostics.some((d) => d.severity === 'error')) return { diagnostics };
  return { value: { module, roots: lowered.value, sources: sources() }, diagnostics };
};
