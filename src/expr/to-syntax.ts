/** Expressions as syntax trees: what quotes, macros and `eval` give to the compiler. */
import type { Span } from '../diagnostics/span.ts';
import { integerLiteral } from '../parser/literals.ts';
import type { Block, Generator, ImportPath, Iteration, Name, StringLiteral, Syntax } from '../parser/tree.ts';
import type { Tree } from './tree.ts';

/** The expression means nothing to the compiler; the message says why. */
export class MalformedExpression extends Error {}

const malformed = (text: string): never => {
  throw new MalformedExpression(text);
};

type Expr = Extract<Tree, { kind: 'expr' }>;

/** Nodes that know no place of their own get `span`. Throws MalformedExpression. */
export const syntaxOf = (tree: Tree, span: Span): Syntax => {
  switch (tree.kind) {
    case 'symbol':
      return tree.scope === undefined
        ? { kind: 'name', name: tree.name, span }
        : {
            kind: 'field',
            base: { kind: 'module-name', path: tree.scope, span },
            field: { kind: 'name', name: tree.name, span },
            span,
          };
    case 'bool':
      return { kind: 'name', name: String(tree.value), span };
    case 'nothing':
      return { kind: 'name', name: 'nothing', span };
    case 'leaf':
      return tree.syntax;
    case 'line':
      return { kind: 'name', name: 'nothing', span };
    case 'quotenode':
      return { kind: 'quote', body: syntaxOf(tree.value, span), span };
    case 'hole':
      return { kind: 'interpolate', value: tree.value, span };
    case 'expr':
      return exprSyntax(tree, tree.span ?? span);
    default:
      return tree satisfies never;
  }
};

