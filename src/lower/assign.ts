/** Assignments of all kinds. */
import type { Span } from '../diagnostics/span.ts';
import type { Assign, Syntax, Tuple } from '../parser/tree.ts';
import { lowerBroadcastAssign } from './broadcast.ts';
import {
  baseGlobal,
  block,
  call,
  callBase,
  getProperty,
  int,
  intrinsic,
  keep,
  nothing,
  setVariable,
  symbol,
  unsupported,
} from './build.ts';
import { callMaybeSplat, element, lowerIndices } from './calls.ts';
import type { Env, Variable } from './draft.ts';
import { lowerExpression } from './expression.ts';
import type { Core } from './ir.ts';
import { assignableGlobal, lowerName, moduleOf } from './names.ts';
import { literalExponent } from './powers.ts';
import { reportError } from './report.ts';
import { assignedVariable } from './scopes.ts';
import { fieldName } from './syntax.ts';

export const lowerAssign = (env: Env, node: Assign, used: boolean): Core => {
  const { target, value, span } = node;
  if (node.dotted) {
    const operator = node.operator === '' ? undefined : lowerName(env, node.operator, span);
    return lowerBroadcastAssign(env, target, operator, value, span);
  }
  if (node.operator !== '') return lowerUpdate(env, node);
  if (target.kind === 'tuple') {
    if (value.kind === 'tuple' && isElementwise(target, value))
      return assignElementwise(env, target, value, used, span);
    return assignTuple(env, target, lowerExpression(env, value), used, span);
  }
  return assignTo(env, target, lowerExpression(env, value), used, span);
};

/** Assigns a lowered value. When `used`, the result is the value as it stands on the right. */
export const assignTo = (env: Env, target: Syntax, value: Core, used: boolean, span: Span): Core => {
  switch (target.kind) {
    case 'name':
      return assignName(env, target.name, value, used, target.span, span);
    case 'typed':
      if (target.value === undefined) break;
      if (target.value.kind !== 'name') return assignTo(env, target.value, value, used, span);
      return assignName(env, target.value.name, value, used, target.value.span, span);
    case 'tuple':
      return assignTuple(env, target, value, used, span);
    case 'index': {
      const right = keep(env, value, span);
      const { set, base, envs } = lowerIndices(env, target, false);
      const args = target.args.map((argument, index) => ({
        value: lowerExpression(envs[index]!, argument.kind === 'splat' ? argument.value : argument),
        splat: argument.kind === 'splat',
      }));
      const fixed = [base, right.get].map((core) => ({ value: core, splat: false }));
      const store = callMaybeSplat(baseGlobal(env, 'setindex!', span), [...fixed, ...args], span);
      return block([...right.set, ...set, store, ...(used ? [right.get] : [])], span);
    }
    case 'field': {
      const name = fieldName(target.field);
      if (name === undefined) return unsupported(env, target.span, 'computed field names are');
      const module = moduleOf(env, target.base);
      if (module !== undefined) {
        reportError(
          env.unit.report,
          env.file,
          target.span,
          'imported-name',
          `cannot assign to a variable of module \`${module.path}\` from outside`,
        );
        return nothing(span);
      }
      const right = keep(env, value, span);
      const key = symbol(name, target.field.span);
      const store = callBase(env, 'setproperty!', [lowerExpression(env, target.base), key, right.get], span);
      return block([...right.set, store, ...(used ? [right.get] : [])], span);
    }
    case 'splat':
      return assignTo(env, target.value, value, used, span);
    case 'hole':
      return nothing(span);
    default:
      break;
  }
  return unsupported(env, target.span, 'this kind of assignment target is');
};

const assignName = (env: Env, name: string, value: Core, used: boolean, at: Span, span: Span): Core => {
  const variable = assignedVariable(env, name);
  if (variable !== undefined) return assignVariable(env, variable, value, used, span);
  const ref = assignableGlobal(env, name, at);
  if (ref === undefined) return nothing(span);
  const type = env.unit.module.globalTypes.get(name);
  if (type === undefined) return { kind: 'setGlobal', ref, value, span };
  const right = used ? keep(env, value, span) : { set: [], get: value };
  const converted = convertTo(moduleScope(env), type, right.get, span);
  return block([...right.set, { kind: 'setGlobal', ref, value: converted, span }, ...(used ? [right.get] : [])], span);
};

/** Where the types of global variables are written. */
const moduleScope = (env: Env): Env => ({ ...env, scope: { kind: 'top', names: new Map(), parent: undefined } });

/** A typed variable converts what it is given. */
export const assignVariable = (env: Env, variable: Variable, value: Core, used: boolean, span: Span): Core => {
  if (variable.type === undefined) return setVariable(variable, value, span);
  const right = used ? keep(env, value, span) : { set: [], get: value };
  const converted = convertTo(env, variable.type, right.get, span);
  return block([...right.set, setVariable(variable, converted, span), ...(used ? [right.get] : [])], span);
};

