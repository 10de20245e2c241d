/** Syntax trees as expressions: what `quote` makes and what macros are given. */
import type { SourceFile } from '../diagnostics/diagnostic.ts';
import { lineColumn } from '../diagnostics/lines.ts';
import type { Span } from '../diagnostics/span.ts';
import type { Generator, ImportPath, Iteration, MacroCall, StringLiteral, Syntax, Try } from '../parser/tree.ts';
import { bool, expr, symbol, type Tree } from './tree.ts';

/** How far inside nested quotes a node stands: `$` counts only in the outermost one. 0: not in a quote at all. */
type Depth = number;

/**
 * The expression that `node` is. `quoted`: it is the body of a quote, whose interpolations become holes; elsewhere `$x` is
 * `Expr(:$, :x)`.
 */
export const treeOf = (file: SourceFile, node: Syntax, quoted: boolean): Tree => convert(file, node, quoted ? 1 : 0);

const convert = (file: SourceFile, node: Syntax, depth: Depth): Tree => {
  const made = shape(file, node, depth);
  return made.kind === 'expr' ? { ...made, span: node.span } : made;
};

/** `r"…"i` is a call of the macro `@r_str` on its raw text; undefined for strings without a prefix. */
export const prefixMacro = ({ prefix, parts, suffix, span }: StringLiteral): MacroCall | undefined => {
  if (prefix === undefined) return undefined;
  const text = (part: string): Syntax => ({ kind: 'string', parts: part === '' ? [] : [part], span });
  const content = parts.map((part) => (typeof part === 'string' ? part : '')).join('');
  const args = suffix === undefined ? [text(content)] : [text(content), text(suffix)];
  return { kind: 'macrocall', name: { kind: 'name', name: `@${prefix}_str`, span }, args, span };
};

/** The place of code as an expression. */
export const lineTree = (file: SourceFile, span: Span): Tree => ({
  kind: 'line',
  line: lineColumn(file.text, span.start).line,
  file: file.path,
});

