/** Names in code: local variables, static parameters, globals. */
import type { Span } from '../diagnostics/span.ts';
import type { Syntax } from '../parser/tree.ts';
import { baseGlobal, bool, callBase, getVariable, literal, nothing } from './build.ts';
import { type Env, findBinding } from './draft.ts';
import { lowerExpression } from './expression.ts';
import type { Core, GlobalRef } from './ir.ts';
import { type ModuleInfo, rootOf } from './modules.ts';
import { reportError } from './report.ts';
import { declarationOf, type Found, globalNamed, lookup, moduleNamed, visibleNames } from './resolve.ts';
import { closestName } from './suggest.ts';
import { fieldName, namedTupleMacro } from './syntax.ts';

export const lookupHere = (env: Env, name: string): Found => lookup(env.unit.program.modules, env.unit.module, name);

export const lowerName = (env: Env, name: string, span: Span): Core => {
  if (name === 'true' || name === 'false') return bool(name === 'true', span);
  const binding = findBinding(env.scope, name);
  if (binding?.kind === 'variable') return getVariable(binding.variable, span);
  if (binding?.kind === 'alias') return lowerExpression(binding.env, binding.syntax);
  if (name === 'nothing' && !env.unit.module.declarations.has(name)) return nothing(span);
  // `.+` as a function.
  if (/^\.[^.]/.test(name)) return callBase(env, 'BroadcastFunction', [lowerName(env, name.slice(1), span)], span);
  if (env.indexed !== undefined && (name === 'end' || name === 'begin')) return lowerIndexEnd(env, name, span);
  const found = lookupHere(env, name);
  if (name === 'eval' && found.kind === 'global' && found.ref.module === 'Base' && !inBase(env))
    return evalFunction(env, span);
  return lowerFound(env, found, name, env.unit.module.path, span);
};

/** `eval` as a value: a function that evaluates in this module. */
const evalFunction = (env: Env, span: Span): Core => {
  const ex: Syntax = { kind: 'name', name: 'ex#', span };
  const callee: Syntax = { kind: 'name', name: 'eval', span };
  const body: Syntax = { kind: 'call', form: 'call', callee, args: [ex], parameters: [], dotted: false, span };
  const params: Syntax = { kind: 'tuple', items: [ex], parameters: [], bare: false, span };
  return lowerExpression(env, { kind: 'arrow', params, body, span });
};

const lowerIndexEnd = (env: Env, name: 'begin' | 'end', span: Span): Core => {
  const { base, position, count } = env.indexed!;
  const callee = baseGlobal(env, name === 'end' ? 'lastindex' : 'firstindex', span);
  const dimension = literal({ type: 'Int64', value: BigInt(position) }, span);
  return { kind: 'call', callee, args: count === 1 ? [base] : [base, dimension], span };
};

/** A reference to a global of any module; remembers the dependency. */
export const globalCore = (env: Env, ref: GlobalRef, span: Span): Core => {
  env.unit.dependsOn.add(ref.module);
  return { kind: 'global', ref, span };
};

const lowerFound = (env: Env, found: Found, name: string, module: string, span: Span): Core => {
  switch (found.kind) {
    case 'global':
      return globalCore(env, found.ref, span);
    case 'module':
      return moduleValue(env, found.path, span);
    case 'ambiguous':
      return { kind: 'undefined', name, module, note: ambiguityNote(found.exporters, name), span };
    case 'none':
      return undefinedName(env, name, module, span);
    default:
      return found satisfies never;
  }
};

/** A module as a value: all that it is at run time is its path. */
export const moduleValue = (env: Env, path: string, span: Span): Core =>
  callBase(env, 'Module', [literal({ type: 'Symbol', value: path }, span)], span);

export const ambiguityNote = (exporters: readonly string[], name: string): string => {
  const quoted = exporters.map((path) => `\`${path}\``);
  const qualified = exporters.map((path) => `\`${path}.${name}\``);
  return `${quoted.join(' and ')} both export \`${name}\`; write ${qualified.join(' or ')}`;
};

/** The module that `A` or `A.B` names, when it is not hidden by a variable. */
export const moduleOf = (env: Env, node: Syntax): ModuleInfo | undefined =>
  isHidden(env, node) ? undefined : moduleNamed(env.unit.program.modules, env.unit.module, node);

/** Whether the first name of `A.B.x` means something of the code around. */
const isHidden = (env: Env, node: Syntax): boolean =>
  node.kind === 'field'
    ? isHidden(env, node.base)
    : node.kind === 'name' && findBinding(env.scope, node.name) !== undefined;

/** `A.x` with a module A: A's binding. */
export const lowerQualified = (env: Env, module: ModuleInfo, name: string, span: Span): Core =>
  lowerFound(env, lookup(env.unit.program.modules, module, name), name, module.path, span);

