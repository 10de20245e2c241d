/** Edits of programs: add, change or remove a method, add or remove a module. */
import fc from 'fast-check';
import { type MethodSpec, methodFrom, type Program } from './generate.ts';
import { type MethodPlan, methodPlan } from './plan.ts';

export type EditPlan =
  | { readonly kind: 'add'; readonly method: MethodPlan }
  | { readonly kind: 'change'; readonly at: number; readonly body: MethodPlan }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'addModule'; readonly imports: readonly number[]; readonly methods: readonly MethodPlan[] }
  | { readonly kind: 'removeModule'; readonly at: number };

export const editPlan: fc.Arbitrary<EditPlan> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), method: methodPlan }),
  fc.record({ kind: fc.constant('change' as const), at: fc.nat({ max: 30 }), body: methodPlan }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat({ max: 30 }) }),
  fc.record({
    kind: fc.constant('addModule' as const),
    imports: fc.array(fc.nat({ max: 30 }), { maxLength: 3 }),
    methods: fc.array(methodPlan, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('removeModule' as const), at: fc.nat({ max: 30 }) }),
);

export interface Edited {
  readonly program: Program;
  /** The modules whose text the edit touches. */
  readonly touched: readonly string[];
}

const replaceMethods = (program: Program, methods: readonly MethodSpec[], touched: readonly string[]): Edited => ({
  program: { ...program, methods },
  touched,
});

/** The edited program; the program itself where the edit has no object. */
export const edit = (program: Program, plan: EditPlan): Edited => {
  const { methods } = program;
  switch (plan.kind) {
    case 'add': {
      const added = methodFrom(program, plan.method);
      return replaceMethods(program, [...methods, added], [added.module]);
    }
    case 'change': {
      if (methods.length === 0) return { program, touched: [] };
      const at = plan.at % methods.length;
      const before = methods[at]!;
      const names = program.modules.slice(1).map((m) => m.path);
      const { body } = methodFrom(program, { ...plan.body, module: names.indexOf(before.module) });
      return replaceMethods(program, methods.with(at, { ...before, body }), [before.module]);
    }
    case 'remove': {
      const gone = methods[plan.at % Math.max(1, methods.length)];
      return replaceMethods(
        program,
        methods.filter((m) => m !== gone),
        gone ? [gone.module] : [],
      );
    }
    case 'addModule':
      return addModule(program, plan.imports, plan.methods);
    case 'removeModule':
      return removeModule(program, plan.at);
    default:
      return plan satisfies never;
  }
};

const addModule = (program: Program, imports: readonly number[], plans: readonly MethodPlan[]): Edited => {
  const others = program.modules.filter((m) => m.path !== 'Main');
  const dependsOn = imports.map((at) => others[at % others.length]!.path);
  const modules = [...program.modules, { path: 'New', dependsOn }];
  const wider = { ...program, modules };
  const added = plans.map((plan) => methodFrom(wider, { ...plan, module: modules.length - 2 }));
  return { program: { ...wider, methods: [...program.methods, ...added] }, touched: ['New'] };
};

/** Only a module that nobody imports and that declares nothing can go. */
const removeModule = (program: Program, at: number): Edited => {
  const needed = new Set(['Core', 'Base', ...[...program.types, ...program.functions].map((d) => d.module)]);
  for (const m of program.modules)
    for (const path of [...m.dependsOn, m.parent]) if (path !== undefined) needed.add(path);
  const removable = program.modules.filter((m) => !needed.has(m.path));
  const gone = removable[at % Math.max(1, removable.length)];
  if (!gone) return { program, touched: [] };
  return {
    program: {
      ...program,
      modules: program.modules.filter((m) => m !== gone),
      methods: program.methods.filter((m) => m.module !== gone.path),
    },
    touched: [gone.path],
  };
};

/** Without the methods of some modules: how a test removes pirates. */
export const withoutMethods = (program: Program, keep: (spec: MethodSpec) => boolean): Program => ({
  ...program,
  methods: program.methods.filter(keep),
});
