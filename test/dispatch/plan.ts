/**
 * Plans: random programs as plain numbers, which fast-check shrinks well. `specify` (generate.ts) reads every number modulo the
 * choices there are, so that each plan means a well-formed program.
 */
import fc from 'fast-check';

/** A type in a signature. `at` chooses among the visible types, `inner` is the parameter of a parametric one. */
export type TypePlan =
  | { readonly kind: 'any' }
  | { readonly kind: 'named' | 'typeOf' | 'boundedTypeOf' | 'bounded'; readonly at: number }
  | { readonly kind: 'var'; readonly at: number }
  | { readonly kind: 'applied' | 'either' | 'pair'; readonly at: number; readonly inner: TypePlan }
  | { readonly kind: 'tuples'; readonly inner: TypePlan };

export interface ArgumentPlan {
  /** Passes on a parameter, makes a value of a visible type, or uses the result of the last call. */
  readonly kind: 'pass' | 'make' | 'result';
  readonly at: number;
}

export interface CallPlan {
  readonly callee: number;
  readonly args: readonly ArgumentPlan[];
}

export interface MethodPlan {
  readonly module: number;
  readonly callee: number;
  readonly params: readonly TypePlan[];
  readonly bounds: readonly number[];
  readonly vararg: boolean;
  readonly body: readonly CallPlan[];
  readonly returns: ArgumentPlan;
}

export interface ModulePlan {
  readonly imports: readonly number[];
  /** Also imports a later module, which may close a cycle. */
  readonly forward?: number | undefined;
  /** Is a submodule of an earlier one. */
  readonly inside?: number | undefined;
}

export interface TypeDeclarationPlan {
  readonly module: number;
  readonly flavor: 'abstract' | 'struct';
  readonly parametric: boolean;
  readonly supertype: number;
}

export interface Plan {
  readonly modules: readonly ModulePlan[];
  readonly script: boolean;
  readonly types: readonly TypeDeclarationPlan[];
  readonly functions: readonly number[];
  readonly methods: readonly MethodPlan[];
}

const choice = fc.nat({ max: 30 });

const { type } = fc.letrec<{ type: TypePlan }>((tie) => ({
  type: fc.oneof(
    { depthSize: 'small', maxDepth: 2, withCrossShrink: true },
    { arbitrary: fc.record({ kind: fc.constant('named' as const), at: choice }), weight: 8 },
    { arbitrary: fc.constant({ kind: 'any' } as const), weight: 2 },
    { arbitrary: fc.record({ kind: fc.constant('var' as const), at: choice }), weight: 3 },
    {
      arbitrary: fc.record({
        kind: fc.constantFrom('typeOf' as const, 'boundedTypeOf' as const, 'bounded' as const),
        at: choice,
      }),
      weight: 3,
    },
    {
      arbitrary: fc.record({
        kind: fc.constantFrom('applied' as const, 'either' as const, 'pair' as const),
        at: choice,
        inner: tie('type'),
      }),
      weight: 4,
    },
    { arbitrary: fc.record({ kind: fc.constant('tuples' as const), inner: tie('type') }), weight: 1 },
  ),
}));

const argument: fc.Arbitrary<ArgumentPlan> = fc.record({
  kind: fc.constantFrom('pass' as const, 'make' as const, 'result' as const),
  at: choice,
});

/** Mostly one argument, so that calls meet methods. */
export const few = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.oneof(
    { arbitrary: fc.array(item, { minLength: 1, maxLength: 1 }), weight: 6 },
    { arbitrary: fc.array(item, { minLength: 2, maxLength: 2 }), weight: 3 },
    { arbitrary: fc.constant<T[]>([]), weight: 1 },
  );

const call: fc.Arbitrary<CallPlan> = fc.record({ callee: choice, args: few(argument) });

export const methodPlan: fc.Arbitrary<MethodPlan> = fc.record({
  module: choice,
  callee: choice,
  params: few(type),
  bounds: fc.array(choice, { minLength: 1, maxLength: 2 }),
  vararg: fc.oneof({ arbitrary: fc.constant(false), weight: 5 }, { arbitrary: fc.constant(true), weight: 1 }),
  body: fc.array(call, { maxLength: 3, size: 'max' }),
  returns: argument,
});

/** One in ten. */
const seldom = fc.oneof({ arbitrary: fc.constant(undefined), weight: 9 }, { arbitrary: choice, weight: 1 });

const modulePlan: fc.Arbitrary<ModulePlan> = fc.record({
  imports: fc.array(choice, { maxLength: 2 }),
  forward: seldom,
  inside: seldom,
});

export const planOf = (modules: { readonly maxLength: number }, methods: number): fc.Arbitrary<Plan> =>
  fc.record({
    modules: fc.array(modulePlan, { minLength: 1, size: 'max', ...modules }),
    script: fc.boolean(),
    types: fc.array(
      fc.record({
        module: choice,
        flavor: fc.constantFrom('abstract' as const, 'struct' as const),
        parametric: fc.boolean(),
        supertype: choice,
      }),
      { minLength: 2, maxLength: 6, size: 'max' },
    ),
    functions: fc.array(choice, { maxLength: 2 }),
    methods: fc.array(methodPlan, { minLength: 1, maxLength: methods, size: 'max' }),
  });