const exprSyntax = (tree: Expr, span: Span): Syntax => {
  const { head, args } = tree;
  const go = (inner: Tree | undefined): Syntax =>
    inner === undefined ? malformed(`an expression \`${head}\` has too few parts`) : syntaxOf(inner, span);
  const all = (list: readonly Tree[]): Syntax[] => list.map(go);
  const [first, second, third] = args;
  switch (head) {
    case 'call':
      return callSyntax(tree, span);
    case "'":
    case '<:':
    case '>:': {
      const form = head === "'" ? 'postfix' : args.length === 1 ? 'prefix' : 'infix';
      return { kind: 'call', form, callee: name(head, span), args: all(args), parameters: [], dotted: false, span };
    }
    case '.': {
      if (second?.kind === 'expr' && second.head === 'tuple')
        return { kind: 'dotcall', callee: go(first), ...argumentsOf(second.args, span), span };
      const field = second?.kind === 'quotenode' ? syntaxOf(second.value, span) : go(second);
      return { kind: 'field', base: go(first), field, span };
    }
    case 'ref':
      return { kind: 'index', base: go(first), args: argumentsOf(args.slice(1), span).args, span };
    case 'curly':
      return { kind: 'curly', base: go(first), args: all(args.slice(1)), span };
    case 'macrocall': {
      const rest = args.slice(1).filter(({ kind }) => kind !== 'line' && kind !== 'nothing');
      const literal = prefixedString(first, rest, span) ?? documented(first, rest, span);
      if (literal !== undefined) return literal;
      return { kind: 'macrocall', name: go(first), args: all(rest), span };
    }
    case 'new':
      return { kind: 'construct', type: go(first), fields: all(args.slice(1)), span };
    case 'do': {
      const block = second?.kind === 'expr' && second.head === '->' ? second : malformed('`do` needs a function');
      const params = block.args[0]!;
      return {
        kind: 'do',
        call: go(first),
        params: params.kind === 'expr' && params.head === 'tuple' ? all(params.args) : [go(params)],
        body: blockOf(block.args[1]!, span),
        span,
      };
    }
    case 'comparison':
      return comparison(args, span);
    case '&&':
    case '||':
    case '.&&':
    case '.||':
      return logical(head, args, span);
    case '::':
      return second === undefined
        ? { kind: 'typed', type: go(first), span }
        : { kind: 'typed', value: go(first), type: go(second), span };
    case 'where':
      return { kind: 'where', body: go(first), vars: all(args.slice(1)), span };
    case '...':
      return { kind: 'splat', value: go(first), span };
    case 'kw':
      return { kind: 'keyword', name: go(first), value: go(second), span };
    case 'tuple': {
      const parts = argumentsOf(args, span, true);
      return { kind: 'tuple', items: parts.args, parameters: parts.parameters, bare: false, span };
    }
    case 'parameters':
      return malformed('`;` stands only in argument lists');
    case 'vect':
      return { kind: 'vector', items: all(args), span };
    case 'hcat':
      return { kind: 'matrix', rows: [all(args)], span };
    case 'typed_hcat':
      return { kind: 'matrix', rows: [all(args.slice(1))], element: go(first), span };
    case 'vcat':
      return { kind: 'matrix', rows: args.map((row) => rowOf(row, go)), span };
    case 'typed_vcat':
      return { kind: 'matrix', rows: args.slice(1).map((row) => rowOf(row, go)), element: go(first), span };
    case 'generator':
    case 'flatten':
      return generatorOf(tree, span);
    case 'comprehension':
      return { kind: 'comprehension', generator: generatorOf(first, span), span };
    case 'typed_comprehension':
      return { kind: 'comprehension', generator: generatorOf(second, span), element: go(first), span };
    case 'block':
    case 'toplevel':
      return blockOf(tree, span);
    case 'if':
    case 'elseif':
      return third === undefined
        ? { kind: 'if', condition: go(first), then: go(second), span }
        : { kind: 'if', condition: go(first), then: go(second), otherwise: go(third), span };
    case 'while':
      return { kind: 'while', condition: go(first), body: blockOf(second, span), span };
    case 'for': {
      const clauses = first?.kind === 'expr' && first.head === 'block' ? withoutLines(first.args) : [first!];
      return {
        kind: 'for',
        clauses: clauses.map((clause) => clauseOf(clause, span)),
        body: blockOf(second, span),
        span,
      };
    }
    case 'break':
    case 'continue':
      return { kind: head, span };
    case 'return':
      return first === undefined || first.kind === 'nothing'
        ? { kind: 'return', span }
        : { kind: 'return', value: go(first), span };
    case 'let': {
      const bindings = first?.kind === 'expr' && first.head === 'block' ? withoutLines(first.args) : [first!];
      return { kind: 'let', bindings: all(bindings), body: blockOf(second, span), span };
    }
    case 'try':
      return trySyntax(args, span);
    case 'function':
    case 'macro':
      return second === undefined
        ? { kind: 'function', signature: go(first), short: false, macro: false, span }
        : { kind: 'function', signature: go(first), body: go(second), short: false, macro: head === 'macro', span };
    case '->':
      return { kind: 'arrow', params: go(first), body: go(second), span };
    case 'struct': {
      const mutable = first?.kind === 'bool' && first.value;
      return { kind: 'struct', mutable, header: go(second), body: blockOf(third, span), span };
    }
    case 'abstract':
      return { kind: 'abstract', header: go(first), span };
    case 'primitive':
      return { kind: 'primitive', header: go(first), bits: go(second), span };
    case 'module': {
      const bare = first?.kind === 'bool' && !first.value;
      return { kind: 'module', name: nameOf(second, span), body: blockOf(third, span), bare, span };
    }
    case 'using':
    case 'import':
      return importSyntax(head, args, span);
    case 'export':
    case 'public':
      return { kind: head, names: args.map((part) => (part.kind === 'symbol' ? nameOf(part, span) : go(part))), span };
    case 'const':
    case 'global':
    case 'local':
      return { kind: head, items: all(args), span };
    case 'quote':
      return { kind: 'quote', body: go(first), span };
    case '$':
      return { kind: 'interpolate', value: go(first), span };
    case 'string':
      return { kind: 'string', parts: args.map((part) => textOf(part) ?? go(part)), span };
    default:
      return assignment(head, args, span) ?? malformed(`the compiler knows no expression \`${head}\``);
  }
};

/** `@r_str "…" "i"` is the literal `r"…"i` again. */
const prefixedString = (macro: Tree | undefined, rest: readonly Tree[], span: Span): Syntax | undefined => {
  const prefix = macro?.kind === 'symbol' ? /^@(\w+)_str$/.exec(macro.name)?.[1] : undefined;
  const [text, suffix] = rest.map(textOf);
  if (prefix === undefined || text === undefined || rest.length > 2) return undefined;
  const literal: StringLiteral = { kind: 'string', parts: text === '' ? [] : [text], prefix, span };
  return suffix === undefined ? literal : { ...literal, suffix };
};

const documented = (macro: Tree | undefined, rest: readonly Tree[], span: Span): Syntax | undefined => {
  if (macro?.kind !== 'symbol' || macro.name !== '@doc' || rest.length !== 2) return undefined;
  const text = syntaxOf(rest[0]!, span);
  return text.kind === 'string'
    ? { kind: 'docstring', text, target: syntaxOf(rest[1]!, span), span }
    : syntaxOf(rest[1]!, span);
};

