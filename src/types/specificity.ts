/**
 * Which of two method signatures is more specific: a strict subtype is; of two that only overlap, the one that wins in some
 * argument and loses in none (Julia's `jl_type_morespecific`).
 */
import { isKindName, isTypeType } from './builtin.ts';
import { forall } from './construct.ts';
import { countCovariant, isDiagonal } from './occurrence.ts';
import { issubtype, typeequal } from './subtype.ts';
import type { Type, TypeVar } from './type.ts';

/** Whether signature `a` is more specific than `b`. Never both ways. @throws TypeBudgetError */
export function morespecific(a: Type, b: Type): boolean {
  if (a === b) return false;
  const below = issubtype(a, b);
  const above = issubtype(b, a);
  if (below || above) return below && !above;
  return winsBeyondSubtype(a, b) && !winsBeyondSubtype(b, a);
}

function winsBeyondSubtype(a: Type, b: Type): boolean {
  const x = opened(a);
  const y = opened(b);
  if (x.body.kind === 'union') return unionWins(x.body.members.map(x.close), b);
  if (y.body.kind === 'union') return winsAgainstUnion(a, y.body.members.map(y.close));
  if (x.body.kind === 'tuple' && y.body.kind === 'tuple') return tupleWins(x, y);
  return typeTypeWins(x.body, y.body);
}

interface Opened {
  readonly vars: readonly TypeVar[];
  readonly body: Type;
  /** A part of the body as a type of its own. */
  readonly close: (part: Type) => Type;
}

function opened(t: Type): Opened {
  const vars: TypeVar[] = [];
  let body = t;
  while (body.kind === 'forall') {
    vars.push(body.var);
    body = body.body;
  }
  // A part that is only a variable is its bound: an argument of that type is all it asks for.
  const close = (part: Type): Type =>
    vars.reduceRight((inner, v) => (inner.kind === 'var' && inner.var === v ? v.upper : forall(v, inner)), part);
  return { vars, body, close };
}

/** `Type{T} where T<:Number` wins against `DataType`, though it holds UnionAlls too. */
function typeTypeWins(a: Type, b: Type): boolean {
  return isTypeType(a) && b.kind === 'nominal' && isKindName(b.name);
}

/** A union wins if a member does, and no member loses. */
function unionWins(members: readonly Type[], b: Type): boolean {
  return members.some((m) => morespecific(m, b)) && !members.some((m) => morespecific(b, m));
}

function winsAgainstUnion(a: Type, members: readonly Type[]): boolean {
  return members.some((m) => morespecific(a, m)) && !members.some((m) => morespecific(m, a));
}

function tupleWins(x: Opened, y: Opened): boolean {
  if (x.body.kind !== 'tuple' || y.body.kind !== 'tuple') return false;
  const a = x.body.elements;
  const b = y.body.elements;
  const varA = a.at(-1)?.kind === 'vararg';
  const varB = b.at(-1)?.kind === 'vararg';
  const [fixedA, fixedB] = [a.length - Number(varA), b.length - Number(varB)];
  if ((!varA && fixedA < fixedB) || (!varB && fixedB < fixedA)) return false;
  let better = false;
  // One place past the fixed arguments compares what the varargs hold.
  const places = Math.max(fixedA, fixedB) + Number(varA && varB);
  for (let i = 0; i < places; i += 1) {
    const [s, t] = [elementAt(a, i), elementAt(b, i)];
    if (s === undefined || t === undefined) break;
    const [p, q] = [x.close(s), y.close(t)];
    if (p === q) continue;
    if (morespecific(p, q)) better = true;
    else if (morespecific(q, p) || !typeequal(p, q)) return false;
  }
  if (better) return true;
  const [tied, tiedOther] = [constraints(x), constraints(y)];
  if (tied !== tiedOther) return tied > tiedOther;
  return varA === varB ? fixedA > fixedB : varB;
}

/** The type of the i-th argument; undefined where there is none. */
function elementAt(elements: readonly Type[], i: number): Type | undefined {
  const e = elements[i] ?? elements.at(-1);
  if (e?.kind === 'vararg') return e.element;
  return elements[i];
}

/** How many variables tie arguments together: diagonal ones, or used in several arguments. */
function constraints({ vars, body }: Opened): number {
  return vars.filter((v) => isDiagonal(body, v) || mentions(body, v) > 1).length;
}

function mentions(body: Type, v: TypeVar): number {
  if (body.kind !== 'tuple') return countCovariant(body, v);
  return body.elements.filter((e) => e.free.has(v)).length;
}
