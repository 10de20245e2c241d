/** `for` over the iteration protocol, and the body that it shares with `while`. */
import type { Block, For, Iteration } from '../parser/tree.ts';
import { assignTo } from './assign.ts';
import { block, callBase, choose, getVariable, int, intrinsic, keep, nothing, setVariable } from './build.ts';
import { lowerBlock } from './control.ts';
import { type Env, type Loop, newLabel, newVariable } from './draft.ts';
import { lowerExpression } from './expression.ts';
import type { Core } from './ir.ts';
import { enterPattern, enterScope } from './scopes.ts';

/** `begin` marks run on every turn, so every turn has variables of its own. */
export const lowerLoopBody = (env: Env, begin: readonly Core[], body: Block, breakLabel: number): Core => {
  const loop: Loop = { breakLabel, continueLabel: newLabel(env.lambda), cleanup: env.cleanup, continues: false };
  const inner = lowerBlock({ ...env, loop, branch: { outer: env.branch } }, body, false);
  const whole = block([...begin, inner], body.span);
  return loop.continues ? { kind: 'labeled', label: loop.continueLabel, body: whole, span: body.span } : whole;
};

/** Clauses nest; `break` leaves all of them. */
export const lowerFor = (env: Env, node: For): Core => {
  // Only after a syntax error.
  if (node.clauses.length === 0) return nothing(node.span);
  const breakLabel = newLabel(env.lambda);
  const single = node.clauses.length === 1;
  const loops = lowerClause(env, node, 0, single ? breakLabel : newLabel(env.lambda), breakLabel);
  return single ? loops : { kind: 'labeled', label: breakLabel, body: loops, span: node.span };
};

const lowerClause = (env: Env, node: For, index: number, label: number, breakLabel: number): Core => {
  const clause: Iteration = node.clauses[index]!;
  const { span } = clause.iterable;
  const iterable = keep(env, lowerExpression(env, clause.iterable), span);
  const next = newVariable(env, '', 'temp');
  const state = newVariable(env, '', 'temp');
  const step = getVariable(next, span);
  const entered = clause.outer ? { env, begin: [] } : enterPattern(env, 'soft', clause.pattern);
  const isLast = index + 1 === node.clauses.length;
  const assign = assignTo(
    entered.env,
    clause.pattern,
    intrinsic('getfield', [step, int(1, span)], span),
    false,
    clause.pattern.span,
  );
  const keepState = setVariable(state, intrinsic('getfield', [step, int(2, span)], span), span);
  const body = isLast
    ? lowerInnermost(entered.env, node, breakLabel)
    : lowerClause(entered.env, node, index + 1, newLabel(env.lambda), breakLabel);
  const turn = block(
    [
      ...entered.begin,
      assign,
      keepState,
      body,
      setVariable(next, callBase(env, 'iterate', [iterable.get, getVariable(state, span)], span), span),
    ],
    node.span,
  );
  const done = intrinsic('egal', [step, nothing(span)], span);
  const loop: Core = {
    kind: 'loop',
    label,
    body: choose(done, { kind: 'break', label, span }, turn, node.span),
    span: node.span,
  };
  const first = setVariable(next, callBase(env, 'iterate', [iterable.get], span), span);
  return block([...iterable.set, first, loop], node.span);
};

const lowerInnermost = (env: Env, node: For, breakLabel: number): Core => {
  const { env: inner, begin } = enterScope(env, 'soft', [node.body], node.body.span);
  return lowerLoopBody(inner, begin, node.body, breakLabel);
};