const name = (text: string, span: Span): Name => ({ kind: 'name', name: text, span });

const nameOf = (tree: Tree | undefined, span: Span): Name =>
  tree?.kind === 'symbol' ? name(tree.name, span) : malformed('a name is missing');

const withoutLines = (trees: readonly Tree[]): readonly Tree[] => trees.filter(({ kind }) => kind !== 'line');

const blockOf = (tree: Tree | undefined, span: Span): Block => {
  if (tree?.kind === 'expr' && (tree.head === 'block' || tree.head === 'toplevel'))
    return {
      kind: 'block',
      body: withoutLines(tree.args).map((part) => syntaxOf(part, tree.span ?? span)),
      span: tree.span ?? span,
    };
  return { kind: 'block', body: tree === undefined || tree.kind === 'line' ? [] : [syntaxOf(tree, span)], span };
};

/** In a tuple `a = 1` is a named field; among the arguments of a call it is an assignment, and `kw` a keyword argument. */
const argumentsOf = (
  trees: readonly Tree[],
  span: Span,
  named = false,
): { readonly args: readonly Syntax[]; readonly parameters: readonly Syntax[] } => {
  const args: Syntax[] = [];
  const parameters: Syntax[] = [];
  const argument = (tree: Tree): Syntax =>
    named && tree.kind === 'expr' && tree.head === '=' ? syntaxOf({ ...tree, head: 'kw' }, span) : syntaxOf(tree, span);
  for (const tree of trees)
    if (tree.kind === 'expr' && tree.head === 'parameters') parameters.push(...tree.args.map(argument));
    else args.push(argument(tree));
  return { args, parameters };
};

