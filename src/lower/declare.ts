/** Phase one: walks module bodies and collects what each module declares, exports and imports; loads files and packages. */
import type { Diagnostic, SourceFile } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import type { Block, Module, Syntax } from '../parser/tree.ts';
import { globalDeclarations, type ScopeNames, scopeNames } from './assigned.ts';
import { type Expander, needsExpansion } from './expansion.ts';
import { initializations } from './initialization.ts';
import type { LoweredModule, ModulePath } from './ir.ts';
import { expandKwdef } from './kwdef.ts';
import { macroFunction } from './macro-definition.ts';
import { inlineFlag } from './macros.ts';
import { CORE_BUILTINS, type Declaration, type ModuleInfo, mayHaveMethods, newModule, rootOf } from './modules.ts';
import { importsInside, isImport, withoutImports } from './nested-import.ts';
import { includedPath, includesInside, isDefinition, replaceIncludes, runners } from './nested-include.ts';
import { type Report, reportError } from './report.ts';
import { staticBranch } from './static-condition.ts';
import { definedName, macroName, splitConstant, splitConstants, splitHeader } from './syntax.ts';

/** How lowering reaches the text of other files. It never touches the disk itself. */
export interface Loader {
  parse(file: SourceFile): { readonly value: Block; readonly diagnostics: readonly Diagnostic[] };
  /** The file that `include(path)` in `from` means. */
  include(from: SourceFile, path: string): SourceFile | undefined;
  /** The root package `name` as seen from the root module `from`; undefined when unknown. */
  package(name: string, from: ModulePath): SourceFile | undefined;
  /** What macros and `eval` make of a statement; asked for those that need it, in the order of the text. */
  readonly expand?: Expander | undefined;
}

/** State of the declaration phase. */
export interface Declaring {
  readonly loader: Loader;
  readonly report: Report;
  readonly modules: Map<ModulePath, ModuleInfo>;
  readonly roots: ModuleInfo[];
  /** Called when a `using` or `import` names a package for the first time. */
  readonly started: Set<ModulePath>;
  /** Roots that are lowered already: Core and Base. */
  readonly lowered: Map<ModulePath, LoweredModule>;
}

const parse = (state: Declaring, file: SourceFile): Block => {
  const { value, diagnostics } = state.loader.parse(file);
  diagnostics.forEach(state.report);
  return value;
};

/** Declares a root module whose body is the whole file (Core, Base, Main). */
export const declareFile = (state: Declaring, path: ModulePath, file: SourceFile): ModuleInfo => {
  state.started.add(path);
  const body = parse(state, file);
  const module = newModule(path, undefined, file, body.span);
  state.modules.set(path, module);
  if (path === 'Core')
    for (const name of CORE_BUILTINS) {
      module.declarations.set(name, { kind: 'builtin', span: { start: 0, end: 0 }, file });
      module.exports.add(name);
    }
  declareBody(state, module, file, body.body, []);
  state.roots.push(module);
  return module;
};

/** Declares the root module of a package: the `module Name … end` in its file. */
export const declarePackage = (state: Declaring, name: string, file: SourceFile): ModuleInfo => {
  state.started.add(name);
  const block = parse(state, file);
  const wrappers = block.body.map((node) => (node.kind === 'docstring' ? node.target : node));
  const found = wrappers.find((node): node is Module => node.kind === 'module' && node.name.name === name);
  const module = newModule(name, undefined, file, found?.span ?? block.span);
  state.modules.set(name, module);
  if (found === undefined)
    reportError(
      state.report,
      file,
      block.span,
      'package-module',
      `the package file does not define module \`${name}\``,
    );
  else {
    declareBody(state, module, file, found.body.body, []);
    module.statements.push(...initializations(state.modules, module));
  }
  state.roots.push(module);
  return module;
};

const declareBody = (
  state: Declaring,
  module: ModuleInfo,
  file: SourceFile,
  body: readonly Syntax[],
  including: readonly string[],
): void => {
  for (const node of body)
    for (const expanded of expansionOf(state, module, file, node))
      declareStatement(state, module, file, expanded, including);
};

