/**
 * Matching the types of actual arguments against a method signature: the hot question of dispatch. Unification answers nearly
 * all of them; the subtype algorithm answers the rest.
 */
import { isKindName, isTypeType, kindOf } from './builtin.ts';
import { ANY, ancestor, BOTTOM, substituteAll, value, variable } from './construct.ts';
import { bind, type Environment, isLeafBound, joinLower, lookup } from './environment.ts';
import { mayBeDiagonal, occursInvariant } from './occurrence.ts';
import { isRigid } from './predicate.ts';
import { isSolved, openExistential, solve } from './solve.ts';
import { guarded, issubtype, newProblem, typeequal } from './subtype.ts';
import type { Type, TypeVar } from './type.ts';

/**
 * The values of the signature's variables, outermost first, when it applies to arguments of these types; undefined when it
 * does not. `args` is a tuple of dispatch leaves. A variable that the arguments leave open stands for itself.
 * @throws TypeBudgetError
 */
export function matchSignature(args: Type, signature: Type): readonly Type[] | undefined {
  if (signature.kind !== 'forall') return issubtype(args, signature) ? [] : undefined;
  const peeled = peelSignature(signature);
  const attempt: Attempt = { peeled, exact: new Map(), lower: new Map(), uses: new Map() };
  const unified = unify(attempt, args, peeled.body);
  if (unified === false) return undefined;
  const outcome = unified === UNSURE ? UNSURE : finish(attempt);
  if (outcome === UNSURE) return guarded(() => matchSlowly(args, signature));
  return outcome === false ? undefined : outcome;
}

/** Unification met something that needs search. */
const UNSURE = 'unsure';
type Answer = boolean | typeof UNSURE;

interface Peeled {
  readonly vars: readonly TypeVar[];
  readonly set: ReadonlySet<TypeVar>;
  readonly body: Type;
  /** Of each variable: whether more than one use makes it range over concrete types. */
  readonly diagonal: readonly boolean[];
}

interface Attempt {
  readonly peeled: Peeled;
  readonly exact: Map<TypeVar, Type>;
  readonly lower: Map<TypeVar, Type>;
  readonly uses: Map<TypeVar, number>;
}

const peeledSignatures = new WeakMap<Type, Peeled>();

function peelSignature(signature: Type): Peeled {
  const known = peeledSignatures.get(signature);
  if (known !== undefined) return known;
  const vars: TypeVar[] = [];
  let body = signature;
  while (body.kind === 'forall') {
    vars.push(body.var);
    body = body.body;
  }
  const diagonal = vars.map((v) => mayBeDiagonal(v) && !occursInvariant(body, v));
  const peeled = { vars, set: new Set(vars), body, diagonal };
  peeledSignatures.set(signature, peeled);
  return peeled;
}

function all(items: readonly Type[], one: (item: Type, index: number) => Answer): Answer {
  let result: Answer = true;
  for (let i = 0; i < items.length; i += 1) {
    const answer = one(items[i]!, i);
    if (answer === false) return false;
    if (answer === UNSURE) result = UNSURE;
  }
  return result;
}

/** arg <: pattern, in covariant position. */
function unify(m: Attempt, arg: Type, pattern: Type): Answer {
  if (pattern.closed) return issubtype(arg, pattern);
  switch (pattern.kind) {
    case 'var': {
      const v = pattern.var;
      if (!m.peeled.set.has(v)) return UNSURE;
      const known = m.lower.get(v);
      m.lower.set(v, known === undefined || known === arg ? arg : joinLower(known, arg));
      m.uses.set(v, (m.uses.get(v) ?? 0) + 1);
      return true;
    }
    case 'nominal': {
      if (arg.kind !== 'nominal') return arg.kind === 'tuple' ? false : UNSURE;
      const above = ancestor(arg, pattern.name);
      if (above === undefined) return isKindName(arg.name) ? UNSURE : false;
      return all(above.params, (p, i) => unifyExactly(m, p, pattern.params[i]!));
    }
    case 'tuple':
      return arg.kind === 'tuple'
        ? unifyTuple(m, arg.elements, pattern.elements)
        : arg.kind === 'nominal'
          ? false
          : UNSURE;
    default:
      return UNSURE;
  }
}

function unifyTuple(m: Attempt, args: readonly Type[], patterns: readonly Type[]): Answer {
  const last = patterns.at(-1);
  if (args.at(-1)?.kind === 'vararg') return UNSURE;
  if (last?.kind !== 'vararg') return args.length === patterns.length && all(args, (a, i) => unify(m, a, patterns[i]!));
  const fixed = patterns.length - 1;
  if (args.length < fixed) return false;
  const elements = all(args, (a, i) => unify(m, a, i < fixed ? patterns[i]! : last.element));
  if (elements !== true || last.count === undefined) return elements;
  return unifyExactly(m, value(BigInt(args.length - fixed)), last.count);
}

