/** `new(…)` and `new{…}(…)` in inner constructors. */
import type { Call, Syntax } from '../parser/tree.ts';
import { baseGlobal, block, callBase, int, intrinsic, keep, unsupported } from './build.ts';
import { applyTo } from './calls.ts';
import type { Binding, Construction, Env } from './draft.ts';
import { lowerExpression } from './expression.ts';
import type { Core } from './ir.ts';
import { reportError } from './report.ts';
import { isAny, staticType } from './typeexpr.ts';

export const lowerNew = (env: Env, node: Call): Core => {
  const construction = env.construction!;
  const { span } = node;
  if (node.parameters.length > 0 || node.args.some((argument) => argument.kind === 'keyword'))
    return unsupported(env, span, 'keyword arguments are');
  const splats = node.args.some((argument) => argument.kind === 'splat');
  if (!splats && node.args.length > construction.fields.length)
    reportError(
      env.unit.report,
      env.file,
      span,
      'new',
      `\`new\` has more values than \`${construction.name}\` has fields`,
    );
  const type = constructedType(construction, node);
  if (type === undefined) {
    reportError(
      env.unit.report,
      env.file,
      span,
      'new',
      `\`new\` needs type parameters here: \`${construction.name}\` has ${construction.typeParams.length}`,
      `write \`new{${construction.typeParams.join(', ')}}(…)\``,
    );
    return { kind: 'literal', value: { type: 'Nothing' }, span };
  }
  if (splats) {
    const values = keep(env, applyTo(env, baseGlobal(env, 'tuple', span), node.args, span), span);
    const fields = construction.fields.map((_, index) =>
      intrinsic('getfield', [values.get, int(index + 1, span)], span),
    );
    const checked = callBase(env, 'check_new', [values.get, int(fields.length, span)], span);
    return block([...values.set, checked, constructNew(env, construction, type, fields, span)], span);
  }
  return constructNew(
    env,
    construction,
    type,
    node.args.map((argument) => lowerExpression(env, argument)),
    span,
  );
};

/** `new` of the type that `type` writes, each value converted to its field's type. */
export const constructNew = (
  env: Env,
  construction: Construction,
  type: Syntax,
  values: readonly Core[],
  span: Core['span'],
): Core => {
  const fieldEnv = fieldScope(env, construction, type);
  const fields = values.map((value, index) => {
    const fieldType = construction.fields[index]?.type;
    if (fieldType === undefined) return value;
    const known = staticType({ env: fieldEnv, vars: [], inCode: true }, fieldType);
    return known.kind !== 'failure' && isAny(known)
      ? value
      : callBase(env, 'convert', [lowerExpression(fieldEnv, fieldType), value], span);
  });
  return { kind: 'new', type: lowerType(env, type), fields, span };
};

/** The type as a `type` node even where it is a plain name. */
const lowerType = (env: Env, type: Syntax): Core => {
  const known = staticType({ env, vars: [], inCode: true }, type);
  return known.kind === 'failure' ? lowerExpression(env, type) : { kind: 'type', type: known, span: type.span };
};

const constructedType = (construction: Construction, node: Call): Syntax | undefined => {
  if (node.callee.kind === 'curly')
    return {
      kind: 'curly',
      base: { kind: 'name', name: construction.name, span: node.callee.base.span },
      args: node.callee.args,
      span: node.callee.span,
    };
  if (construction.type !== undefined) return { ...construction.type, span: node.callee.span };
  return construction.typeParams.length === 0
    ? { kind: 'name', name: construction.name, span: node.callee.span }
    : undefined;
};

/** The struct's own scope, in which its type parameters stand for what `type` gives them. */
const fieldScope = (env: Env, construction: Construction, type: Syntax): Env => {
  const outer = construction.outer ?? env;
  const args = type.kind === 'curly' ? type.args : [];
  const names = new Map<string, Binding>();
  construction.typeParams.forEach((name, index) => {
    const argument = args[index];
    if (argument !== undefined) names.set(name, { kind: 'alias', syntax: argument, env });
  });
  return { ...env, scope: { kind: 'function', names, parent: outer.scope } };
};
