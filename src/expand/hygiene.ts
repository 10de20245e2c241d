/**
 * Hygiene (Julia's manual, "Metaprogramming"): in what a macro gives, names outside of `esc` that are bound there become new
 * variables, and all others mean what they mean where the macro was written.
 */
import { expr, type Tree } from '../expr/tree.ts';

type Expr = Extract<Tree, { kind: 'expr' }>;

export interface Hygiene {
  /** The module that the macro belongs to. */
  readonly module: string;
  /** Different for each expansion. */
  readonly number: number;
}

export const hygienic = (hygiene: Hygiene, tree: Tree): Tree => {
  const bound: Bound = new Map();
  collect(tree, bound);
  return resolve({ ...hygiene, bound }, tree);
};

/** Without marks: what is left when everything is escaped. */
export const unescaped = (tree: Tree): Tree => {
  if (tree.kind !== 'expr') return tree;
  if (tree.head === 'escape' && tree.args[0]) return unescaped(tree.args[0]);
  return { ...tree, args: tree.args.map(unescaped) };
};

/** Names that the expression binds. Keyword parameters keep theirs: callers write them. */
type Bound = Map<string, 'new' | 'kept'>;

interface Resolving extends Hygiene {
  readonly bound: ReadonlyMap<string, 'new' | 'kept'>;
}

/** Names that mean the same everywhere, or something to the syntax. */
const PLAIN = new Set(['nothing', 'end', 'begin', 'new', 'Base', 'Core', 'Main', ':', '_', 'ccall', 'missing']);

