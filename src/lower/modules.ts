/** What the declaration phase knows about modules. */
import type { SourceFile } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import type { Import, Syntax } from '../parser/tree.ts';
import type { GlobalRef, ModulePath } from './ir.ts';

/** A name that a module declares itself. */
export type Declaration = (
  | { readonly kind: 'function' | 'type' | 'global' | 'builtin' }
  | { readonly kind: 'const'; readonly value: Syntax }
) & { readonly span: Span; readonly file: SourceFile };

/** Functions, types, and constants that may stand for one: loading knows whether they do. */
export const mayHaveMethods = (declaration: Declaration): boolean =>
  declaration.kind !== 'const' || ['curly', 'where', 'name'].includes(declaration.value.kind);

/** One top-level statement, includes expanded, with the file it stands in. */
export interface Statement {
  readonly file: SourceFile;
  readonly syntax: Syntax;
}

/** `import A: f` (extensible) or `using A: f`. */
export interface Explicit {
  readonly target: GlobalRef;
  readonly extensible: boolean;
  readonly span: Span;
}

/** Filled by the declaration and import phases; only read afterwards. */
export interface ModuleInfo {
  readonly path: ModulePath;
  readonly parent: ModuleInfo | undefined;
  readonly file: SourceFile;
  readonly span: Span;
  readonly declarations: Map<string, Declaration>;
  /** `x::T = …` at top level: every assignment to x converts. */
  readonly globalTypes: Map<string, Syntax>;
  readonly explicit: Map<string, Explicit>;
  /** Names bound to modules: submodules, imported modules, aliases, itself. */
  readonly modules: Map<string, ModulePath>;
  readonly usings: Set<ModulePath>;
  readonly exports: Set<string>;
  readonly imports: { readonly node: Import; readonly file: SourceFile }[];
  readonly statements: Statement[];
  /** Modules that `using` or `import` names. */
  readonly imported: Set<ModulePath>;
}

export interface Program {
  readonly modules: ReadonlyMap<ModulePath, ModuleInfo>;
  /** In load order. */
  readonly roots: readonly ModuleInfo[];
}

export const rootOf = (module: ModuleInfo): ModuleInfo =>
  module.parent === undefined ? module : rootOf(module.parent);

export const newModule = (
  path: ModulePath,
  parent: ModuleInfo | undefined,
  file: SourceFile,
  span: Span,
): ModuleInfo => ({
  path,
  parent,
  file,
  span,
  declarations: new Map(),
  globalTypes: new Map(),
  explicit: new Map(),
  modules: new Map([[path.slice(path.lastIndexOf('.') + 1), path]]),
  usings: new Set(),
  exports: new Set(),
  imports: [],
  statements: [],
  imported: new Set(),
});

/** Types that no declaration can express; they belong to Core. */
export const CORE_BUILTINS: readonly string[] = ['Any', 'Union', 'Tuple', 'Vararg', 'Type', 'Memory'];
