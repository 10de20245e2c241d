/**
 * `include` inside other top-level code, as in `@testset "parts" begin include("parts.jl") end`: what the file defines is declared
 * before the statement; the rest becomes a function that is called in the place of `include`.
 */
import type { SourceFile } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import type { Function as FunctionNode, Syntax } from '../parser/tree.ts';
import { scopeNames } from './assigned.ts';
import type { Statement } from './modules.ts';
import { aboutText, mapRunning, someRunning } from './running.ts';

/** The file that `include("…")` names, where the name is plain from the text: `joinpath(@__DIR__, "a.jl")` counts. */
export const includedPath = (node: Syntax): string | undefined => {
  if (node.kind !== 'call' || node.callee.kind !== 'name' || node.callee.name !== 'include') return undefined;
  const [argument] = node.args;
  return node.args.length === 1 && argument !== undefined ? plainPath(argument) : undefined;
};

const plainPath = (node: Syntax): string | undefined => {
  if (node.kind === 'string')
    return node.prefix === undefined && node.parts.every((part) => typeof part === 'string')
      ? node.parts.join('')
      : undefined;
  if (node.kind !== 'call' || node.callee.kind !== 'name' || node.callee.name !== 'joinpath') return undefined;
  const [base, ...rest] = node.args;
  if (base === undefined || !isThisFolder(base)) return undefined;
  const parts = rest.map(plainPath);
  return parts.every((part) => part !== undefined) ? parts.join('/') : undefined;
};

/** `@__DIR__` and `dirname(@__FILE__)`. */
const isThisFolder = (node: Syntax): boolean => {
  if (node.kind === 'macrocall') return node.name.kind === 'name' && node.name.name === '@__DIR__';
  const [file] = node.kind === 'call' ? node.args : [];
  return (
    node.kind === 'call' &&
    node.callee.kind === 'name' &&
    node.callee.name === 'dirname' &&
    file?.kind === 'macrocall' &&
    file.name.kind === 'name' &&
    file.name.name === '@__FILE__'
  );
};

const mayInclude = aboutText((text) => /\binclude\s*\(/.test(text));

/** Whether running the statement includes a file; functions include theirs when they are called, which is not supported. */
export const includesInside = (file: SourceFile, node: Syntax): boolean =>
  mayInclude(file) && someRunning(node, (inner) => includedPath(inner) !== undefined);

/** The statement with each `include` replaced by what `replace` makes of its path. */
export const replaceIncludes = (node: Syntax, replace: (path: string, span: Span) => Syntax): Syntax => {
  const path = includedPath(node);
  return path === undefined ? mapRunning(node, (child) => replaceIncludes(child, replace)) : replace(path, node.span);
};

const DEFINITIONS: readonly Syntax['kind'][] = [
  'function',
  'struct',
  'abstract',
  'primitive',
  'const',
  'module',
  'docstring',
];

/** Statements of an included file that define something; the others run. */
export const isDefinition = ({ syntax }: Statement): boolean => DEFINITIONS.includes(syntax.kind);

/** Functions that run statements, one for each stretch of statements of the same file, and the calls of them. */
export const runners = (
  statements: readonly Statement[],
  span: Span,
  nameOf: () => string,
): { readonly functions: readonly Statement[]; readonly calls: Syntax } => {
  const functions: Statement[] = [];
  const calls: Syntax[] = [];
  for (let at = 0; at < statements.length; ) {
    const { file } = statements[at]!;
    let end = at;
    while (statements[end]?.file === file) end += 1;
    const name = nameOf();
    functions.push({
      file,
      syntax: runner(
        name,
        statements.slice(at, end).map(({ syntax }) => syntax),
      ),
    });
    const callee: Syntax = { kind: 'name', name, span };
    calls.push({ kind: 'call', form: 'call', callee, args: [], parameters: [], dotted: false, span });
    at = end;
  }
  return { functions, calls: { kind: 'block', body: calls, span } };
};

/** What the statements assign are globals still. */
const runner = (name: string, body: readonly Syntax[]): FunctionNode => {
  const span: Span = { start: body[0]!.span.start, end: body.at(-1)!.span.end };
  const items = [...scopeNames(body).assigned.keys()].map((text): Syntax => ({ kind: 'name', name: text, span }));
  const globals: readonly Syntax[] = items.length === 0 ? [] : [{ kind: 'global', items, span }];
  const callee: Syntax = { kind: 'name', name, span };
  return {
    kind: 'function',
    signature: { kind: 'call', form: 'call', callee, args: [], parameters: [], dotted: false, span },
    body: { kind: 'block', body: [...globals, ...body], span },
    short: false,
    macro: false,
    span,
  };
};
