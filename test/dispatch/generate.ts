/** From plans to programs: modules, types, functions and methods with names, still without a world. */
import type fc from 'fast-check';
import { type ModuleNode, makeFunction, makeTypeName, types as t, typeNamed } from '../../src/dispatch/index.ts';
import { type ArgumentPlan, type CallPlan, type MethodPlan, type Plan, planOf, type TypePlan } from './plan.ts';
import { reachable } from './reach.ts';

export interface DeclaredType {
  readonly name: t.TypeName;
  readonly module: string;
}

export interface DeclaredFunction {
  readonly type: t.NominalType;
  readonly module: string;
}

export type Argument =
  | { readonly kind: 'pass'; readonly at: number }
  | { readonly kind: 'result' }
  | { readonly kind: 'make'; readonly type: t.Type };

export interface Call {
  readonly callee: t.Type;
  readonly args: readonly Argument[];
}

export interface Body {
  readonly calls: readonly Call[];
  readonly returns: Argument;
}

export interface MethodSpec {
  readonly module: string;
  readonly callee: t.Type;
  readonly params: readonly t.Type[];
  readonly vars: readonly t.TypeVar[];
  readonly body: Body;
}

export interface Program {
  /** Dependencies first, as far as there is such an order. */
  readonly modules: readonly ModuleNode[];
  readonly types: readonly DeclaredType[];
  readonly functions: readonly DeclaredFunction[];
  readonly methods: readonly MethodSpec[];
}

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length]!;

/** One object for one declaration, so that the process does not fill with types: tests declare the same ones over and over. */
const pool = new Map<string, t.TypeName>();
const functionPool = new Map<string, t.NominalType>();
const objectIds = new Map<t.TypeName, number>();

const idOf = (name: t.TypeName | undefined): number => {
  if (!name) return -1;
  if (!objectIds.has(name)) objectIds.set(name, objectIds.size);
  return objectIds.get(name)!;
};

/** What every generated world holds in Base: an abstract type, a struct below it, a parametric struct, and the result of failures. */
const baseName = (name: string, init: Parameters<typeof makeTypeName>[2]): DeclaredType => ({
  name: makeTypeName('Base', name, init),
  module: 'Base',
});
const NUMBER = baseName('Number', { flavor: 'abstract' });
const INT = baseName('Int', { flavor: 'struct', supertype: t.nominal(NUMBER.name) });
const BOX = baseName('Box', { flavor: 'struct', params: [t.typeVar('T')] });
const NOTHING = baseName('Nothing', { flavor: 'struct' });
const BASE_TYPES = [NUMBER, INT, BOX, NOTHING];
export const UNIT: t.Type = t.nominal(NOTHING.name);

const modulesFrom = (plan: Plan): ModuleNode[] => {
  const paths: string[] = [];
  for (const [i, module] of plan.modules.entries()) {
    const parent = module.inside !== undefined && i > 0 ? paths[module.inside % i] : undefined;
    // Names are in another order than modules.
    paths.push(parent !== undefined && parent.split('.').length < 3 ? `${parent}.S${i}` : `M${(i * 5 + 3) % 32}`);
  }
  const nodes = plan.modules.map((module, i): ModuleNode => {
    const dependsOn = i > 0 ? module.imports.map((at) => paths[at % i]!) : [];
    if (module.forward !== undefined) dependsOn.push(pick(paths, module.forward));
    const path = paths[i]!;
    const dot = path.lastIndexOf('.');
    return dot < 0 ? { path, dependsOn } : { path, parent: path.slice(0, dot), dependsOn };
  });
  const base: ModuleNode[] = [
    { path: 'Core', dependsOn: ['Base'] },
    { path: 'Base', dependsOn: ['Core'] },
  ];
  if (!plan.script) return [...base, ...nodes];
  const script = { path: 'Main', dependsOn: [paths[0]!, 'Main.S'] };
  return [...base, ...nodes, { path: 'Main.S', parent: 'Main', dependsOn: [paths.at(-1)!] }, script];
};

/** A parametric type passes its parameter on to a parametric supertype; a plain one applies it to Int. */
const declare = (
  module: string,
  index: number,
  flavor: 'abstract' | 'struct',
  parametric: boolean,
  above: DeclaredType | undefined,
): DeclaredType => {
  const key = `${module}|${index}|${flavor}|${parametric}|${idOf(above?.name)}`;
  let name = pool.get(key);
  if (!name) {
    const params = parametric ? [t.typeVar('T')] : [];
    const inner = params[0] ? t.variable(params[0]) : t.nominal(INT.name);
    const supertype = above
      ? t.nominal(
          above.name,
          above.name.params.map(() => inner),
        )
      : t.ANY;
    name = makeTypeName(module, `T${index}`, { flavor, params, supertype });
    pool.set(key, name);
  }
  return { name, module };
};

const declareFunction = (module: string, index: number): DeclaredFunction => {
  const key = `${module}|${index}`;
  const type = functionPool.get(key) ?? makeFunction(module, `f${index}`);
  functionPool.set(key, type);
  return { type, module };
};

/** What a module can name: what is declared in the modules that it reaches. */
export interface Scope {
  readonly types: readonly DeclaredType[];
  readonly functions: readonly DeclaredFunction[];
}

export const scopeOf = (program: Omit<Program, 'methods'>, module: string): Scope => {
  const seen = reachable(program.modules, module);
  return {
    types: program.types.filter((d) => seen.has(d.module)),
    functions: program.functions.filter((d) => seen.has(d.module)),
  };
};

const closedApplication = (name: t.TypeName, inner: t.Type): t.Type =>
  t.nominal(
    name,
    name.params.map(() => inner),
  );

