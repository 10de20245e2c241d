/**
 * Macro expansion: between parsing and lowering, each statement of a module that needs it is rewritten by running macros (and code
 * that calls `eval` at top level) in a world of everything that stands before it.
 */
import type { SourceFile } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import { lineTree, prefixMacro, treeOf } from '../expr/from-syntax.ts';
import { MalformedExpression, syntaxOf } from '../expr/to-syntax.ts';
import type { Tree } from '../expr/tree.ts';
import { LanguageException, type Value } from '../interpret/index.ts';
import { annotated, type Expander, hasMacro, isEvalName, isKnownMacro, type OpenProgram } from '../lower/expansion.ts';
import { mapNodes } from '../lower/map-nodes.ts';
import type { ModuleInfo } from '../lower/modules.ts';
import { reportError } from '../lower/report.ts';
import { globalNamed, lookup, sameBinding } from '../lower/resolve.ts';
import { runningChildren, someRunning } from '../lower/running.ts';
import { dottedNames, macroName } from '../lower/syntax.ts';
import type { MacroCall, Syntax } from '../parser/tree.ts';
import { createExpansionWorld, type ExpansionWorld } from './expansion-world.ts';
import { hygienic, unescaped } from './hygiene.ts';
import { withPlainIncludes } from './includes.ts';
import { type Exchange, treeFrom, valueFrom } from './values.ts';

interface Expanding {
  readonly program: OpenProgram;
  readonly module: ModuleInfo;
  readonly file: SourceFile;
  readonly expansions: ExpansionWorld;
  readonly next: () => number;
  readonly depth: number;
  /** Calls of `eval` that are left to the running program. */
  readonly later?: Later;
}

type Later = ReadonlySet<Syntax>;
const NONE_LATER: Later = new Set();

/** Macros that give macro calls for ever are stopped. */
const DEEPEST = 200;

/** One for each program. The world is made when the first macro is met. Errors: `macro`. */
export const createExpander = (): Expander => {
  let expansions: ExpansionWorld | undefined;
  let number = 0;
  const next = (): number => {
    number += 1;
    return number;
  };
  return (program, module, file, statement) => {
    expansions ??= createExpansionWorld();
    // Nothing is declared while a statement is expanded: what stands before it is taken in once.
    expansions.update(program);
    const x: Expanding = { program, module, file, expansions, next, depth: 0 };
    const later = evaluatedLater(statement);
    if (callsEval(later, statement)) return evaluated({ ...x, later }, statement);
    return spread(plainIncludes(x, expand(x, statement)));
  };
};

const plainIncludes = (x: Expanding, statement: Syntax): Syntax =>
  guarded(x, statement.span, 'include', () => {
    const run = (syntax: Syntax): Value => x.expansions.evaluate(x.program, x.module, { file: x.file, syntax });
    return withPlainIncludes({ exchange: exchangeOf(x), run }, statement);
  });

const fail = (x: Expanding, span: Span, message: string, hint?: string): Syntax => {
  reportError(x.program.report, x.file, span, 'macro', message, hint);
  return { kind: 'hole', span };
};

/** Statements that a macro gives in one block stand in the module itself. */
const spread = (node: Syntax): readonly Syntax[] =>
  node.kind === 'block' && node.body.some(isDefinition) ? node.body.flatMap(spread) : [node];

const isDefinition = (node: Syntax): boolean =>
  ['function', 'struct', 'abstract', 'primitive', 'const', 'module', 'using', 'import', 'export'].includes(node.kind) ||
  (node.kind === 'docstring' && isDefinition(node.target)) ||
  (node.kind === 'block' && node.body.some(isDefinition));

