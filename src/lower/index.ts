/** The second stage: syntax trees to definitions and core IR. */
import type { Diagnostic, SourceFile } from '../diagnostics/diagnostic.ts';
import { type Declaring, declareFile, declarePackage, type Loader } from './declare.ts';
import type { LoweredModule, ModulePath } from './ir.ts';
import { lowerModule } from './items.ts';
import { linkModules } from './link.ts';
import type { Program } from './modules.ts';

export { lambdaContent } from './content.ts';
export type { Loader } from './declare.ts';
export type { Expander } from './expansion.ts';
export { printCore, printTypeExpr, printTypeParam } from './print.ts';

/**
 * Lowers Core, Base, the entry and every package that it reaches through `loader`. The value lists root modules in load order
 * (Core, Base, packages where their import is first met, dependencies first, the entry last); submodules are items inside.
 * An entry module other than `Main` is a package file. Never throws; errors are diagnostics, and what was lowered in spite of
 * them is not meant to run.
 */
export const lowerProgram = (
  core: SourceFile,
  base: SourceFile,
  entry: { readonly module: ModulePath; readonly file: SourceFile },
  loader: Loader,
): { readonly value: readonly LoweredModule[]; readonly diagnostics: readonly Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  const state: Declaring = { loader, report, modules: new Map(), roots: [], started: new Set(), lowered: new Map() };
  declareFile(state, 'Core', core);
  declareFile(state, 'Base', base);
  // Core and Base depend on nothing else, and macros need them lowered before the rest is read.
  linkModules(state, report);
  for (const root of state.roots)
    state.lowered.set(root.path, lowerModule({ modules: state.modules, roots: state.roots }, root, report));
  if (entry.module === 'Main') declareFile(state, 'Main', entry.file);
  else declarePackage(state, entry.module, entry.file);
  linkModules(state, report);
  const program: Program = { modules: state.modules, roots: state.roots };
  const value = state.roots.map((root) => state.lowered.get(root.path) ?? lowerModule(program, root, report));
  return { value, diagnostics };
};