const isOperator = (name: string): boolean => !/^[\p{L}_@#]/u.test(name) || name === 'in' || name === 'isa';

const symbolIn = (r: Resolving, name: string): Tree => {
  const binding = r.bound.get(name);
  if (binding === 'kept') return { kind: 'symbol', name };
  if (binding === 'new') return { kind: 'symbol', name: `${name}#${r.number}` };
  return PLAIN.has(name) || isOperator(name) ? { kind: 'symbol', name } : { kind: 'symbol', name, scope: r.module };
};

const resolve = (r: Resolving, tree: Tree): Tree => {
  if (tree.kind === 'symbol') return tree.scope === undefined ? symbolIn(r, tree.name) : tree;
  if (tree.kind !== 'expr') return tree;
  const { head, args } = tree;
  const go = (inner: Tree): Tree => resolve(r, inner);
  const [first, second] = args;
  switch (head) {
    case 'escape':
      // What is inside belongs to the caller, who may itself be a macro.
      return first ?? tree;
    case 'quote':
    case 'using':
    case 'import':
    case 'export':
    case 'public':
    case 'module':
      return tree;
    case '.':
      return {
        ...tree,
        args: [go(first!), ...args.slice(1).map((part) => (part.kind === 'symbol' ? part : go(part)))],
      };
    case 'kw':
      return { ...tree, args: [keyName(r, first!), ...args.slice(1).map(go)] };
    case 'parameters':
      return { ...tree, args: args.map((part) => shorthand(r, part)) };
    case 'tuple':
      return { ...tree, args: args.map((part) => namedPart(r, part)) };
    case 'struct':
      return { ...tree, args: [first!, ...args.slice(1).map((part) => definition(r, part))] };
    case 'abstract':
    case 'primitive':
      return { ...tree, args: args.map((part) => definition(r, part)) };
    case 'macrocall':
      return { ...tree, args: args.map((part, at) => (at === 0 ? macroName(r, part) : go(part))) };
    case 'global':
      return tree.args.every(({ kind }) => kind === 'symbol') ? tree : { ...tree, args: args.map(go) };
    case 'function':
      if (second === undefined) return tree;
      return { ...tree, args: [signature(r, first!), go(second)] };
    case '=':
      if (first && isSignature(first)) return { ...tree, args: [signature(r, first), ...args.slice(1).map(go)] };
      return { ...tree, args: args.map(go) };
    default:
      return { ...tree, args: args.map(go) };
  }
};

const macroName = (r: Resolving, name: Tree): Tree =>
  name.kind === 'symbol' && name.scope === undefined ? { ...name, scope: r.module } : resolve(r, name);

/** The name of a keyword argument is no variable, unless the macro made one of it. */
const keyName = (r: Resolving, name: Tree): Tree =>
  name.kind === 'symbol' ? name : name.kind === 'expr' && name.head === 'escape' ? name.args[0]! : resolve(r, name);

/** `f(; a)` is `f(; a = a)`. */
const shorthand = (r: Resolving, part: Tree): Tree =>
  part.kind === 'symbol' && part.scope === undefined ? expr('kw', part, symbolIn(r, part.name)) : resolve(r, part);

const namedPart = (r: Resolving, part: Tree): Tree =>
  part.kind === 'expr' && part.head === '='
    ? { ...part, args: [keyName(r, part.args[0]!), ...part.args.slice(1).map((inner) => resolve(r, inner))] }
    : resolve(r, part);

/** A definition keeps the names of its type, fields and constructors. */
const definition = (r: Resolving, part: Tree): Tree => {
  if (part.kind === 'symbol') return part;
  if (part.kind !== 'expr') return part;
  if (part.head === '::' && part.args[0]?.kind === 'symbol')
    return { ...part, args: [part.args[0], ...part.args.slice(1).map((inner) => resolve(r, inner))] };
  if (part.head === '<:' || part.head === 'curly')
    return {
      ...part,
      args: part.args.map((inner, at) => (at === 0 ? definition(r, inner) : resolve(r, inner))),
    };
  if (part.head === 'block') return { ...part, args: part.args.map((inner) => definition(r, inner)) };
  return resolve(r, part);
};

const signature = (r: Resolving, tree: Tree): Tree => {
  if (tree.kind !== 'expr') return resolve(r, tree);
  if (tree.head === 'where' || tree.head === '::')
    return { ...tree, args: [signature(r, tree.args[0]!), ...tree.args.slice(1).map((part) => resolve(r, part))] };
  return resolve(r, tree);
};

const isSignature = (tree: Tree): boolean =>
  tree.kind === 'expr' &&
  (tree.head === 'call' ||
    ((tree.head === 'where' || tree.head === '::') && tree.args[0] !== undefined && isSignature(tree.args[0])));

/** Names that the expression binds: assigned, declared, or parameters. */
const collect = (tree: Tree, bound: Bound): void => {
  if (tree.kind !== 'expr') return;
  const { head, args } = tree;
  const [first] = args;
  switch (head) {
    case 'escape':
    case 'quote':
    case 'module':
    case 'macrocall':
      if (head === 'macrocall') for (const part of args.slice(1)) collect(part, bound);
      return;
    case 'global':
    case 'abstract':
    case 'primitive':
      return;
    case 'struct':
      // Fields are no variables; constructors have some.
      for (const part of args[2]?.kind === 'expr' ? args[2].args : [])
        if (part.kind === 'expr' && part.head !== '::') collect(part, bound);
      return;
    case 'tuple':
    case 'parameters':
    case 'call':
      for (const part of args)
        if (part.kind === 'expr' && (part.head === '=' || part.head === 'kw')) {
          for (const inner of part.args.slice(1)) collect(inner, bound);
        } else collect(part, bound);
      return;
    case 'local':
      for (const part of args) pattern(part.kind === 'expr' && part.head === '=' ? part.args[0]! : part, bound);
      break;
    case 'let':
      for (const part of first?.kind === 'expr' && first.head === 'block' ? first.args : [first])
        if (part) pattern(part.kind === 'expr' && part.head === '=' ? part.args[0]! : part, bound);
      break;
    case '->':
    case 'function':
      if (first) parameters(first, bound);
      break;
    case 'try':
      if (args[1]) pattern(args[1], bound);
      break;
    default:
      if (isAssignment(tree) && first) {
        if (isSignature(first)) parameters(first, bound);
        else pattern(first, bound);
      }
  }
  for (const part of args) collect(part, bound);
};

const isAssignment = ({ head, args }: Expr): boolean =>
  args.length === 2 && head.endsWith('=') && !head.startsWith('.') && !['==', '!=', '<=', '>=', '==='].includes(head);

const pattern = (tree: Tree, bound: Bound): void => {
  if (tree.kind === 'symbol') bound.set(tree.name, 'new');
  else if (tree.kind === 'expr' && ['tuple', 'parameters'].includes(tree.head))
    for (const part of tree.args) pattern(part, bound);
  else if (tree.kind === 'expr' && ['::', '...', 'kw', '='].includes(tree.head) && tree.args.length > 0)
    pattern(tree.args[0]!, bound);
};

/** Parameters and type variables of a signature, and its name where it is local. */
const parameters = (tree: Tree, bound: Bound): void => {
  if (tree.kind === 'symbol') bound.set(tree.name, 'new');
  if (tree.kind !== 'expr') return;
  switch (tree.head) {
    case 'where':
      parameters(tree.args[0]!, bound);
      for (const variable of tree.args.slice(1))
        if (variable.kind === 'expr') pattern(variable.args[0]!, bound);
        else pattern(variable, bound);
      return;
    case '::':
      if (tree.args.length === 2) parameters(tree.args[0]!, bound);
      return;
    case 'call':
      for (const part of tree.args.slice(1)) parameter(part, bound);
      return;
    case 'tuple':
    case 'block':
      for (const part of tree.args) parameter(part, bound);
      return;
    default:
      pattern(tree, bound);
  }
};

const parameter = (tree: Tree, bound: Bound): void => {
  if (tree.kind === 'expr' && tree.head === 'parameters') {
    for (const part of tree.args) keywordParameter(part, bound);
    return;
  }
  if (tree.kind === 'expr' && tree.head === '::' && tree.args.length === 1) return;
  pattern(tree, bound);
};

const keywordParameter = (tree: Tree, bound: Bound): void => {
  if (tree.kind === 'symbol') bound.set(tree.name, 'kept');
  else if (tree.kind === 'expr' && tree.args[0] && tree.head !== 'escape') keywordParameter(tree.args[0], bound);
};
