/** The few macros that the compiler knows. */
import { lineColumn } from '../diagnostics/lines.ts';
import type { MacroCall } from '../parser/tree.ts';
import { callBase, choose, int, intrinsic, literal, nothing, unsupported } from './build.ts';
import { isAssigned } from './calls.ts';
import type { Env } from './draft.ts';
import { evaluation } from './evaluation.ts';
import { lowerExpression } from './expression.ts';
import type { Core } from './ir.ts';
import { lowerName } from './names.ts';
import { lowerQuote } from './quote.ts';
import { macroName } from './syntax.ts';

/** `@inline` and the like on definitions, as flags. */
export const inlineFlag = (name: string): 'always' | 'never' | undefined =>
  ['inline', 'propagate_inbounds'].includes(name) ? 'always' : name === 'noinline' ? 'never' : undefined;

export const lowerMacro = (env: Env, node: MacroCall, used: boolean): Core => {
  const name = macroName(node.name);
  const [first, second] = node.args;
  switch (name) {
    case 'assert':
      return first === undefined || node.args.length > 2
        ? unsupported(env, node.span, '`@assert` without exactly a condition and a message is')
        : lowerAssert(env, node, first, second);
    case 'inline':
    case 'propagate_inbounds':
    case 'noinline': {
      if (first === undefined) {
        env.lambda.inline = inlineFlag(name);
        return nothing(node.span);
      }
      const before = env.definition.closures.length;
      const core = lowerExpression(env, first, used);
      if (first.kind === 'function' || first.kind === 'arrow')
        for (const method of env.definition.closures.slice(before).at(-1)?.methods ?? [])
          method.lambda.inline = inlineFlag(name);
      return core;
    }
    case 'inbounds':
    case 'boundscheck':
    case 'fastmath':
    case 'simd':
      return first === undefined ? nothing(node.span) : lowerExpression(env, first, used);
    case 'eval':
      return lowerEval(env, node);
    case 'isdefined':
      return first?.kind === 'name'
        ? isAssigned(env, lowerName(env, first.name, first.span), node.span)
        : unsupported(env, node.span, '`@isdefined` of anything but a name is');
    case '__LINE__':
      return int(lineColumn(env.file.text, node.span.start).line, node.span);
    case '__FILE__':
    case '__DIR__': {
      // Found when the program runs: stored code must not depend on where a project stands.
      const path = callBase(env, 'abspath', [literal({ type: 'String', value: env.file.path }, node.span)], node.span);
      return name === '__FILE__' ? path : callBase(env, 'dirname', [path], node.span);
    }
    default:
      return unsupported(env, node.span, `the macro \`@${name}\` is`);
  }
};

/** `@eval ex` is `eval` of the quoted expression, in which `$` interpolates. */
const lowerEval = (env: Env, node: MacroCall): Core => {
  const { args, span } = node;
  const body = args.at(-1);
  if (body === undefined || args.length > 2) return unsupported(env, span, '`@eval` without an expression is');
  const quoted = lowerQuote(env, { kind: 'quote', body, span });
  return evaluation(env, env.unit.module, quoted, span);
};

const lowerAssert = (
  env: Env,
  node: MacroCall,
  condition: MacroCall['args'][number],
  message: MacroCall['args'][number] | undefined,
): Core => {
  const { span } = node;
  const source = env.file.text.slice(condition.span.start, condition.span.end);
  const text =
    message === undefined
      ? literal({ type: 'String', value: source }, span)
      : message.kind === 'string'
        ? lowerExpression(env, message)
        : callBase(env, 'string', [lowerExpression(env, message)], message.span);
  const fail = intrinsic('throw', [callBase(env, 'AssertionError', [text], span)], span);
  return choose(lowerExpression(env, condition), nothing(span), fail, span);
};