const expansionOf = (state: Declaring, module: ModuleInfo, file: SourceFile, node: Syntax): readonly Syntax[] => {
  const { expand } = state.loader;
  return expand !== undefined && needsExpansion(module, file, node) ? expand(state, module, file, node) : [node];
};

const declareStatement = (
  state: Declaring,
  module: ModuleInfo,
  file: SourceFile,
  node: Syntax,
  including: readonly string[],
): void => {
  const path = includedPath(node);
  if (path !== undefined) {
    includeFile(state, module, file, node.span, path, including);
    return;
  }
  const taken = staticBranch(state.modules, node);
  if (taken !== undefined) {
    declareBody(state, module, file, taken, including);
    return;
  }
  if (includesInside(file, node)) {
    declareStatement(state, module, file, withoutIncludes(state, module, file, node, including), including);
    return;
  }
  const imports = isImport(node) ? [] : importsInside(file, node);
  if (imports.length > 0) {
    for (const inner of imports) declareStatement(state, module, file, inner, including);
    declareStatement(state, module, file, withoutImports(node), including);
    return;
  }
  switch (node.kind) {
    case 'docstring':
      declareStatement(state, module, file, node.target, including);
      return;
    case 'function': {
      const macro = node.macro ? macroFunction(node) : undefined;
      if (macro !== undefined) {
        declareStatement(state, module, file, macro, including);
        return;
      }
      declareNames(state, module, file, node);
      break;
    }
    case 'macrocall': {
      const parts = expandKwdef(node);
      if (parts !== undefined) {
        declareBody(state, module, file, parts, including);
        return;
      }
      declareNames(state, module, file, node);
      break;
    }
    case 'const':
      if (node.items.some((item) => item.kind === 'assign' && item.target.kind === 'tuple')) {
        const items = node.items.flatMap(splitConstants);
        for (const item of items)
          declareStatement(state, module, file, { ...node, items: [item], span: item.span }, including);
        return;
      }
      declareNames(state, module, file, node);
      break;
    case 'block':
      // `begin … end` does not scope; its statements stand in the module itself unless it has variables of its own.
      if (scopeNames(node.body).locals.size === 0 || node.body.some((inner) => inner.kind === 'const')) {
        declareBody(state, module, file, node.body, including);
        return;
      }
      break;
    case 'module':
      declareModule(state, module, file, node, including);
      module.statements.push({ file, syntax: node });
      // Those inside of a package wait until all of it is there.
      if (module.path === 'Main') {
        const inner = state.modules.get(`Main.${node.name.name}`);
        if (inner !== undefined) module.statements.push(...initializations(state.modules, inner));
      }
      return;
    case 'using':
    case 'import':
      module.imports.push({ node, file });
      loadPackages(state, module, node.from === undefined ? node.paths : [node.from]);
      return;
    case 'export':
      for (const name of node.names) if (name.kind === 'name') module.exports.add(name.name);
      return;
    case 'public':
      return;
    default:
      declareNames(state, module, file, node);
  }
  module.statements.push({ file, syntax: node });
};

const declareModule = (
  state: Declaring,
  parent: ModuleInfo,
  file: SourceFile,
  node: Module,
  including: readonly string[],
): void => {
  const path = `${parent.path}.${node.name.name}`;
  if (state.modules.has(path)) {
    reportError(state.report, file, node.name.span, 'redefinition', `module \`${path}\` is defined twice`);
    return;
  }
  const module = newModule(path, parent, file, node.span);
  state.modules.set(path, module);
  parent.modules.set(node.name.name, path);
  declareBody(state, module, file, node.body.body, including);
};