/** Inside Core and Base, `Intrinsics` names the intrinsic operations. */
export const isIntrinsicsModule = (env: Env, node: Syntax): boolean => {
  if (node.kind === 'field')
    return (
      node.base.kind === 'name' && node.base.name === 'Core' && fieldName(node.field) === 'Intrinsics' && inBase(env)
    );
  return (
    node.kind === 'name' && node.name === 'Intrinsics' && inBase(env) && findBinding(env.scope, node.name) === undefined
  );
};

const inBase = (env: Env): boolean => ['Core', 'Base'].includes(rootOf(env.unit.module).path);

/** The global that an expression names statically, if any. */
export const globalOf = (env: Env, node: Syntax): GlobalRef | undefined => {
  const declared = node.kind === 'name' && findBinding(env.scope, node.name)?.kind === 'global';
  return isHidden(env, node) && !declared ? undefined : globalNamed(env.unit.program.modules, env.unit.module, node);
};

/**
 * The binding that an assignment to a global name sets. Errors: `imported-name`, `constant`; then undefined.
 */
export const assignableGlobal = (env: Env, name: string, span: Span): GlobalRef | undefined => {
  const { module, report } = env.unit;
  const explicit = module.explicit.get(name);
  const own = module.declarations.get(name);
  if (explicit !== undefined) {
    reportError(
      report,
      env.file,
      span,
      'imported-name',
      `cannot assign to \`${name}\`: it is imported from \`${explicit.target.module}\``,
    );
    return undefined;
  }
  if (own !== undefined && own.kind !== 'global') {
    reportError(
      report,
      env.file,
      span,
      'constant',
      `cannot assign to the ${own.kind === 'const' ? 'constant' : own.kind} \`${name}\``,
    );
    return undefined;
  }
  return { module: module.path, name };
};

/** Whether a binding is a type or a constant alias of one. */
export const isTypeBinding = (env: Env, ref: GlobalRef, seen: readonly string[] = []): boolean => {
  const { modules } = env.unit.program;
  const declaration = declarationOf(modules, ref);
  if (declaration === undefined) return false;
  switch (declaration.kind) {
    case 'type':
    case 'builtin':
      return true;
    case 'function':
    case 'global':
      return false;
    case 'const': {
      const key = `${ref.module}.${ref.name}`;
      const owner = modules.get(ref.module);
      return (
        owner !== undefined && !seen.includes(key) && isTypeSyntax(env, owner, declaration.value, [...seen, key], [])
      );
    }
    default:
      return declaration satisfies never;
  }
};

/** Whether the right-hand side of a `const` consists only of names of types, braces, `where` and literals. */
export const isTypeSyntax = (
  env: Env,
  module: ModuleInfo,
  node: Syntax,
  seen: readonly string[] = [],
  vars: readonly string[] = [],
): boolean => {
  const { modules } = env.unit.program;
  const again = (inner: Syntax): boolean => isTypeSyntax(env, module, inner, seen, vars);
  switch (node.kind) {
    case 'name':
    case 'field': {
      if (node.kind === 'name' && vars.includes(node.name)) return true;
      const ref = globalNamed(modules, module, node);
      return ref !== undefined && isTypeBinding(env, ref, seen);
    }
    case 'curly':
      return again(node.base) && node.args.every((argument) => isTypeArgument(argument, again));
    case 'where': {
      const names = node.vars.map(boundVariable);
      return (
        names.every((name) => name !== undefined) &&
        isTypeSyntax(env, module, node.body, seen, [...vars, ...(names as string[])])
      );
    }
    case 'macrocall': {
      const named = namedTupleMacro(node);
      return named !== undefined && again(named);
    }
    default:
      return false;
  }
};

const isTypeArgument = (node: Syntax, again: (node: Syntax) => boolean): boolean => {
  switch (node.kind) {
    case 'integer':
    case 'quote':
    case 'char':
      return true;
    case 'tuple':
      return node.parameters.length === 0 && node.items.every((item) => isTypeArgument(item, again));
    case 'name':
      return node.name === 'true' || node.name === 'false' || again(node);
    case 'call':
      return (
        node.form === 'prefix' &&
        node.args.length === 1 &&
        node.callee.kind === 'name' &&
        ['<:', '>:'].includes(node.callee.name) &&
        again(node.args[0]!)
      );
    default:
      return again(node);
  }
};

/** The variable in `T`, `T<:A`, `T>:A`, `A<:T<:B`. */
export const boundVariable = (node: Syntax): string | undefined => {
  if (node.kind === 'name') return node.name;
  if (node.kind === 'call' && node.args[0]?.kind === 'name') return node.args[0].name;
  if (node.kind === 'comparison' && node.operands[1]?.kind === 'name') return node.operands[1].name;
  return undefined;
};

/** An UndefVarError when it is reached, with the name that was perhaps meant. */
const undefinedName = (env: Env, name: string, module: string, span: Span): Core => {
  const { modules } = env.unit.program;
  const info = modules.get(module);
  const meant = info && closestName(name, visibleNames(modules, info));
  const base = { kind: 'undefined' as const, name, module, span };
  return meant === undefined ? base : { ...base, note: `did you mean \`${meant}\`?` };
};
