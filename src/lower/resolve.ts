/** Name resolution between modules, by Julia's rules. */
import type { Syntax } from '../parser/tree.ts';
import type { GlobalRef, ModulePath } from './ir.ts';
import type { Declaration, ModuleInfo } from './modules.ts';
import { rootOf } from './modules.ts';
import { fieldName, macroName } from './syntax.ts';

export type Found =
  | { readonly kind: 'global'; readonly ref: GlobalRef }
  | { readonly kind: 'module'; readonly path: ModulePath }
  /** Used modules export different things under this name. */
  | { readonly kind: 'ambiguous'; readonly exporters: readonly ModulePath[] }
  | { readonly kind: 'none' };

type Modules = ReadonlyMap<ModulePath, ModuleInfo>;

/**
 * What `name` means in `module`: its own declaration, an explicit import, a module, then what the modules that it uses
 * export (Core and Base always among them), followed to the owner.
 */
export const lookup = (modules: Modules, module: ModuleInfo, name: string): Found => find(modules, module, name, []);

const NONE: Found = { kind: 'none' };

const find = (modules: Modules, module: ModuleInfo, name: string, path: readonly string[]): Found => {
  const key = `${module.path}.${name}`;
  if (path.includes(key)) return NONE;
  const seen = [...path, key];
  if (module.declarations.has(name)) return { kind: 'global', ref: { module: module.path, name } };
  const explicit = module.explicit.get(name);
  if (explicit !== undefined) return { kind: 'global', ref: explicit.target };
  const inner = module.modules.get(name) ?? standardModule(modules, module, name);
  if (inner !== undefined) return { kind: 'module', path: inner };
  return findExported(modules, module, name, seen);
};

const standardModule = (modules: Modules, module: ModuleInfo, name: string): ModulePath | undefined =>
  name === 'Base' || name === 'Core' || (name === 'Main' && rootOf(module).path === 'Main')
    ? modules.get(name)?.path
    : undefined;

const findExported = (modules: Modules, module: ModuleInfo, name: string, seen: readonly string[]): Found => {
  const found: { exporter: ModulePath; what: Found }[] = [];
  for (const path of usedBy(module)) {
    const used = modules.get(path);
    if (used === undefined || used === module || !used.exports.has(name)) continue;
    const what = find(modules, used, name, seen);
    if (what.kind === 'ambiguous') return what;
    if (what.kind !== 'none' && !found.some((other) => sameBinding(other.what, what)))
      found.push({ exporter: path, what });
  }
  if (found.length > 1) return { kind: 'ambiguous', exporters: found.map(({ exporter }) => exporter) };
  return found[0]?.what ?? NONE;
};

const usedBy = (module: ModuleInfo): readonly ModulePath[] => {
  const implicit = module.path === 'Core' ? [] : module.path === 'Base' ? ['Core'] : ['Core', 'Base'];
  return [...new Set([...implicit, ...module.usings])];
};

/** Whether two names mean the same. */
export const sameBinding = (a: Found, b: Found): boolean =>
  a.kind === 'global' && b.kind === 'global'
    ? a.ref.module === b.ref.module && a.ref.name === b.ref.name
    : a.kind === 'module' && b.kind === 'module' && a.path === b.path;

/** The module that a name stands for, perhaps through constants: `const M = A.B`. */
const moduleFound = (modules: Modules, found: Found, depth: number): ModuleInfo | undefined => {
  if (found.kind === 'module') return modules.get(found.path);
  if (found.kind !== 'global' || depth > 8) return undefined;
  const owner = modules.get(found.ref.module);
  const declaration = declarationOf(modules, found.ref);
  return owner !== undefined && declaration?.kind === 'const'
    ? moduleNamed(modules, owner, declaration.value, depth + 1)
    : undefined;
};

/** The module that `A`, `A.B` or `@__MODULE__` names in the text of a module. */
export const moduleNamed = (modules: Modules, module: ModuleInfo, node: Syntax, depth = 0): ModuleInfo | undefined => {
  switch (node.kind) {
    case 'module-name':
      return modules.get(node.path);
    case 'name':
      return moduleFound(modules, lookup(modules, module, node.name), depth);
    case 'macrocall':
      return macroName(node.name) === '__MODULE__' ? module : undefined;
    case 'field': {
      const outer = moduleNamed(modules, module, node.base, depth);
      const name = fieldName(node.field);
      return outer && name !== undefined ? moduleFound(modules, lookup(modules, outer, name), depth) : undefined;
    }
    default:
      return undefined;
  }
};

/** The global that `x` or `A.B.x` names in the text of a module. */
export const globalNamed = (modules: Modules, module: ModuleInfo, node: Syntax): GlobalRef | undefined => {
  const owner = node.kind === 'field' ? moduleNamed(modules, module, node.base) : module;
  const name = node.kind === 'field' ? fieldName(node.field) : node.kind === 'name' ? node.name : undefined;
  if (owner === undefined || name === undefined) return undefined;
  const found = lookup(modules, owner, name);
  return found.kind === 'global' ? found.ref : undefined;
};

/**
 * A type that a module only sees through `using` can get constructors without an import (`Float64(x::Angle) = …`), unlike a
 * function, of which the definition makes a new one. Such definitions are not declarations of the module's own.
 */
export const forgetConstructors = (of: Modules, modules: Modules = of): void => {
  for (const module of of.values()) {
    for (const [name, declaration] of module.declarations) {
      if (declaration.kind !== 'function') continue;
      const found = findExported(modules, module, name, [`${module.path}.${name}`]);
      if (found.kind === 'global' && isType(modules, found.ref)) module.declarations.delete(name);
    }
  }
};

/** Declared as a type, or a constant that is plainly another name for one. */
const isType = (modules: Modules, ref: GlobalRef): boolean => {
  const declaration = declarationOf(modules, ref);
  if (declaration === undefined) return false;
  if (declaration.kind === 'type' || declaration.kind === 'builtin') return true;
  if (declaration.kind !== 'const') return false;
  const { value } = declaration;
  if (value.kind === 'curly' || value.kind === 'where') return true;
  if (value.kind !== 'name') return false;
  const found = lookup(modules, modules.get(ref.module)!, value.name);
  return found.kind === 'global' && found.ref.name !== ref.name && isType(modules, found.ref);
};

/** Every name that means something in a module: what messages can suggest. */
export const visibleNames = (modules: Modules, module: ModuleInfo): readonly string[] => [
  ...module.declarations.keys(),
  ...module.explicit.keys(),
  ...module.modules.keys(),
  ...usedBy(module).flatMap((path) => [...(modules.get(path)?.exports ?? [])]),
];

/** The declaration behind a binding. */
export const declarationOf = (modules: Modules, ref: GlobalRef): Declaration | undefined =>
  modules.get(ref.module)?.declarations.get(ref.name);