const shape = (file: SourceFile, node: Syntax, depth: Depth): Tree => {
  const go = (inner: Syntax): Tree => convert(file, inner, depth);
  const all = (nodes: readonly Syntax[]): Tree[] => nodes.map(go);
  const block = (inner: Syntax): Tree =>
    inner.kind === 'block' ? go(inner) : expr('block', lineTree(file, inner.span), go(inner));
  switch (node.kind) {
    case 'name':
      if (node.name === 'true' || node.name === 'false') return bool(node.name === 'true');
      return symbol(node.name);
    case 'construct':
      return expr('new', go(node.type), ...all(node.fields));
    case 'module-name':
    case 'integer':
    case 'float':
    case 'char':
    case 'hole':
      return { kind: 'leaf', syntax: node };
    case 'string': {
      const macro = prefixMacro(node);
      if (macro !== undefined) return shape(file, macro, depth);
      if (node.parts.every((part) => typeof part === 'string')) return { kind: 'leaf', syntax: node };
      const part = (inner: string | Syntax): Tree =>
        typeof inner === 'string'
          ? { kind: 'leaf', syntax: { kind: 'string', parts: [inner], span: node.span } }
          : go(inner);
      return expr('string', ...node.parts.map(part));
    }
    case 'command': {
      const text: Syntax = { kind: 'string', parts: [node.text], span: node.span };
      return expr('macrocall', symbol('@cmd'), lineTree(file, node.span), { kind: 'leaf', syntax: text });
    }
    case 'call':
      return callTree(file, node, depth);
    case 'dotcall':
      return expr('.', go(node.callee), expr('tuple', ...argumentTrees(file, node, depth)));
    case 'index':
      return expr('ref', go(node.base), ...node.args.map((argument) => argumentTree(file, argument, depth)));
    case 'curly':
      return expr('curly', go(node.base), ...all(node.args));
    case 'field': {
      if (node.base.kind === 'module-name' && node.field.kind === 'name')
        return { kind: 'symbol', name: node.field.name, scope: node.base.path };
      if (node.field.kind === 'name' && node.field.name.startsWith('@'))
        return expr('.', go(node.base), { kind: 'quotenode', value: symbol(node.field.name) });
      const field = go(node.field);
      return expr('.', go(node.base), field.kind === 'symbol' || field.kind === 'hole' ? quoteNode(field) : field);
    }
    case 'macrocall':
      return expr(
        'macrocall',
        go(node.name),
        lineTree(file, node.span),
        ...node.args.map((a) => plainArgument(file, a, depth)),
      );
    case 'do':
      return expr('do', go(node.call), expr('->', expr('tuple', ...all(node.params)), go(node.body)));
    case 'comparison': {
      const [first, ...rest] = node.operands.map(go);
      const parts = rest.flatMap((operand, at) => {
        const { name, dotted } = node.operators[at]!;
        return [symbol(dotted ? `.${name}` : name), operand];
      });
      return expr('comparison', first!, ...parts);
    }
    case 'and':
    case 'or':
      return expr(`${node.dotted ? '.' : ''}${node.kind === 'and' ? '&&' : '||'}`, go(node.left), go(node.right));
    case 'assign':
      return expr(`${node.dotted ? '.' : ''}${node.operator}=`, go(node.target), go(node.value));
    case 'typed':
      return node.value === undefined ? expr('::', go(node.type)) : expr('::', go(node.value), go(node.type));
    case 'where':
      return expr('where', go(node.body), ...all(node.vars));
    case 'splat':
      return expr('...', go(node.value));
    case 'keyword':
      return expr('kw', go(node.name), go(node.value));
    case 'tuple': {
      const items = node.items.map((item) => plainArgument(file, item, depth));
      return expr('tuple', ...parametersOf(file, node.parameters, depth), ...items);
    }
    case 'vector':
      return expr('vect', ...all(node.items));
    case 'matrix': {
      const row = (items: readonly Syntax[]): Tree => (items.length === 1 ? go(items[0]!) : expr('row', ...all(items)));
      const element = node.element === undefined ? [] : [go(node.element)];
      const typed = node.element === undefined ? '' : 'typed_';
      return node.rows.length === 1
        ? expr(`${typed}hcat`, ...element, ...all(node.rows[0]!))
        : expr(`${typed}vcat`, ...element, ...node.rows.map(row));
    }
    case 'generator':
      return generatorTree(file, node, depth);
    case 'comprehension':
      return node.element === undefined
        ? expr('comprehension', go(node.generator))
        : expr('typed_comprehension', go(node.element), go(node.generator));
    case 'block':
      return expr('block', ...node.body.flatMap((statement) => [lineTree(file, statement.span), go(statement)]));
    case 'if':
      return expr(
        'if',
        go(node.condition),
        go(node.then),
        ...(node.otherwise === undefined ? [] : [elseTree(file, node.otherwise, depth)]),
      );
    case 'while':
      return expr('while', go(node.condition), go(node.body));
    case 'for': {
      const clauses = node.clauses.map((clause) => iterationTree(file, clause, depth));
      return expr('for', clauses.length === 1 ? clauses[0]! : expr('block', ...clauses), go(node.body));
    }
    case 'break':
    case 'continue':
      return expr(node.kind);
    case 'return':
      return expr('return', node.value === undefined ? { kind: 'nothing' } : go(node.value));
    case 'let': {
      const bindings = all(node.bindings);
      return expr('let', bindings.length === 1 ? bindings[0]! : expr('block', ...bindings), go(node.body));
    }
    case 'try':
      return tryTree(node, go);
    case 'function':
      if (node.body === undefined) return expr('function', go(node.signature));
      return node.short
        ? expr('=', go(node.signature), block(node.body))
        : expr(node.macro ? 'macro' : 'function', go(node.signature), block(node.body));
    case 'arrow':
      return expr('->', go(node.params), block(node.body));
    case 'struct':
      return expr('struct', bool(node.mutable), go(node.header), go(node.body));
    case 'abstract':
      return expr('abstract', go(node.header));
    case 'primitive':
      return expr('primitive', go(node.header), go(node.bits));
    case 'module':
      return expr('module', bool(!node.bare), go(node.name), go(node.body));
    case 'using':
    case 'import': {
      const paths = node.paths.map(pathTree);
      return node.from === undefined
        ? expr(node.kind, ...paths)
        : expr(node.kind, expr(':', pathTree(node.from), ...paths));
    }
    case 'export':
    case 'public':
      return expr(node.kind, ...all(node.names));
    case 'const':
    case 'global':
    case 'local':
      return expr(node.kind, ...all(node.items));
    case 'docstring':
      return expr('macrocall', symbol('@doc'), lineTree(file, node.span), go(node.text), go(node.target));
    case 'quote': {
      const inner = convert(file, node.body, depth === 0 ? 0 : depth + 1);
      return inner.kind === 'expr' || inner.kind === 'hole' ? expr('quote', inner) : quoteNode(inner);
    }
    case 'interpolate': {
      if (depth !== 1) return expr('$', convert(file, node.value, Math.max(0, depth - 1)));
      return node.value.kind === 'splat'
        ? { kind: 'hole', value: node.value.value, splat: true }
        : { kind: 'hole', value: node.value, splat: false };
    }
    default:
      return node satisfies never;
  }
};

