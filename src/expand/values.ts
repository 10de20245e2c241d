/** Expressions as values of the interpreter, and back. */

import type { Span } from '../diagnostics/span.ts';
import type { World } from '../dispatch/world.ts';
import { integerSyntax, MalformedExpression } from '../expr/to-syntax.ts';
import { expr, symbol, type Tree } from '../expr/tree.ts';
import { type Interpreter, literalOf, textIn, type Value } from '../interpret/index.ts';
import type { Literal } from '../lower/ir.ts';
import { showType, type Type } from '../types/index.ts';

export interface Exchange {
  readonly interpreter: Interpreter;
  readonly world: World;
  /** Where expressions that are handed out stand in the text, so that what comes back keeps its place. */
  readonly places: WeakMap<Value, Span>;
  /** Whether a name means the same in a module as where the macro is called. */
  readonly meansTheSame: (module: string, name: string) => boolean;
  /** The value of a literal that only running code can make. */
  readonly evaluate: (tree: Extract<Tree, { kind: 'leaf' }>) => Value;
}

export const valueFrom = (x: Exchange, tree: Tree): Value => {
  const { interpreter, world } = x;
  const literal = (value: Literal): Value => interpreter.literal(world, value);
  const make = (name: string, ...args: readonly Value[]): Value => interpreter.call(world, 'Base', name, args);
  switch (tree.kind) {
    case 'symbol':
      if (tree.scope === undefined || x.meansTheSame(tree.scope, tree.name))
        return literal({ type: 'Symbol', value: tree.name });
      return make(
        'GlobalRef',
        interpreter.call(world, 'Core', 'Module', [literal({ type: 'Symbol', value: tree.scope })]),
        literal({ type: 'Symbol', value: tree.name }),
      );
    case 'bool':
      return literal({ type: 'Bool', value: tree.value });
    case 'nothing':
      return literal({ type: 'Nothing' });
    case 'quotenode':
      return make('QuoteNode', valueFrom(x, tree.value));
    case 'line':
      return make(
        'LineNumberNode',
        literal({ type: 'Int64', value: BigInt(tree.line) }),
        literal({ type: 'Symbol', value: tree.file }),
      );
    case 'leaf':
      return x.evaluate(tree);
    case 'hole':
      throw new MalformedExpression('`$` stands outside of a quote');
    case 'expr': {
      const parts = interpreter.list(
        world,
        tree.args.map((part) => valueFrom(x, part)),
      );
      const value = make('expression_of', literal({ type: 'Symbol', value: tree.head }), parts);
      if (tree.span) x.places.set(value, tree.span);
      return value;
    }
    default:
      return tree satisfies never;
  }
};

/** Throws MalformedExpression for values that cannot stand in code. */
export const treeFrom = (x: Exchange, value: Value, span: Span): Tree => {
  const again = (inner: Value | undefined): Tree =>
    inner === undefined ? { kind: 'nothing' } : treeFrom(x, inner, span);
  const { type } = value;
  if (value.kind === 'type') return typeTree(value.value);
  const literal = literalOf(value);
  if (literal) return literalTree(literal, span);
  if (type.kind === 'tuple' && value.kind === 'struct') return expr('tuple', ...value.fields.map(again));
  if (type.kind !== 'nominal') throw unusable(type);
  if (type.name.flavor === 'function') return scoped(type.name.module, functionName(type));
  const id = type.name.id;
  if (value.kind === 'struct')
    switch (id) {
      case 'Base.Expr': {
        const head = textIn(value.fields[0]) ?? '?';
        return { ...expr(head, ...elementsOf(value.fields[1]).map(again)), span: x.places.get(value) };
      }
      case 'Base.QuoteNode':
        return { kind: 'quotenode', value: again(value.fields[0]) };
      case 'Base.LineNumberNode':
        return { kind: 'line', line: 0, file: '' };
      case 'Base.GlobalRef':
        return scoped(pathIn(value.fields[0]), textIn(value.fields[1]) ?? '');
      case 'Core.Module':
        return { kind: 'leaf', syntax: { kind: 'module-name', path: pathIn(value), span } };
      case 'Core.Nothing':
        return { kind: 'nothing' };
      default:
        break;
    }
  if (id === 'Base.Array') return vectorTree(type, elementsOf(value).map(again));
  if (value.kind === 'struct' && type.name.flavor === 'struct')
    return expr('new', typeTree(type), ...value.fields.map(again));
  throw unusable(type);
};

