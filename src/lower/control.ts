/** Blocks, conditions, `while`, `let` and the ways out. */
import type { Block, If, Jump, Let, Return, Syntax, While } from '../parser/tree.ts';
import { assignTo, convertTo } from './assign.ts';
import { block, choose, nothing, unsupported } from './build.ts';
import type { Env } from './draft.ts';
import { newLabel } from './draft.ts';
import { leave } from './exits.ts';
import { lowerExpression } from './expression.ts';
import { lowerLocalFunction } from './functions.ts';
import type { Core } from './ir.ts';
import { lowerLoopBody } from './loops.ts';
import { reportError } from './report.ts';
import { enterPattern, enterScope } from './scopes.ts';

export const lowerBlock = (env: Env, node: Block, used: boolean): Core =>
  lowerStatements(env, node.body, node.span, used);

export const lowerStatements = (env: Env, body: readonly Syntax[], span: Core['span'], used: boolean): Core =>
  body.length === 0
    ? nothing(span)
    : block(
        body.map((statement, index) => lowerExpression(env, statement, used && index === body.length - 1)),
        span,
      );

export const lowerIf = (env: Env, node: If, used: boolean): Core => {
  const condition = lowerExpression(env, node.condition);
  const then = lowerExpression({ ...env, branch: { outer: env.branch } }, node.then, used);
  const otherwise =
    node.otherwise === undefined
      ? nothing(node.span)
      : lowerExpression({ ...env, branch: { outer: env.branch } }, node.otherwise, used);
  return choose(condition, then, otherwise, node.span);
};

export const lowerWhile = (env: Env, node: While): Core => {
  const breakLabel = newLabel(env.lambda);
  const { env: inner, begin } = enterScope(env, 'soft', [node.body], node.body.span);
  const condition = lowerExpression(env, node.condition);
  const body = lowerLoopBody(inner, begin, node.body, breakLabel);
  const leaveLoop: Core = { kind: 'break', label: breakLabel, span: node.condition.span };
  return { kind: 'loop', label: breakLabel, body: choose(condition, body, leaveLoop, node.span), span: node.span };
};

export const lowerJump = (env: Env, node: Jump): Core => {
  if (env.loop === undefined) {
    reportError(env.unit.report, env.file, node.span, 'syntax', `\`${node.kind}\` outside of a loop`);
    return nothing(node.span);
  }
  return leave(env, { kind: node.kind, loop: env.loop }, node.span);
};

export const lowerReturn = (env: Env, node: Return): Core => {
  const value = node.value === undefined ? nothing(node.span) : lowerExpression(env, node.value);
  return leave(env, { kind: 'return' }, node.span, returned(env, value));
};

/** What a function with a declared return type makes of a result. */
export const returned = (env: Env, value: Core): Core =>
  env.returnType === undefined ? value : convertTo(env, env.returnType, value, value.span);

/** Each binding is evaluated outside of its own variable and inside of those before it. */
export const lowerLet = (env: Env, node: Let, used: boolean): Core => {
  let here = env;
  const body: Core[] = [];
  for (const binding of node.bindings) {
    if (binding.kind === 'assign' && binding.operator === '' && !binding.dotted) {
      const outside = enterScope(here, 'let', [binding.value], binding.span);
      const value = block([...outside.begin, lowerExpression(outside.env, binding.value)], binding.span);
      const { env: inner, begin } = enterPattern(here, 'let', binding.target);
      body.push(...begin, assignTo(inner, binding.target, value, false, binding.span));
      here = inner;
    } else if (binding.kind === 'function') {
      const { env: inner, begin } = enterScope(here, 'let', [binding], binding.span);
      body.push(...begin, lowerLocalFunction(inner, binding));
      here = inner;
    } else if (binding.kind === 'name' || binding.kind === 'typed') {
      const { env: inner, begin } = enterPattern(here, 'let', binding);
      body.push(...begin);
      here = inner;
    } else body.push(unsupported(env, binding.span, 'this kind of `let` binding is'));
  }
  const { env: inner, begin } = enterScope(here, 'let', [node.body], node.body.span);
  return block([...body, ...begin, lowerBlock(inner, node.body, used)], node.span);
};
