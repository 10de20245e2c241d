/** Where runs start: a module's top-level code makes one call, with values that it can make. */
import fc from 'fast-check';
import { type Context, entryContext, makeCall, types as t, type World } from '../../src/dispatch/index.ts';
import { leaves, likely, type MethodSpec, type Program, type Scope, scopeOf } from './generate.ts';
import { few } from './plan.ts';

export interface Start {
  readonly module: string;
  readonly call: t.TupleType;
}

export interface StartPlan {
  readonly module: number;
  readonly callee: number;
  readonly args: readonly number[];
  /** A method whose function is called, with arguments that suit its parameters where there are such. */
  readonly like?: number | undefined;
}

export const startPlan: fc.Arbitrary<StartPlan> = fc.record({
  module: fc.nat({ max: 30 }),
  callee: fc.nat({ max: 5 }),
  args: few(fc.nat({ max: 90 })),
  like: fc.option(fc.nat({ max: 30 }), { nil: undefined }),
});

export const startPlans = fc.array(startPlan, { minLength: 1, maxLength: 4 });

/** A module that calls a function of its scope. */
export const startFrom = (program: Program, plan: StartPlan): Start => {
  const { path: module } = program.modules[1 + (plan.module % (program.modules.length - 1))]!;
  return { module, call: callIn(program, module, plan) };
};

export const callIn = (program: Program, module: string, plan: StartPlan): t.TupleType => {
  const scope = scopeOf(program, module);
  const named = program.methods.filter((m) => scope.functions.some((f) => f.type === m.callee));
  return callOf(scope, named, plan);
};

/** A call of anything with anything, whoever may name it. */
export const anyCall = (program: Program, plan: StartPlan): t.TupleType => callOf(program, program.methods, plan);

const callOf = (scope: Scope, methods: readonly MethodSpec[], plan: StartPlan): t.TupleType => {
  const values = likely(scope.types);
  const model = plan.like === undefined ? undefined : methods[plan.like % Math.max(1, methods.length)];
  const { type } = scope.functions[plan.callee % scope.functions.length]!;
  if (!model) return makeCall(type, ...plan.args.map((at) => values[at % values.length]!));
  return makeCall(model.callee, ...model.params.map((_, i) => suiting(values, model, i, plan.args[i] ?? plan.callee)));
};

/** A value that a parameter takes by itself, searched from one place on; the one at that place where there is none. */
const suiting = (values: readonly t.Type[], { params, vars }: MethodSpec, i: number, at: number): t.Type => {
  const param = params[i]!;
  const asked = vars.reduceRight((type, v) => t.forall(v, type), param.kind === 'vararg' ? param.element : param);
  const turned = values.map((_, k) => values[(at + k) % values.length]!);
  return turned.find((value) => t.issubtype(value, asked)) ?? turned[0]!;
};

/** All calls with at most one argument, and some with two: the finite universe of a program. */
export const universe = (program: Program): t.TupleType[] => {
  const values = leaves(program.types);
  return program.functions.flatMap(({ type }) => [
    makeCall(type),
    ...values.map((v) => makeCall(type, v)),
    ...values.flatMap((v, i) => [makeCall(type, v, values[(i * 7 + 3) % values.length]!), makeCall(type, v, v)]),
  ]);
};

/** Any context: the join of the cones of the strata whose bits the numbers choose. */
export const contextFrom = (world: World, bits: readonly number[]): Context =>
  bits.reduce((context, at) => {
    const { all } = world.strata;
    return world.contexts.join(context, world.contexts.cone(all[at % all.length]!));
  }, world.contexts.empty);

export const contextPlan = fc.array(fc.nat({ max: 40 }), { maxLength: 3 });

export const startContext = (world: World, start: Start): Context => entryContext(world, start.module);