const pathIn = (module: Value | undefined): string =>
  (module?.kind === 'struct' ? textIn(module.fields[0]) : undefined) ?? '';

const unusable = (type: Type): MalformedExpression =>
  new MalformedExpression(`a value of type ${showType(type)} cannot be part of an expression`);

const scoped = (module: string, name: string): Tree => ({ kind: 'symbol', name, scope: module });

const functionName = (type: Type & { kind: 'nominal' }): string => {
  const { name } = type.name;
  return /^typeof\((.*)\)$/.exec(name)?.[1] ?? name;
};

const elementsOf = (vector: Value | undefined): readonly Value[] => {
  if (vector?.kind !== 'struct') return [];
  const [memory, size] = vector.fields;
  const count = size?.kind === 'struct' && size.fields[0]?.kind === 'integer' ? Number(size.fields[0].bits) : undefined;
  if (memory?.kind !== 'memory' || memory.form !== 'object') return [];
  return memory.data.slice(0, count).filter((value) => value !== undefined);
};

const vectorTree = (type: Type & { kind: 'nominal' }, elements: readonly Tree[]): Tree =>
  expr('ref', typeTree(type.params[0]!), ...elements);

const typeTree = (type: Type): Tree => {
  switch (type.kind) {
    case 'nominal': {
      const base = scoped(type.name.module, type.name.name);
      return type.params.length === 0 ? base : expr('curly', base, ...type.params.map(typeTree));
    }
    case 'tuple':
      return expr('curly', scoped('Core', 'Tuple'), ...type.elements.map(typeTree));
    case 'union':
      return expr('curly', scoped('Core', 'Union'), ...type.members.map(typeTree));
    case 'any':
      return scoped('Core', 'Any');
    case 'value':
      if (typeof type.value === 'bigint') return literalTree({ type: 'Int64', value: type.value }, NOWHERE);
      if (typeof type.value === 'boolean') return { kind: 'bool', value: type.value };
      throw unusable(type);
    default:
      throw unusable(type);
  }
};

const NOWHERE: Span = { start: 0, end: 0 };

const literalTree = (literal: Literal, span: Span): Tree => {
  const leaf = (syntax: Extract<Tree, { kind: 'leaf' }>['syntax']): Tree => ({ kind: 'leaf', syntax });
  switch (literal.type) {
    case 'Symbol':
      return symbol(literal.value);
    case 'Bool':
      return { kind: 'bool', value: literal.value };
    case 'Nothing':
      return { kind: 'nothing' };
    case 'String':
      return leaf({ kind: 'string', parts: [literal.value], span });
    case 'Char':
      return leaf({ kind: 'char', codepoint: literal.codepoint, span });
    case 'Float64':
    case 'Float32':
      return floatTree(literal.value, literal.type === 'Float32', span);
    case 'Int64':
      return leaf(integerSyntax(literal.value, span));
    default: {
      const converted = leaf(integerSyntax(literal.value, span));
      return expr('call', scoped('Core', literal.type), converted);
    }
  }
};

const floatTree = (value: number, single: boolean, span: Span): Tree => {
  if (!Number.isFinite(value)) {
    const name = Number.isNaN(value) ? 'NaN' : 'Inf';
    const special = scoped('Base', single ? `${name}32` : name);
    return value < 0 ? expr('call', symbol('-'), special) : special;
  }
  const positive = Math.abs(value);
  const syntax = { kind: 'float', text: String(positive), value: positive, single, span } as const;
  const tree: Tree = { kind: 'leaf', syntax };
  return value < 0 || Object.is(value, -0) ? expr('call', symbol('-'), tree) : tree;
};