/** The statement with the files that it includes declared, and calls of what is left of them in their places. */
const withoutIncludes = (
  state: Declaring,
  module: ModuleInfo,
  file: SourceFile,
  node: Syntax,
  including: readonly string[],
): Syntax =>
  replaceIncludes(node, (path, span) => {
    const before = module.statements.length;
    includeFile(state, module, file, span, path, including);
    const added = module.statements.splice(before);
    module.statements.push(...added.filter(isDefinition));
    let count = 0;
    const nameOf = (): string => {
      count += 1;
      return `#include#${module.statements.length}.${count}`;
    };
    const running = added.filter((statement) => !isDefinition(statement));
    const { functions, calls } = runners(running, span, nameOf);
    for (const { file: from, syntax } of functions) declareStatement(state, module, from, syntax, including);
    return calls;
  });

const includeFile = (
  state: Declaring,
  module: ModuleInfo,
  from: SourceFile,
  span: Span,
  path: string,
  including: readonly string[],
): void => {
  const file = state.loader.include(from, path);
  if (file === undefined) reportError(state.report, from, span, 'include', `cannot find the included file "${path}"`);
  else if (including.includes(file.path) || file.path === module.file.path)
    reportError(state.report, from, span, 'include', `"${path}" includes itself`);
  else declareBody(state, module, file, parse(state, file).body, [...including, file.path]);
};

const loadPackages = (
  state: Declaring,
  module: ModuleInfo,
  paths: readonly { readonly dots: number; readonly names: readonly { readonly name: string }[] }[],
): void => {
  for (const path of paths) {
    const name = path.names[0]?.name;
    if (path.dots > 0 || name === undefined || name === 'Main' || state.started.has(name)) continue;
    const file = state.loader.package(name, rootOf(module).path);
    // An unknown one is reported when the import is linked.
    if (file !== undefined) declarePackage(state, name, file);
  }
};

/** What a statement assigns in the module's own scope: variables, and functions that it defines in an `if`. */
const declareAssigned = (
  module: ModuleInfo,
  file: SourceFile,
  { assigned, functions, types }: ScopeNames,
  add: (name: string, declaration: Declaration) => void,
): void => {
  for (const [name, span] of assigned) {
    add(name, { kind: functions.has(name) ? 'function' : 'global', span, file });
    const type = types.get(name);
    if (type !== undefined) module.globalTypes.set(name, type);
  }
};

const declareNames = (state: Declaring, module: ModuleInfo, file: SourceFile, node: Syntax): void => {
  const add = (name: string, declaration: Declaration): void => {
    const before = module.declarations.get(name);
    if (before === undefined || before.kind === 'global' || before.kind === 'builtin')
      module.declarations.set(name, declaration);
    else if (declaration.kind !== 'global' && !(declaration.kind === 'function' && mayHaveMethods(before)))
      reportError(
        state.report,
        file,
        declaration.span,
        'redefinition',
        `\`${name}\` is already a ${before.kind} of module \`${module.path}\``,
      );
  };
  const inner = globalDeclarations(node);
  for (const [name, span] of inner.globals)
    add(name, { kind: inner.functions.has(name) ? 'function' : 'global', span, file });
  for (const [name, type] of inner.types) module.globalTypes.set(name, type);
  switch (node.kind) {
    case 'function': {
      const name = node.macro ? undefined : definedName(node.signature);
      if (name !== undefined) add(name, { kind: 'function', span: node.signature.span, file });
      return;
    }
    case 'struct':
    case 'abstract':
    case 'primitive': {
      const header = splitHeader(node.header);
      if (header !== undefined) add(header.name, { kind: 'type', span: node.header.span, file });
      return;
    }
    case 'const':
      for (const item of node.items) {
        if (item.kind !== 'assign') continue;
        const constant = splitConstant(item);
        if (constant !== undefined)
          add(constant.name, { kind: 'const', value: constant.value, span: item.target.span, file });
      }
      return;
    case 'macrocall':
      if (inlineFlag(macroName(node.name)) !== undefined)
        for (const argument of node.args) declareNames(state, module, file, argument);
      return;
    default:
      declareAssigned(module, file, scopeNames([node]), add);
  }
};
