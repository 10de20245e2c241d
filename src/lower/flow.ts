/**
 * Which variables need boxes. A closure holds the *value* of a variable that is assigned once, before the closure is made, on
 * the same turn of every loop; otherwise it holds a box, as in Julia. A variable that a loop body may read before assigning it
 * is boxed too: a fresh box is how it becomes undefined again on every turn.
 */
import type { ClosureDraft, Definition, LambdaDraft, Variable } from './draft.ts';
import type { Core } from './ir.ts';
import { eachChild } from './walk.ts';

export interface Flow {
  readonly boxed: ReadonlySet<Variable>;
  /** Variables of enclosing lambdas that each closure mentions, by closure id, in order of creation. */
  readonly free: ReadonlyMap<string, readonly Variable[]>;
}

export const analyseFlow = (definition: Definition, mains: readonly LambdaDraft[]): Flow => {
  const closures = new Map(definition.closures.map((closure) => [closure.id, closure]));
  const free = new Map<string, readonly Variable[]>();
  for (const closure of definition.closures) freeVariables(definition, closures, closure, free);
  const captured = new Set([...free.values()].flat());
  const lambdas = [
    ...mains,
    ...definition.closures.flatMap((closure) => closure.methods.map((method) => method.lambda)),
  ];
  const boxed = new Set<Variable>();
  const counts = new Map<Variable, number>();
  for (const lambda of lambdas) for (const param of lambda.params) counts.set(param, 1);
  for (const lambda of lambdas) walkLambda({ definition, closures, free, captured, boxed, counts, lambda });
  for (const variable of captured)
    if (variable.role !== 'static' && (counts.get(variable) ?? 0) !== 1) boxed.add(variable);
  return { boxed, free };
};

const freeVariables = (
  definition: Definition,
  closures: ReadonlyMap<string, ClosureDraft>,
  closure: ClosureDraft,
  known: Map<string, readonly Variable[]>,
): readonly Variable[] => {
  const before = known.get(closure.id);
  if (before !== undefined) return before;
  const found = new Set<Variable>();
  for (const { lambda } of closure.methods) {
    const add = (variable: Variable): void => {
      if (variable.lambda !== lambda) found.add(variable);
    };
    const visit = (core: Core): void => {
      if (core.kind === 'local' || core.kind === 'setLocal') add(definition.variables[core.slot]!);
      else if (core.kind === 'closure') freeVariables(definition, closures, closures.get(core.id)!, known).forEach(add);
      eachChild(core, visit);
    };
    visit(lambda.body);
  }
  const sorted = [...found].sort((a, b) => a.id - b.id);
  known.set(closure.id, sorted);
  return sorted;
};

interface Walk {
  readonly definition: Definition;
  readonly closures: ReadonlyMap<string, ClosureDraft>;
  readonly free: ReadonlyMap<string, readonly Variable[]>;
  readonly captured: ReadonlySet<Variable>;
  readonly boxed: Set<Variable>;
  readonly counts: Map<Variable, number>;
  readonly lambda: LambdaDraft;
}

/** Definitely assigned variables; `undefined` where control never arrives. */
type Assigned = ReadonlySet<Variable> | undefined;

const meet = (a: Assigned, b: Assigned): Assigned =>
  a === undefined ? b : b === undefined ? a : a === b ? a : new Set([...a].filter((variable) => b.has(variable)));

const walkLambda = (walk: Walk): void => {
  /** Loop in which each variable begins, 0 outside of loops. */
  const began = new Map<Variable, number>();
  const exits = new Map<number, Assigned>();
  let loop = 0;

  const read = (variable: Variable, state: Assigned): void => {
    if (variable.lambda !== walk.lambda || state === undefined || variable.role === 'static' || state.has(variable))
      return;
    if ((began.get(variable) ?? 0) !== 0) walk.boxed.add(variable);
  };

  const assign = (variable: Variable, state: Assigned): Assigned => {
    walk.counts.set(variable, (walk.counts.get(variable) ?? 0) + 1);
    if (variable.lambda !== walk.lambda) {
      walk.boxed.add(variable);
      return state;
    }
    if (!began.has(variable)) began.set(variable, loop);
    if (walk.captured.has(variable) && began.get(variable) !== loop) walk.boxed.add(variable);
    return state === undefined || state.has(variable) ? state : new Set([...state, variable]);
  };

  const begin = (variable: Variable, state: Assigned): Assigned => {
    began.set(variable, loop);
    return state?.has(variable) ? new Set([...state].filter((other) => other !== variable)) : state;
  };

  const visit = (core: Core, state: Assigned): Assigned => {
    switch (core.kind) {
      case 'local':
        read(walk.definition.variables[core.slot]!, state);
        return state;
      case 'setLocal': {
        const variable = walk.definition.variables[core.slot]!;
        if (core.value.kind === 'newBox') return begin(variable, state);
        return assign(variable, visit(core.value, state));
      }
      case 'closure': {
        const { self } = walk.closures.get(core.id)!;
        for (const variable of walk.free.get(core.id) ?? [])
          if (
            variable !== self &&
            variable.role !== 'static' &&
            variable.lambda === walk.lambda &&
            state !== undefined &&
            !state.has(variable)
          )
            walk.boxed.add(variable);
        return state;
      }
      case 'if': {
        const after = visit(core.condition, state);
        return meet(visit(core.then, after), visit(core.otherwise, after));
      }
      case 'loop': {
        const outer = loop;
        loop = core.label;
        visit(core.body, state);
        loop = outer;
        return exits.get(core.label);
      }
      case 'labeled': {
        const after = visit(core.body, state);
        return meet(after, exits.get(core.label));
      }
      case 'break':
        exits.set(core.label, meet(exits.get(core.label), state));
        return undefined;
      case 'return':
        visit(core.value, state);
        return undefined;
      case 'try': {
        const body = visit(core.body, state);
        const variable = walk.definition.variables[core.slot]!;
        return meet(body, visit(core.handler, assign(variable, state)));
      }
      default: {
        let after = state;
        eachChild(core, (child) => {
          after = visit(child, after);
        });
        return after;
      }
    }
  };

  for (const param of walk.lambda.params) began.set(param, 0);
  visit(walk.lambda.body, new Set(walk.lambda.params));
};