/** Operators that the syntax tree tells apart from calls of functions with the same name. */
const PREFIX = new Set(['-', '+', '!', '~', '√', '¬']);
const INFIX = /^[^\w"'([{@:$]|^(?:in|isa|:)$/u;

const callSyntax = ({ args }: Expr, span: Span): Syntax => {
  const [callee, ...rest] = args;
  if (callee === undefined) return malformed('a call without a function');
  const { args: list, parameters } = argumentsOf(rest, span);
  const base = { kind: 'call', args: list, parameters, span } as const;
  if (callee.kind === 'symbol' && callee.scope === undefined && parameters.length === 0) {
    const dotted =
      callee.name.length > 1 && callee.name.startsWith('.') && callee.name !== '..' && callee.name !== '...';
    const operator = dotted ? callee.name.slice(1) : callee.name;
    const plain = list.every(({ kind }) => kind !== 'keyword' && kind !== 'splat');
    if (INFIX.test(operator) && plain) {
      if (list.length === 1 && (PREFIX.has(operator) || dotted))
        return { ...base, form: 'prefix', callee: name(operator, span), dotted };
      if (list.length >= 2) return { ...base, form: 'infix', callee: name(operator, span), dotted };
    }
  }
  return { ...base, form: 'call', callee: syntaxOf(callee, span), dotted: false };
};

const comparison = (args: readonly Tree[], span: Span): Syntax => {
  const operands = args.filter((_, at) => at % 2 === 0).map((tree) => syntaxOf(tree, span));
  const operators = args
    .filter((_, at) => at % 2 === 1)
    .map((tree) => {
      const text = tree.kind === 'symbol' ? tree.name : malformed('a comparison needs operators');
      const dotted = text.length > 1 && text.startsWith('.');
      return { name: dotted ? text.slice(1) : text, dotted, span };
    });
  return { kind: 'comparison', operands, operators, span };
};

/** `Expr(:&&, a, b, c)` may have any number of parts. */
const logical = (head: string, args: readonly Tree[], span: Span): Syntax => {
  const parts = args.map((tree) => syntaxOf(tree, span));
  const kind = head.endsWith('&&') ? 'and' : 'or';
  return parts.reduceRight((right, left) => ({ kind, left, right, dotted: head.startsWith('.'), span }));
};

const rowOf = (row: Tree, go: (tree: Tree) => Syntax): readonly Syntax[] =>
  row.kind === 'expr' && row.head === 'row' ? row.args.map(go) : [go(row)];

const clauseOf = (tree: Tree, span: Span): Iteration => {
  if (tree.kind !== 'expr' || (tree.head !== '=' && tree.head !== 'in') || tree.args.length !== 2)
    return malformed('a loop needs `variable = iterable`');
  const [variable, items] = tree.args as [Tree, Tree];
  const iterable = syntaxOf(items, span);
  return variable.kind === 'expr' && variable.head === 'outer'
    ? { pattern: syntaxOf(variable.args[0]!, span), outer: true, iterable }
    : { pattern: syntaxOf(variable, span), iterable };
};

const generatorOf = (tree: Tree | undefined, span: Span): Generator => {
  if (tree?.kind !== 'expr') return malformed('a generator is missing');
  if (tree.head === 'flatten') {
    const outer = tree.args[0];
    if (outer?.kind !== 'expr') return malformed('a generator is missing');
    const inner = generatorOf(outer.args[0], span);
    return { ...inner, groups: [groupOf(outer.args.slice(1), span), ...inner.groups] };
  }
  if (tree.head !== 'generator') return malformed('a generator is missing');
  const [element, ...ranges] = tree.args;
  return { kind: 'generator', element: syntaxOf(element!, span), groups: [groupOf(ranges, span)], span };
};

const groupOf = (ranges: readonly Tree[], span: Span): Generator['groups'][number] => {
  const [first] = ranges;
  if (first?.kind === 'expr' && first.head === 'filter') {
    const [condition, ...clauses] = first.args;
    return { clauses: clauses.map((clause) => clauseOf(clause, span)), condition: syntaxOf(condition!, span) };
  }
  return { clauses: ranges.map((clause) => clauseOf(clause, span)) };
};

const trySyntax = (args: readonly Tree[], span: Span): Syntax => {
  const [body, variable, handler, cleanup, otherwise] = args;
  const present = (tree: Tree | undefined): tree is Tree =>
    tree !== undefined && !(tree.kind === 'bool' && !tree.value);
  return {
    kind: 'try',
    body: blockOf(body, span),
    ...(present(variable) ? { variable: nameOf(variable, span) } : {}),
    ...(present(handler) ? { handler: blockOf(handler, span) } : {}),
    ...(present(cleanup) ? { cleanup: blockOf(cleanup, span) } : {}),
    ...(present(otherwise) ? { otherwise: blockOf(otherwise, span) } : {}),
    span,
  };
};

const importPath = (tree: Tree, span: Span): ImportPath => {
  if (tree.kind === 'expr' && tree.head === 'as')
    return { ...importPath(tree.args[0]!, span), alias: nameOf(tree.args[1], span) };
  if (tree.kind !== 'expr' || tree.head !== '.') return malformed('an import needs a path');
  const dots = tree.args.filter((part) => part.kind === 'symbol' && part.name === '.').length;
  return { dots, names: tree.args.slice(dots).map((part) => nameOf(part, span)), span };
};

const importSyntax = (kind: 'using' | 'import', args: readonly Tree[], span: Span): Syntax => {
  const [first] = args;
  if (first?.kind === 'expr' && first.head === ':') {
    const [from, ...paths] = first.args.map((part) => importPath(part, span));
    return { kind, from: from!, paths, span };
  }
  return { kind, paths: args.map((part) => importPath(part, span)), span };
};

const textOf = (tree: Tree): string | undefined => {
  if (tree.kind !== 'leaf' || tree.syntax.kind !== 'string' || tree.syntax.prefix !== undefined) return undefined;
  const { parts }: StringLiteral = tree.syntax;
  return parts.every((part) => typeof part === 'string') ? parts.join('') : undefined;
};

/** `=`, `+=`, `.=` …; a call on the left of `=` defines a function. */
const assignment = (head: string, args: readonly Tree[], span: Span): Syntax | undefined => {
  if (!head.endsWith('=') || args.length !== 2) return undefined;
  const dotted = head.startsWith('.') && head !== '.=' ? true : head === '.=';
  const operator = head.slice(dotted ? 1 : 0, -1);
  const [target, value] = args.map((tree) => syntaxOf(tree, span));
  if (head === '=' && isSignature(args[0]!))
    return { kind: 'function', signature: target!, body: value!, short: true, macro: false, span };
  return { kind: 'assign', operator, dotted, target: target!, value: value!, span };
};

const isSignature = (tree: Tree): boolean => {
  if (tree.kind !== 'expr') return false;
  if (tree.head === 'call') return true;
  return (tree.head === 'where' || tree.head === '::') && tree.args[0] !== undefined && isSignature(tree.args[0]);
};

/** An integer as a literal: negative ones are calls of `-`, as the parser gives them. */
export const integerSyntax = (value: bigint, span: Span): Syntax => {
  const literal = integerLiteral(String(value < 0n ? -value : value), span);
  if (value >= 0n) return literal;
  return {
    kind: 'call',
    form: 'prefix',
    callee: name('-', span),
    args: [literal],
    parameters: [],
    dotted: false,
    span,
  };
};