/** The node with every macro call in it replaced, outermost first. */
const expand = (x: Expanding, node: Syntax): Syntax => {
  if (!hasMacro(node)) return node;
  const plain = node.kind === 'macrocall' ? annotated(node) : undefined;
  if (plain !== undefined) return expand(x, plain);
  if (node.kind === 'macrocall' && !isKnownMacro(macroName(node.name))) return expandCall(x, node);
  if (node.kind === 'do' && node.call.kind === 'macrocall' && !isKnownMacro(macroName(node.call.name))) {
    const { params, body, span, call } = node;
    const block: Syntax = {
      kind: 'arrow',
      params: { kind: 'tuple', items: params, parameters: [], bare: false, span },
      body,
      span,
    };
    return expandCall(x, { ...call, args: [block, ...call.args], span });
  }
  const literal = node.kind === 'string' ? prefixMacro(node) : undefined;
  if (literal !== undefined && !isKnownMacro(macroName(literal.name))) return expandCall(x, literal);
  return mapNodes(node, (child) => (child.kind === 'quote' || child.kind === 'module' ? child : expand(x, child)));
};

const expandCall = (x: Expanding, node: MacroCall): Syntax => {
  const { span } = node;
  if (x.depth > DEEPEST) return fail(x, span, 'macros expand to macro calls without end');
  const name = macroName(node.name);
  if (name === 'macroexpand' && node.args.length > 0)
    return { kind: 'quote', body: expand({ ...x, depth: x.depth + 1 }, node.args.at(-1)!), span };
  const macro = globalNamed(x.program.modules, x.module, node.name);
  if (macro === undefined)
    return fail(x, span, `UndefVarError: \`@${name}\` not defined in \`${x.module.path}\``, hintFor(name));
  const exchange = exchangeOf(x);
  const { interpreter, world } = exchange;
  return guarded(x, span, name, () => {
    const args = node.args.map((argument) => valueFrom(exchange, argumentTree(x, argument)));
    const line = valueFrom(exchange, lineTree(x.file, span));
    const path = interpreter.literal(world, { type: 'Symbol', value: x.module.path });
    const module = interpreter.call(world, 'Core', 'Module', [path]);
    const result = interpreter.call(world, macro.module, macro.name, [line, module, ...args]);
    const tree = hygienic({ module: macro.module, number: x.next() }, treeFrom(exchange, result, span));
    return expand({ ...x, depth: x.depth + 1 }, syntaxOf(unescaped(tree), span));
  });
};

/** Packages whose macros are often used without being named. */
const HOMES: Readonly<Record<string, string>> = {
  test: 'Test',
  testset: 'Test',
  test_throws: 'Test',
  printf: 'Printf',
  sprintf: 'Printf',
};

const hintFor = (name: string): string | undefined => {
  const home = HOMES[name];
  return home && `write \`using ${home}\` first`;
};

const argumentTree = (x: Expanding, argument: Syntax): Tree => {
  const tree = treeOf(x.file, argument, false);
  return tree.kind === 'expr' && tree.head === 'kw' ? { ...tree, head: '=' } : tree;
};

const guarded = (x: Expanding, span: Span, name: string, run: () => Syntax): Syntax => {
  try {
    return run();
  } catch (error) {
    if (error instanceof MalformedExpression)
      return fail(x, span, `what \`@${name}\` gives is no code: ${error.message}`);
    if (!(error instanceof LanguageException)) throw error;
    const { interpreter, world } = exchangeOf(x);
    const what = name === 'include' ? '`include` of a computed name' : `\`@${name}\``;
    return fail(x, span, `${what} failed: ${interpreter.errorText(world, error.value)}`);
  }
};

const places = new WeakMap<Value, Span>();

const exchangeOf = (x: Expanding): Exchange => ({
  interpreter: x.expansions.interpreter,
  world: x.expansions.world(),
  places,
  meansTheSame: (path, name) => {
    const { modules } = x.program;
    const other = modules.get(path);
    return other !== undefined && sameBinding(lookup(modules, other, name), lookup(modules, x.module, name));
  },
  evaluate: ({ syntax }) => x.expansions.evaluate(x.program, x.module, { file: x.file, syntax }),
});

/** Whether running the statement gives something to `eval`: functions that do it when they are called do not count. */
const callsEval = (later: Later, node: Syntax): boolean =>
  someRunning(node, (inner) => evalArgument(inner) !== undefined && !later.has(inner));

/**
 * Where the value of `eval` is used and depends on what the program does, the program computes it (`Base.eval_with`): in a loop, and
 * where a text is parsed. What stands alone defines something.
 */