/** `convert(T, value)::T`. */
export const convertTo = (env: Env, type: Syntax, value: Core, span: Span): Core => {
  const converted = callBase(env, 'convert', [lowerExpression(env, type), value], span);
  return intrinsic('typeassert', [converted, lowerExpression(env, type)], span);
};

const isElementwise = (target: Tuple, value: Tuple): boolean =>
  target.items.length === value.items.length &&
  value.parameters.length === 0 &&
  [...target.items, ...value.items].every(
    (item) => item.kind !== 'splat' && item.kind !== 'keyword' && item.kind !== 'assign',
  );

const assignElementwise = (env: Env, target: Tuple, value: Tuple, used: boolean, span: Span): Core => {
  const kept = value.items.map((item) => keep(env, lowerExpression(env, item), item.span));
  const assigns = target.items.map((item, index) => assignTo(env, item, kept[index]!.get, false, span));
  const result = used
    ? [
        intrinsic(
          'tuple',
          kept.map(({ get }) => get),
          span,
        ),
      ]
    : [];
  return block([...kept.flatMap(({ set }) => set), ...assigns, ...result], span);
};

/** `a, (b, c), rest... = value`. */
export const assignTuple = (env: Env, target: Tuple, value: Core, used: boolean, span: Span): Core => {
  const right = keep(env, value, span);
  if (target.parameters.length > 0) {
    const fields = target.parameters.map((item) => {
      const named = item.kind === 'typed' ? item.value : item;
      if (named?.kind !== 'name' || target.items.length > 0)
        return unsupported(env, item.span, 'this in a pattern of field names is');
      return assignTo(env, item, getProperty(env, right.get, named.name, item.span), false, item.span);
    });
    return block([...right.set, ...fields, ...(used ? [right.get] : [])], span);
  }
  const slurp = target.items.findIndex((item) => item.kind === 'splat');
  const behind = slurp < 0 ? 0 : target.items.length - 1 - slurp;
  // What stands behind `...` is counted from the end, which an iterator does not have.
  const whole = behind === 0 ? right : keep(env, callBase(env, 'countable', [right.get], span), span);
  const assigns = target.items.map((item, index) => {
    const at = item.span;
    const part =
      item.kind === 'splat'
        ? callBase(
            env,
            'destructure_rest',
            [whole.get, int(index + 1, at), ...(behind === 0 ? [] : [int(behind, at)])],
            at,
          )
        : slurp >= 0 && index > slurp
          ? callBase(env, 'destructure_last', [whole.get, int(target.items.length - 1 - index, at)], at)
          : element(env, whole.get, index + 1, at);
    return assignTo(env, item, part, false, at);
  });
  const set = behind === 0 ? right.set : [...right.set, ...whole.set];
  return block([...set, ...assigns, ...(used ? [right.get] : [])], span);
};

/** `target op= value`: every part of the target is evaluated once. The result is the new value. */
const lowerUpdate = (env: Env, node: Assign): Core => {
  const { target, span } = node;
  const operator = lowerName(env, node.operator, span);
  const exponent = node.operator === '^' ? literalExponent(env, node.value, span) : undefined;
  const update = (old: Core): Core =>
    exponent === undefined
      ? call(operator, [old, lowerExpression(env, node.value)], span)
      : callBase(env, 'literal_pow', [operator, old, exponent], span);
  switch (target.kind) {
    case 'name':
      return assignTo(env, target, update(lowerName(env, target.name, target.span)), true, span);
    case 'typed':
      return target.value?.kind === 'name'
        ? assignTo(env, target, update(lowerName(env, target.value.name, target.span)), true, span)
        : unsupported(env, target.span, 'this kind of assignment target is');
    case 'field': {
      const name = fieldName(target.field);
      if (name === undefined || moduleOf(env, target.base) !== undefined)
        return assignTo(env, target, nothing(span), true, span);
      const base = keep(env, lowerExpression(env, target.base), span);
      const key = symbol(name, target.field.span);
      const value = keep(env, update(getProperty(env, base.get, name, target.span)), span);
      const store = callBase(env, 'setproperty!', [base.get, key, value.get], span);
      return block([...base.set, ...value.set, store, value.get], span);
    }
    case 'index': {
      if (target.args.some((argument) => argument.kind === 'splat'))
        return unsupported(env, target.span, 'updating a splatted index is');
      const { set, base, envs } = lowerIndices(env, target, true);
      const indices = target.args.map((argument, index) =>
        keep(env, lowerExpression(envs[index]!, argument), argument.span),
      );
      const keys = indices.map(({ get }) => get);
      const value = keep(env, update(callBase(env, 'getindex', [base, ...keys], target.span)), span);
      const store = callBase(env, 'setindex!', [base, value.get, ...keys], span);
      return block([...set, ...indices.flatMap((index) => index.set), ...value.set, store, value.get], span);
    }
    default:
      return unsupported(env, target.span, 'this kind of assignment target is');
  }
};
