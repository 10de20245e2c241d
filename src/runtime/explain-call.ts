/** Why a call found no method, or several: the hints of MethodErrors, for interpreted and compiled code alike. */
import { lineColumn } from '../diagnostics/lines.ts';
import { methodsOf } from '../dispatch/candidates.ts';
import { type Context, contains } from '../dispatch/context.ts';
import { showMethod, showWhere } from '../dispatch/define.ts';
import { resolve, visibleContext } from '../dispatch/resolve.ts';
import { unwrap } from '../dispatch/signature.ts';
import type { Method, World } from '../dispatch/world.ts';
import { fieldNames } from '../infer/shape.ts';
import { BOTTOM, forall, matchSignature, showType, type Type, tuple, typeintersect } from '../types/index.ts';

const MAX_CLOSEST = 3;
const MAX_HIDDEN = 5;

/**
 * Hint for a call that has no applicable visible method: first the methods that would apply but are hidden from this context, with
 * the import that shows each; then the closest visible candidates. `call` is the tuple type of callee and arguments. Whole lines
 * without a final line break; empty when there is nothing to say.
 */
export const methodErrorHint = (world: World, context: Context, call: Type): string => {
  if (call.kind !== 'tuple') throw new Error('a call is described by a tuple type');
  const [callee, named, ...rest] = call.elements;
  if (callee?.kind === 'nominal' && callee.name.id === 'Base.typeof(kwcall)' && named !== undefined)
    return keywordHint(world, context, tuple(rest), fieldNames(named));
  return positionalHint(world, context, call, (method) => candidate(method, call));
};

/** Keywords are not dispatched on: the methods of the function itself say which they take. */
const keywordHint = (
  world: World,
  context: Context,
  call: Extract<Type, { kind: 'tuple' }>,
  given: readonly string[],
): string => {
  const found = resolve(world, context, call).kind === 'method';
  const hint = positionalHint(world, context, call, (method) => {
    const { keywords = [] } = method.definition;
    const excess = keywords.some((k) => k.endsWith('...')) ? [] : given.filter((name) => !keywords.includes(name));
    if (excess.length === 0) return candidate(method, call);
    const names = excess.map((name) => `"${name}"`).join(', ');
    return candidate(method, call, ` got unsupported keyword argument${excess.length > 1 ? 's' : ''} ${names}`);
  });
  const unsupported = 'This method does not support all of the given keyword arguments (and may not support any).';
  return found ? `${unsupported}\n${hint}` : hint;
};

const positionalHint = (
  world: World,
  context: Context,
  call: Extract<Type, { kind: 'tuple' }>,
  line: (method: Method) => string,
): string => {
  const visible = visibleContext(world, context, call);
  const own = methodsOf(world, call.elements[0]!).filter((method) => matches(method, call, 0));
  const hidden = own.filter((m) => !contains(visible, m.home) && matchSignature(call, m.signature) !== undefined);
  const shown = own.filter((m) => contains(visible, m.home));
  const lines = hidden.slice(0, MAX_HIDDEN).map((method) => hiddenLine(method, context));
  if (hidden.length > MAX_HIDDEN) lines.push(`… and ${hidden.length - MAX_HIDDEN} more that are not visible from here`);
  const closest = closestTo(call, shown);
  if (closest.length > 0) lines.push('', 'Closest candidates are:', ...closest.slice(0, MAX_CLOSEST).map(line));
  if (closest.length > MAX_CLOSEST) lines.push('  ...');
  return lines.join('\n');
};

/** Hint for an ambiguous call: all undominated candidates, and the method that would settle it. No final line break. */
export const ambiguityHint = (_world: World, methods: readonly Method[]): string => {
  const lines = ['', 'Candidates:', ...methods.map((m) => `  ${showMethod(m)}\n    @ ${m.module} ${placeOf(m)}`)];
  const meeting = methods.map((m) => unwrap(m.signature)).reduce((a, b) => typeintersect(a, b));
  const [first] = methods;
  if (first && meeting !== BOTTOM && meeting.closed && meeting.kind === 'tuple') {
    const params = meeting.elements.slice(1).map((type) => `::${showType(type)}`);
    lines.push('', 'Possible fix, define', `  ${first.name}(${params.join(', ')})`);
  }
  return lines.join('\n');
};