/** arg = pattern, inside a nominal parameter. */
function unifyExactly(m: Attempt, arg: Type, pattern: Type): Answer {
  if (arg === pattern) return true;
  if (pattern.closed) return isRigid(arg) && isRigid(pattern) ? false : typeequal(arg, pattern);
  switch (pattern.kind) {
    case 'var': {
      const known = m.exact.get(pattern.var);
      if (known !== undefined) return typeequal(known, arg);
      if (!m.peeled.set.has(pattern.var)) return UNSURE;
      m.exact.set(pattern.var, arg);
      return true;
    }
    case 'nominal':
      if (arg.kind === 'nominal')
        return arg.name === pattern.name && all(arg.params, (p, i) => unifyExactly(m, p, pattern.params[i]!));
      return arg.kind === 'forall' || arg.kind === 'union' ? UNSURE : false;
    case 'tuple': {
      if (arg.kind !== 'tuple') return arg.kind === 'forall' || arg.kind === 'union' ? UNSURE : false;
      const plain = ![arg, pattern].some((t) => t.elements.at(-1)?.kind === 'vararg');
      if (!plain) return UNSURE;
      const { elements } = pattern;
      return arg.elements.length === elements.length && all(arg.elements, (e, i) => unifyExactly(m, e, elements[i]!));
    }
    default:
      return UNSURE;
  }
}

/** Checks the bounds, the innermost variable first, because its bound may determine the outer ones. */
function finish(m: Attempt): readonly Type[] | typeof UNSURE | false {
  const { vars, diagonal } = m.peeled;
  for (let i = vars.length - 1; i >= 0; i -= 1) {
    const v = vars[i]!;
    const lower = m.lower.get(v);
    const exact = m.exact.get(v);
    if (exact !== undefined && lower !== undefined && !issubtype(lower, exact)) return false;
    if (diagonal[i] && lower !== undefined && (m.uses.get(v) ?? 0) > 1 && !isLeafBound(lower, undefined)) return false;
    const found = exact ?? lower;
    if (v.lower !== BOTTOM) return UNSURE;
    if (v.upper === ANY) continue;
    if (v.upper.closed) {
      if (found !== undefined && !issubtype(found, v.upper)) return false;
      continue;
    }
    if (found === undefined) return UNSURE;
    const fits = fitsOpenBound(m, found, v.upper);
    if (fits !== true) return fits;
  }
  return vars.map((v) => m.exact.get(v) ?? widenType(m.lower.get(v)) ?? variable(v));
}

/** A bound that mentions other variables: they are known exactly, or the bound is a pattern that determines them. */
function fitsOpenBound(m: Attempt, found: Type, upper: Type): Answer {
  const frees = [...upper.free];
  if (frees.every((v) => m.exact.has(v))) return issubtype(found, substituteAll(upper, m.exact));
  if (upper.kind !== 'nominal' || frees.some((v) => m.lower.has(v))) return UNSURE;
  return unify(m, found, upper);
}

/** A variable bound by a type in argument position is that type's kind: `T` of `f(x::T)` in `f(Int)` is DataType. */
function widenType(t: Type | undefined): Type | undefined {
  return t !== undefined && isTypeType(t) ? kindOf(t.params[0]!) : t;
}

function matchSlowly(args: Type, signature: Type): readonly Type[] | undefined {
  const problem = newProblem();
  const opened: TypeVar[] = [];
  const bodies: Type[] = [];
  let env: Environment;
  let body = signature;
  while (body.kind === 'forall') {
    const [binding, inner] = openExistential(problem, body, env, 0);
    env = bind(env, binding);
    opened.push(binding.var);
    body = inner;
    bodies.push(inner);
  }
  let found: readonly Type[] | undefined;
  const applies = solve(problem, args, body, env, 0, (after) => {
    const bindings = opened.map((v) => lookup(after, v)!);
    if (!bindings.every((b, i) => isSolved(b, bodies[i]!, after))) return false;
    found = bindings.map((b) => {
      if (b.lower === BOTTOM) return b.upper.closed && b.upper !== b.var.upper ? b.upper : variable(b.var);
      return b.lower === b.upper ? b.lower : widenType(b.lower)!;
    });
    return true;
  });
  if (!applies || found === undefined) return undefined;
  const solved = found;
  const values = new Map(opened.map((v, i) => [v, solved[i]!]));
  const { vars } = peelSignature(signature);
  const names = new Map(opened.map((v, i) => [v, variable(vars[i]!)]));
  return solved.map((t, i) => {
    const named = substituteAll(substituteAll(t, values), names);
    // What `Type{T}` says of an argument that is only known to be a DataType is nothing.
    return [...named.free].every((v) => vars.includes(v)) ? named : variable(vars[i]!);
  });
}
