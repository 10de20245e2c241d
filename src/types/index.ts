/** The type lattice: what other folders may use. */
export * from './builtin.ts';
export {
  ANY,
  ancestor,
  BOTTOM,
  descends,
  forall,
  newTypeName,
  nominal,
  substitute,
  substituteAll,
  supertypeOf,
  supertypeOfAny,
  tuple,
  typeVar,
  union,
  value,
  vararg,
  variable,
} from './construct.ts';
export { instantiate } from './instantiate.ts';
export { isdisjoint, typeintersect } from './intersect.ts';
export { typejoin } from './join.ts';
export { typeKey } from './key.ts';
export { matchSignature } from './match.ts';
export { parseTypeKey } from './parse-key.ts';
export { hasFreeVars, isConcrete, isDispatchLeaf } from './predicate.ts';
export { type ShowOptions, showType } from './show.ts';
export { TypeBudgetError } from './solve.ts';
export { morespecific } from './specificity.ts';
export { issubtype, typeequal } from './subtype.ts';
export type * from './type.ts';