const evaluatedLater = (statement: Syntax): Later => {
  const found = new Set<Syntax>();
  const visit = (node: Syntax, alone: boolean, repeated: boolean): void => {
    const argument = evalArgument(node);
    if (argument !== undefined && !alone && (repeated || parsesText(argument) || namesOther(node))) found.add(node);
    for (const child of runningChildren(node))
      visit(child, STATEMENTS.includes(node.kind) && alone, repeated || LOOPS.includes(node.kind));
  };
  visit(statement, true, false);
  return found;
};

/** Parts of these stand alone where they do. */
const STATEMENTS: readonly Syntax['kind'][] = [
  'block',
  'if',
  'and',
  'or',
  'for',
  'while',
  'let',
  'try',
  'do',
  'macrocall',
];

/** `M.eval(ex)` and `eval(M, ex)` of a module that is perhaps not the one around. */
const namesOther = (node: Syntax): boolean => {
  if (node.kind !== 'call') return false;
  const [module] = node.args.length > 1 ? node.args : node.callee.kind === 'field' ? [node.callee.base] : [];
  return (
    module !== undefined &&
    module.kind !== 'macrocall' &&
    !['Base', 'Core', 'Main'].includes(dottedNames(module)?.[0] ?? '')
  );
};

const parsesText = (node: Syntax): boolean =>
  someRunning(node, (inner) => inner.kind === 'call' && dottedNames(inner.callee)?.join('.') === 'Meta.parse');

/** The expression that a call of `eval` evaluates; undefined for other nodes. */
const evalArgument = (node: Syntax): Syntax | undefined => {
  const argument = node.kind === 'macrocall' || node.kind === 'call' ? node.args.at(-1) : undefined;
  if (argument === undefined) return undefined;
  if (node.kind === 'macrocall' && macroName(node.name) === 'eval')
    return { kind: 'quote', body: argument, span: node.span };
  return node.kind === 'call' && isEvalName(node.callee) ? argument : undefined;
};

const LOOPS: readonly Syntax['kind'][] = ['for', 'while', 'let', 'generator', 'do'];

/** Whether the arguments of `eval` may depend on variables of the statement. */
const evaluatesInside = (later: Later, node: Syntax): boolean =>
  LOOPS.includes(node.kind)
    ? callsEval(later, node)
    : runningChildren(node).some((child) => evaluatesInside(later, child));

/** The statement with what it gives to `eval` in its place: as part of the program's text. */
const evaluated = (x: Expanding, statement: Syntax): readonly Syntax[] => {
  if (evaluatesInside(x.later ?? NONE_LATER, statement)) return evaluatedLoop(x, statement);
  const argument = evalArgument(statement);
  if (argument !== undefined) return spread(expand(x, spliced(x, argument)));
  return [expand(x, inPlace(x, statement))];
};

/** Each call of `eval` replaced by the code that it evaluates. */
const inPlace = (x: Expanding, node: Syntax): Syntax => {
  const later = x.later ?? NONE_LATER;
  if (!callsEval(later, node)) return node;
  const argument = evalArgument(node);
  return argument === undefined || later.has(node)
    ? mapNodes(node, (child) => inPlace(x, child))
    : spliced(x, argument);
};

const spliced = (x: Expanding, argument: Syntax): Syntax =>
  guarded(x, argument.span, 'eval', () => {
    const value = x.expansions.evaluate(x.program, x.module, { file: x.file, syntax: expand(x, argument) });
    return syntaxOf(unescaped(treeFrom(exchangeOf(x), value, argument.span)), argument.span);
  });

/** Runs a statement with a loop now; what it evaluates is the program's text in its place. */
const evaluatedLoop = (x: Expanding, statement: Syntax): readonly Syntax[] => {
  const { interpreter, world } = exchangeOf(x);
  const call = (name: string): Value => interpreter.call(world, 'Base', name, []);
  const block = guarded(x, statement.span, 'eval', () => {
    call('begin_evaluation');
    x.expansions.evaluate(x.program, x.module, { file: x.file, syntax: expand(x, statement) });
    const tree = treeFrom(exchangeOf(x), call('end_evaluation'), statement.span);
    return syntaxOf(unescaped(tree), statement.span);
  });
  return block.kind === 'block' ? block.body.flatMap((node) => spread(expand(x, node))) : [block];
};