const typeFrom = (scope: Scope, vars: readonly t.TypeVar[], plan: TypePlan): t.Type => {
  const go = (inner: TypePlan): t.Type => typeFrom(scope, vars, inner);
  switch (plan.kind) {
    case 'any':
      return t.ANY;
    case 'named':
      return typeNamed(pick(scope.types, plan.at).name);
    case 'var':
      return t.variable(pick(vars, plan.at));
    case 'typeOf':
      return t.typeOfType(typeNamed(pick(scope.types, plan.at).name));
    case 'boundedTypeOf': {
      const v = t.typeVar('S', t.BOTTOM, typeNamed(pick(scope.types, plan.at).name));
      return t.forall(v, t.typeOfType(t.variable(v)));
    }
    case 'bounded': {
      const v = t.typeVar('S', t.BOTTOM, typeNamed(pick(scope.types, plan.at).name));
      return t.forall(v, t.nominal(BOX.name, [t.variable(v)]));
    }
    case 'applied':
      return closedApplication(pick(scope.types, plan.at).name, go(plan.inner));
    case 'either':
      return t.union([typeNamed(pick(scope.types, plan.at).name), go(plan.inner)]);
    case 'pair':
      return t.tuple([typeNamed(pick(scope.types, plan.at).name), go(plan.inner)]);
    case 'tuples':
      return t.tuple([t.vararg(go(plan.inner))]);
    default:
      return plan satisfies never;
  }
};

/** Types that values have, made of what is declared: structs, applications of parametric ones, types, pairs. */
export const leaves = (declared: readonly DeclaredType[]): t.Type[] => {
  const plain = declared.filter((d) => d.name.params.length === 0);
  const structs = plain.filter((d) => d.name.flavor === 'struct').map((d) => t.nominal(d.name));
  const inner = [...plain.map((d) => t.nominal(d.name)), t.BOTTOM, t.ANY];
  const applied = declared
    .filter((d) => d.name.flavor === 'struct' && d.name.params.length > 0)
    .flatMap((d) => inner.map((p) => t.nominal(d.name, [p])));
  const ofTypes = [...declared.map((d) => typeNamed(d.name)), t.BOTTOM].map(t.typeOfType);
  const tuples = [
    t.tuple([]),
    ...structs.map((s) => t.tuple([s])),
    ...structs.map((s) => t.tuple([s, t.nominal(INT.name)])),
  ];
  return [...structs, ...applied, ...ofTypes, ...tuples];
};

/** Leaves to choose from at random: the structs stand for more than half, so that calls meet the methods of their types. */
export const likely = (declared: readonly DeclaredType[]): t.Type[] => {
  const all = leaves(declared);
  const structs = all.filter((type) => type.kind === 'nominal' && type.params.length === 0);
  return [...all, ...Array.from({ length: Math.ceil(all.length / structs.length) + 1 }, () => structs).flat()];
};

const argumentFrom = (values: readonly t.Type[], plan: ArgumentPlan): Argument => {
  switch (plan.kind) {
    case 'pass':
      return { kind: 'pass', at: plan.at };
    case 'result':
      return { kind: 'result' };
    case 'make':
      return { kind: 'make', type: pick(values, plan.at) };
    default:
      return plan.kind satisfies never;
  }
};

const callFrom = (scope: Scope, values: readonly t.Type[], plan: CallPlan): Call => ({
  callee: pick(scope.functions, plan.callee).type,
  args: plan.args.map((a) => argumentFrom(values, a)),
});

/** A method of the module that the plan chooses, in terms of what that module reaches. */
export const methodFrom = (program: Omit<Program, 'methods'>, plan: MethodPlan): MethodSpec => {
  const { path: module } = pick(program.modules.slice(1), plan.module);
  const scope = scopeOf(program, module);
  const values = likely(scope.types);
  const vars = plan.bounds.map((at, i) =>
    t.typeVar(`V${i}`, t.BOTTOM, at % 3 === 0 ? t.ANY : typeNamed(pick(scope.types, at).name)),
  );
  const params = plan.params.map((p) => typeFrom(scope, vars, p));
  const last = params.at(-1);
  if (plan.vararg && last) params[params.length - 1] = t.vararg(last);
  return {
    module,
    callee: pick(scope.functions, plan.callee).type,
    params,
    vars,
    body: { calls: plan.body.map((c) => callFrom(scope, values, c)), returns: argumentFrom(values, plan.returns) },
  };
};

export const specify = (plan: Plan): Program => {
  const modules = modulesFrom(plan);
  const types = [...BASE_TYPES];
  for (const [i, declared] of plan.types.entries()) {
    const { path } = pick(modules.slice(1), declared.module);
    const seen = reachable(modules, path);
    const above = types.filter((d) => d.name.flavor === 'abstract' && seen.has(d.module));
    const fitting = above.filter((d) => declared.parametric || d.name.params.length === 0 || d.module === path);
    const parent = declared.supertype % 3 === 0 || fitting.length === 0 ? undefined : pick(fitting, declared.supertype);
    types.push(declare(path, i, declared.flavor, declared.parametric, parent));
  }
  const functions = [
    declareFunction('Base', 0),
    ...plan.functions.map((at, i) => declareFunction(pick(modules.slice(1), at).path, i + 1)),
  ];
  const partial = { modules, types, functions };
  return { ...partial, methods: plan.methods.map((m) => methodFrom(partial, m)) };
};

/** Small programs, for laws over whole call trees. */
export const programs: fc.Arbitrary<Program> = planOf({ maxLength: 6 }, 14).map(specify);

/** Module graphs of some tens of modules with few methods. */
export const wideGraphs: fc.Arbitrary<Program> = planOf({ maxLength: 32 }, 2).map(specify);