/** `file.jl:3` */
const placeOf = (method: Method): string => {
  const { file } = method.definition.lambda.origin;
  const path = file.path.replace(/^\[Base\]\//, '');
  return `${path}:${lineColumn(file.text, method.definition.span.start).line}`;
};

/** What is called: a name, or for many types at once `(::Type{T})`. */
const calledName = (method: Method, body: Type): string => {
  const callee = body.kind === 'tuple' ? body.elements[0] : undefined;
  const isMany = callee?.kind === 'nominal' && callee.name.id === 'Core.Type' && callee.params[0]?.kind === 'var';
  return isMany ? `(::${showType(callee)})` : method.name;
};

/** A candidate as it is called, what does not fit marked, and where it is. */
const candidate = (method: Method, call: Type, note = ''): string => {
  const count = call.kind === 'tuple' ? call.elements.length : 0;
  const body = unwrap(method.signature);
  const params = (body.kind === 'tuple' ? body.elements : []).slice(1).map((param, i) => {
    if (param.kind === 'vararg') {
      const fits = i + 1 >= count || matches(method, call, i + 1);
      return `${fits ? '' : '!Matched'}::${showType(param.element)}...`;
    }
    return `${i + 1 < count && matches(method, call, i + 1) ? '' : '!Matched'}::${showType(param)}`;
  });
  const { keywords } = method.definition;
  const named = keywords === undefined ? '' : `; ${keywords.join(', ')}`;
  return `  ${calledName(method, body)}(${params.join(', ')}${named})${showWhere(method)}${note}\n   @ ${method.module} ${placeOf(method)}`;
};

const hiddenLine = (method: Method, context: Context): string => {
  const here = context.key === '' ? 'here' : context.key;
  return `\`${showMethod(method)}\` in module ${method.module} (${placeOf(method)}) is not visible from ${here}: add \`using ${importPath(context, method.module)}\``;
};

/** How a module of the context writes the import: modules of one script or package are named relatively. */
const importPath = (context: Context, target: string): string => {
  const [from, ...others] = context.maximal;
  if (!from || others.length > 0) return target;
  const here = from.name.split('.');
  const there = target.split('.');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common += 1;
  if (common === 0) return target;
  return '.'.repeat(here.length - common + 1) + there.slice(common).join('.');
};

/** Whether element `at` of the call fits the method's parameter there, its type variables chosen for it alone. */
const matches = (method: Method, call: Type, at: number): boolean => {
  const body = unwrap(method.signature);
  if (body.kind !== 'tuple' || call.kind !== 'tuple') return false;
  const last = body.elements.at(-1);
  const param = at < body.elements.length ? body.elements[at] : last?.kind === 'vararg' ? last : undefined;
  const arg = call.elements[at];
  if (!param || !arg) return false;
  const alone = rewrap(method.signature, tuple([param]));
  return matchSignature(tuple([arg]), alone) !== undefined;
};

const rewrap = (signature: Type, body: Type): Type =>
  signature.kind === 'forall' ? forall(signature.var, rewrap(signature.body, body)) : body;

const acceptsCount = (method: Method, count: number): boolean => {
  const { lambda } = method.definition;
  return lambda.isVararg ? count >= lambda.arity - 1 : count === lambda.arity;
};

/** Most fitting arguments first, then the right number of arguments, then the order of loading. Something has to fit, if much is given. */
const closestTo = (call: Type, methods: readonly Method[]): readonly Method[] => {
  if (call.kind !== 'tuple') return [];
  const count = call.elements.length;
  return methods
    .map((method) => ({ method, fitting: call.elements.filter((_, i) => i > 0 && matches(method, call, i)).length }))
    .filter(({ fitting }) => fitting > 0 || count <= 2)
    .map(({ method, fitting }) => ({ method, score: 2 * fitting + (acceptsCount(method, count) ? 1 : 0) }))
    .sort((a, b) => b.score - a.score || a.method.order - b.method.order)
    .map(({ method }) => method);
};
