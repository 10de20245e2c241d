/** `__init__` functions: what modules run once they are loaded. */
import type { Syntax } from '../parser/tree.ts';
import type { ModulePath } from './ir.ts';
import type { ModuleInfo, Statement } from './modules.ts';

/** Calls of the `__init__` functions of a module and of those inside of it, inner ones first. */
export const initializations = (
  modules: ReadonlyMap<ModulePath, ModuleInfo>,
  module: ModuleInfo,
): readonly Statement[] => {
  const inner = [...modules.values()].filter(({ parent }) => parent === module);
  const calls = inner.flatMap((child) => initializations(modules, child));
  if (module.declarations.get('__init__')?.kind !== 'function') return calls;
  const { span } = module;
  const callee: Syntax = {
    kind: 'field',
    base: { kind: 'module-name', path: module.path, span },
    field: { kind: 'name', name: '__init__', span },
    span,
  };
  const call: Syntax = { kind: 'call', form: 'call', callee, dotted: false, args: [], parameters: [], span };
  return [...calls, { file: module.file, syntax: call }];
};