const quoteNode = (value: Tree): Tree => ({ kind: 'quotenode', value });

/** `-5` is a number, `- 5` and `-x` are calls. */
const isNegativeLiteral = ({ callee, form, dotted, args, span }: Extract<Syntax, { kind: 'call' }>): boolean => {
  const operand = args[0];
  return (
    form === 'prefix' &&
    callee.kind === 'name' &&
    callee.name === '-' &&
    !dotted &&
    ((operand?.kind === 'integer' && operand.base === 10) || operand?.kind === 'float') &&
    operand.span.start === span.start + 1
  );
};

const callTree = (file: SourceFile, node: Extract<Syntax, { kind: 'call' }>, depth: Depth): Tree => {
  const { callee, form } = node;
  if (isNegativeLiteral(node)) return { kind: 'leaf', syntax: node };
  const args = argumentTrees(file, node, depth);
  if (callee.kind === 'name' && form !== 'call') {
    const { name } = callee;
    if (name === "'" || ((name === '<:' || name === '>:') && !node.dotted)) return expr(name, ...args);
    return expr('call', symbol(node.dotted ? `.${name}` : name), ...args);
  }
  return expr('call', convert(file, callee, depth), ...args);
};

const argumentTrees = (
  file: SourceFile,
  node: { readonly args: readonly Syntax[]; readonly parameters: readonly Syntax[] },
  depth: Depth,
): Tree[] => [
  ...parametersOf(file, node.parameters, depth),
  ...node.args.map((argument) => argumentTree(file, argument, depth)),
];

const parametersOf = (file: SourceFile, parameters: readonly Syntax[], depth: Depth): Tree[] =>
  parameters.length === 0
    ? []
    : [expr('parameters', ...parameters.map((parameter) => argumentTree(file, parameter, depth)))];

const argumentTree = (file: SourceFile, argument: Syntax, depth: Depth): Tree => convert(file, argument, depth);

/** In tuples and macro calls `a = 1` is an assignment, not a keyword argument. */
const plainArgument = (file: SourceFile, argument: Syntax, depth: Depth): Tree =>
  argument.kind === 'keyword'
    ? expr('=', convert(file, argument.name, depth), convert(file, argument.value, depth))
    : convert(file, argument, depth);

const iterationTree = (file: SourceFile, { pattern, iterable, outer }: Iteration, depth: Depth): Tree => {
  const variable = convert(file, pattern, depth);
  return expr('=', outer === true ? expr('outer', variable) : variable, convert(file, iterable, depth));
};

/** `for a in x, b in y` is one generator; `for a in x for b in y` nests one in another, flattened. */
const generatorTree = (file: SourceFile, { element, groups }: Generator, depth: Depth): Tree => {
  const [first, ...rest] = groups;
  const clauses = first!.clauses.map((clause) => iterationTree(file, clause, depth));
  const ranges =
    first!.condition === undefined ? clauses : [expr('filter', convert(file, first!.condition, depth), ...clauses)];
  if (rest.length === 0) return expr('generator', convert(file, element, depth), ...ranges);
  const inner = generatorTree(file, { kind: 'generator', element, groups: rest, span: element.span }, depth);
  return expr('flatten', expr('generator', inner, ...ranges));
};

const elseTree = (file: SourceFile, node: Syntax, depth: Depth): Tree => {
  const made = convert(file, node, depth);
  // An `elseif` is an `if` in the place of a block.
  return node.kind === 'if' && node.then.kind === 'block' && made.kind === 'expr' ? { ...made, head: 'elseif' } : made;
};

const tryTree = (node: Try, go: (inner: Syntax) => Tree): Tree => {
  const none = bool(false);
  const parts: Tree[] = [
    go(node.body),
    node.variable === undefined ? none : go(node.variable),
    node.handler === undefined ? none : go(node.handler),
  ];
  if (node.cleanup !== undefined || node.otherwise !== undefined)
    parts.push(node.cleanup === undefined ? none : go(node.cleanup));
  if (node.otherwise !== undefined) parts.push(go(node.otherwise));
  return expr('try', ...parts);
};

const pathTree = ({ dots, names, alias }: ImportPath): Tree => {
  const path = expr('.', ...Array.from({ length: dots }, () => symbol('.')), ...names.map(({ name }) => symbol(name)));
  return alias === undefined ? path : expr('as', path, symbol(alias.name));
};
