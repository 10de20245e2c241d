/** Where macros come in: between the text of a statement and what it declares. */
import type { SourceFile } from '../diagnostics/diagnostic.ts';
import type { MacroCall, Syntax } from '../parser/tree.ts';
import type { LoweredModule, ModulePath } from './ir.ts';
import { type ModuleInfo, rootOf } from './modules.ts';
import { includedPath } from './nested-include.ts';
import type { Report } from './report.ts';
import { aboutText } from './running.ts';
import { childrenOf, macroName } from './syntax.ts';

/** The modules as far as they have been declared; they grow while a program is read. */
export interface OpenProgram {
  readonly modules: ReadonlyMap<ModulePath, ModuleInfo>;
  readonly report: Report;
  /** Roots that are lowered already. */
  readonly lowered: ReadonlyMap<ModulePath, LoweredModule>;
}

/** Replaces a statement of a module's top level by what its macros, and `eval`, make of it. */
export type Expander = (
  program: OpenProgram,
  module: ModuleInfo,
  file: SourceFile,
  statement: Syntax,
) => readonly Syntax[];

/** Macros that lowering knows itself, and string literals that it turns into calls. */
const KNOWN_MACROS: ReadonlySet<string> = new Set([
  ...['assert', 'inline', 'noinline', 'inbounds', 'simd', 'eval', 'NamedTuple', 'kwdef', 'isdefined', 'generated'],
  ...['__MODULE__', '__FILE__', '__LINE__', '__DIR__'],
  ...[
    'raw_str',
    'MIME_str',
    'r_str',
    'b_str',
    's_str',
    'v_str',
    'big_str',
    'int128_str',
    'uint128_str',
    'label',
    'goto',
  ],
]);

/** Advice to an optimizer, marks for documentation, and what matters between threads only: the code means the same without them. */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  ...[
    '__doc__',
    'atomic',
    'assume_effects',
    'boundscheck',
    'constprop',
    'fastmath',
    'nospecialize',
    'nospecializeinfer',
    'polly',
  ],
  ...['propagate_inbounds', 'pure', 'specialize', '_inline_meta', '_noinline_meta', '_propagate_inbounds_meta'],
]);

/** What an annotation is put on: its last argument, if it has any; undefined for other macros. */
export const annotated = ({ name, args, span }: MacroCall): Syntax | undefined => {
  const macro = macroName(name);
  const target = args.at(-1);
  const none: Syntax = { kind: 'name', name: 'nothing', span };
  if (ANNOTATIONS.has(macro)) return target ?? none;
  if (macro !== 'doc' || target === undefined) return undefined;
  // `@doc "text" name` may stand before the definition, and `@doc name` asks for a text that is not kept.
  return target.kind === 'name' || args.length === 1 ? none : target;
};

export const isKnownMacro = (name: string): boolean => KNOWN_MACROS.has(name);

/** A quick look at the text: most files need no expansion, and finding out must cost nothing. */
const mentionsMacros = aboutText((text) => {
  const found = text.matchAll(/@(?!eval\b)([\p{L}_][\p{L}\p{N}_!]*|\.)|\b(eval|include)\b|([\p{L}_]\w*)"/gu);
  for (const [, macro, , prefix] of found)
    if (macro === 'eval' || !isKnownMacro(macro ?? (prefix === undefined ? '' : `${prefix}_str`))) return true;
  return false;
});

/** Whether a statement has to be expanded. Core and Base do without macros of their own. */
export const needsExpansion = (module: ModuleInfo, file: SourceFile, node: Syntax): boolean =>
  !['Core', 'Base'].includes(rootOf(module).path) && mentionsMacros(file) && hasMacro(node);

/** A macro call that lowering does not know, outside of quotes and inner modules; or a call of `eval`. */
export const hasMacro = (node: Syntax): boolean => {
  switch (node.kind) {
    case 'quote':
    case 'module':
      return false;
    case 'macrocall':
      if (!isKnownMacro(macroName(node.name)) || macroName(node.name) === 'eval') return true;
      break;
    case 'string':
      if (node.prefix !== undefined && !isKnownMacro(`${node.prefix}_str`)) return true;
      break;
    case 'call':
      if (isEvalName(node.callee) || isComputedInclude(node)) return true;
      break;
    default:
      break;
  }
  return childrenOf(node).some(hasMacro);
};

/** `include(expression)` whose path is not plain from the text. */
export const isComputedInclude = (node: Syntax): boolean =>
  node.kind === 'call' &&
  node.callee.kind === 'name' &&
  node.callee.name === 'include' &&
  node.args.length > 0 &&
  includedPath(node) === undefined;

/** `eval`, `Core.eval`, `Base.eval`, `M.eval`. */
export const isEvalName = (callee: Syntax): boolean =>
  (callee.kind === 'name' && callee.name === 'eval') ||
  (callee.kind === 'field' && callee.field.kind === 'name' && callee.field.name === 'eval');
