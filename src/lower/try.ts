/** `try … catch … else … finally`. */
import type { Span } from '../diagnostics/span.ts';
import type { Block, Try } from '../parser/tree.ts';
import { assignVariable } from './assign.ts';
import { block, getVariable, intrinsic, nothing, setVariable } from './build.ts';
import { lowerBlock } from './control.ts';
import { type Cleanup, type Env, newLabel, newVariable, type Variable } from './draft.ts';
import { resume } from './exits.ts';
import type { Core } from './ir.ts';
import { assignedVariable, enterPattern, enterScope } from './scopes.ts';

export const lowerTry = (env: Env, node: Try): Core =>
  node.cleanup === undefined ? lowerCatch(env, node) : lowerFinally(env, node, node.cleanup);

const lowerScoped = (env: Env, body: Block): Core => {
  const { env: inner, begin } = enterScope({ ...env, branch: { outer: env.branch } }, 'soft', [body], body.span);
  return block([...begin, lowerBlock(inner, body, true)], body.span);
};

const lowerCatch = (env: Env, node: Try): Core => {
  const { span } = node;
  const exception = newVariable(env, '', 'temp');
  if (node.otherwise === undefined)
    return {
      kind: 'try',
      body: lowerScoped(env, node.body),
      slot: exception.id,
      handler: lowerHandler(env, node, exception),
      span,
    };
  // The `else` part runs after the body and outside of the handler's reach.
  const label = newLabel(env.lambda);
  const result = newVariable(env, '', 'temp');
  const handler = setVariable(result, lowerHandler(env, node, exception), span);
  const attempt: Core = {
    kind: 'try',
    body: lowerScoped(env, node.body),
    slot: exception.id,
    handler: block([handler, { kind: 'break', label, span }], span),
    span,
  };
  const otherwise = setVariable(result, lowerScoped(env, node.otherwise), span);
  return block(
    [{ kind: 'labeled', label, body: block([attempt, otherwise], span), span }, getVariable(result, span)],
    span,
  );
};

const lowerHandler = (outer: Env, node: Try, exception: Variable): Core => {
  const env: Env = { ...outer, exception };
  if (node.handler === undefined) return nothing(node.span);
  if (node.variable === undefined) return lowerScoped(env, node.handler);
  const { env: inner, begin } = enterPattern({ ...env, branch: { outer: env.branch } }, 'soft', node.variable);
  const variable = assignedVariable(inner, node.variable.name)!;
  const set = assignVariable(inner, variable, getVariable(exception, node.variable.span), false, node.variable.span);
  return block([...begin, set, lowerScoped(inner, node.handler)], node.handler.span);
};

/**
 * The cleanup stands after the body once for every way out, outside of the region that it guards:
 *
 *     labeled normal { labeled exit… { labeled failed { try { r = body } catch e { break failed }; break normal }
 *       cleanup; rethrow(e) } cleanup; leave… } cleanup; r
 */
const lowerFinally = (env: Env, node: Try, cleanupBlock: Block): Core => {
  const { span } = node;
  const result = newVariable(env, '', 'temp');
  const exception = newVariable(env, '', 'temp');
  const cleanup: Cleanup = { result: newVariable(env, '', 'temp'), exits: [] };
  const inner: Env = { ...env, cleanup };
  const { cleanup: _, ...rest } = node;
  const body =
    node.handler === undefined && node.variable === undefined ? lowerScoped(inner, node.body) : lowerCatch(inner, rest);
  const normal = newLabel(env.lambda);
  const failed = newLabel(env.lambda);
  const clean = (): Core => lowerScoped(env, cleanupBlock);
  const jump = (label: number): Core => ({ kind: 'break', label, span });
  const attempt: Core = {
    kind: 'try',
    body: setVariable(result, body, span),
    slot: exception.id,
    handler: jump(failed),
    span,
  };
  const rethrow = intrinsic('rethrow', [getVariable(exception, span)], span);
  let nested = surround(failed, [attempt, jump(normal)], [clean(), rethrow], span);
  for (const { label, exit } of cleanup.exits)
    nested = surround(label, nested, [clean(), resume(env, exit, cleanup.result, span)], span);
  return block([...surround(normal, nested, [clean()], span), getVariable(result, span)], span);
};

const surround = (label: number, body: readonly Core[], after: readonly Core[], span: Span): readonly Core[] => [
  { kind: 'labeled', label, body: block(body, span), span },
  ...after,
];
