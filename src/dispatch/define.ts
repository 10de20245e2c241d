/** Loading definitions: each item of a module makes a new world. */
import type { Callee, FieldDef, GlobalRef, Item, MethodDef, Origin, TypeExpr, TypeParam } from '../lower/ir.ts';
import {
  ANY,
  FUNCTION,
  forall,
  type NominalType,
  newTypeName,
  nominal,
  showType,
  substitute,
  type Type,
  type TypeName,
  tuple,
  typeOfType,
  typeVar,
  vararg,
  variable,
} from '../types/index.ts';
import { NATIVE_TYPES } from './natives.ts';
import { isPirate, splitsData } from './pirate.ts';
import { unwrap } from './signature.ts';
import { bindParams, close, DefinitionError, evalTypeExpr, type TypeVars } from './typeexpr.ts';
import { lookupBinding, type Method, methodId, stratumOf, type World, withBinding, withMethod } from './world.ts';

export type Definition = Exclude<Item, { kind: 'module' | 'const' | 'statement' }>;

export const isDefinition = (item: Item): item is Definition =>
  item.kind !== 'module' && item.kind !== 'const' && item.kind !== 'statement';

/** A singleton function type: `typeof(f)`. */
export const functionType = (module: string, name: string): NominalType =>
  nominal(
    newTypeName({
      id: `${module}.typeof(${name})`,
      name: `typeof(${name})`,
      module,
      flavor: 'function',
      supertype: FUNCTION,
    }),
    [],
  );

const declareType = (
  world: World,
  item: { name: string; params: readonly TypeParam[]; supertype: TypeExpr; origin: Origin },
  init: Pick<TypeName, 'flavor'> & Partial<Pick<TypeName, 'bits'>>,
  fields: readonly FieldDef[],
): World => {
  const { module } = item.origin;
  const { list, vars } = bindParams(world, item.params);
  const name = newTypeName({ id: `${module}.${item.name}`, name: item.name, module, params: list, ...init });
  const self = close(list, nominal(name, list.map(variable)));
  const declared = withBinding(world, { module, name: item.name }, { kind: 'type', type: self });
  // The supertype and the fields may mention the type itself.
  name.supertype = evalTypeExpr(declared, item.supertype, vars);
  name.fields = fields.map((f) => ({ ...f, type: evalTypeExpr(declared, f.type, vars) }));
  return declared;
};

export const closureName = (world: World, id: string): TypeName => {
  const name = world.closures.get(id);
  if (!name) throw new Error(`closure ${id} has not been declared`);
  return name;
};

export const closureNamesOf = (world: World): readonly TypeName[] => [...world.closures.values()];

const declareClosure = (world: World, item: Extract<Item, { kind: 'closure' }>): World => {
  const params = item.captures.map((capture) => typeVar(capture));
  const name = newTypeName({
    id: item.id,
    name: item.id.slice(item.origin.module.length + 1),
    module: item.origin.module,
    flavor: 'closure',
    params,
    supertype: FUNCTION,
    fields: item.captures.map((capture, i) => ({ name: capture, type: variable(params[i]!) })),
  });
  return { ...world, closures: world.closures.set(item.id, name) };
};

const calleeType = (world: World, callee: Callee, vars: ReadonlyMap<string, ReturnType<typeof typeVar>>): Type => {
  switch (callee.kind) {
    case 'global': {
      const binding = lookupBinding(world, callee.ref);
      if (binding?.kind === 'function') return binding.type;
      if (binding?.kind === 'type') return typeOfType(binding.type);
      throw new DefinitionError(
        binding ? `\`${callee.ref.name}\` is neither a function nor a type` : `\`${callee.ref.name}\` is not defined`,
        callee.span,
      );
    }
    case 'constructor':
      return typeOfType(evalTypeExpr(world, callee.type, vars));
    case 'object':
      return evalTypeExpr(world, callee.type, vars);
    case 'closure': {
      const name = closureName(world, callee.id);
      const params = name.params.map((p) => typeVar(p.name));
      return close(params, nominal(name, params.map(variable)));
    }
    case 'through':
      return calleeType(world, callee.of, vars);
    default:
      return callee satisfies never;
  }
};

/** The types in front of what was called, where the method goes through another function. */
const leadingTypes = (world: World, callee: Callee, vars: ReadonlyMap<string, ReturnType<typeof typeVar>>): Type[] => {
  if (callee.kind !== 'through') return [];
  const binding = lookupBinding(world, callee.through);
  if (binding?.kind !== 'function') throw new DefinitionError(`\`${callee.through.name}\` is not defined`, callee.span);
  return [binding.type, ...callee.leading.map((t) => evalTypeExpr(world, t, vars))];
};

const isClosure = (callee: Callee): boolean =>
  callee.kind === 'closure' || (callee.kind === 'through' && isClosure(callee.of));

/** A captured variable T that the signature mentions has the type `Type{T}`. */
const capturedTypes = (callee: Type, names: readonly string[], vars: TypeVars): Type => {
  if (callee.kind !== 'forall') return callee;
  const type = names.includes(callee.var.name) ? vars.get(callee.var.name) : undefined;
  const body = capturedTypes(callee.body, names, vars);
  return type === undefined ? forall(callee.var, body) : substitute(body, callee.var, typeOfType(variable(type)));
};

/** The variables of a closure's captures go outside the method's own. */
const signatureOf = (world: World, method: MethodDef): Type => {
  const asTypes = method.captured ?? [];
  const { list, vars } = bindParams(world, [...asTypes.map((name) => ({ name })), ...method.where]);
  const callee = capturedTypes(calleeType(world, method.callee, vars), asTypes, vars);
  const leading = leadingTypes(world, method.callee, vars);
  const types = method.params.map((p) => evalTypeExpr(world, p, vars));
  const last = types.at(-1);
  if (method.lambda.isVararg && last && last.kind !== 'vararg') types[types.length - 1] = vararg(last);
  let inner = callee;
  const captured = [];
  while (inner.kind === 'forall' && isClosure(method.callee)) {
    captured.push(inner.var);
    inner = inner.body;
  }
  return close([...captured, ...list], tuple([...leading, inner, ...types]));
};

export const methodName = (method: MethodDef): string => method.lambda.name;

/** Builtin functions are closed: their single method per arity is the language itself. */
const checkOpen = (world: World, method: MethodDef): void => {
  const { callee, lambda } = method;
  if (callee.kind !== 'global' || callee.ref.module !== 'Core' || lambda.origin.module === 'Core') return;
  const binding = lookupBinding(world, callee.ref);
  if (binding?.kind === 'function')
    throw new DefinitionError(`cannot add methods to the builtin function \`${callee.ref.name}\``, callee.span);
};

/** Under `global` there is one context, which nothing can split. */
const checkPiracy = (world: World, method: Method): void => {
  if (world.piracy === 'allowed' || world.policy.name === 'global' || !splitsData(world, method)) return;
  const [arguments_, functionName] = [showMethod(method), method.name];
  throw new DefinitionError(
    `\`${arguments_}\` is piracy of \`${functionName}\`: it would hold in this module's context alone, and split data structures between contexts`,
    method.definition.span,
    `define \`${functionName}\` for a type of this module, or allow it with --allow-piracy`,
  );
};

/**
 * The world with one more definition. Throws DefinitionError, with a span relative to the file (items) or to the method's body
 * origin, when it makes no sense in this world.
 */
export const define = (world: World, item: Definition): World => {
  switch (item.kind) {
    case 'abstract': {
      const native = item.origin.module === 'Core' ? NATIVE_TYPES.get(item.name) : undefined;
      if (native) return withBinding(world, { module: 'Core', name: item.name }, { kind: 'type', type: native });
      return declareType(world, item, { flavor: 'abstract' }, []);
    }
    case 'primitive':
      return declareType(world, item, { flavor: 'primitive', bits: item.bits }, []);
    case 'struct':
      return declareType(world, item, { flavor: item.mutable ? 'mutable' : 'struct' }, item.fields);
    case 'closure':
      return declareClosure(world, item);
    case 'function': {
      const ref: GlobalRef = { module: item.origin.module, name: item.name };
      if (lookupBinding(world, ref)) return world;
      return withBinding(world, ref, { kind: 'function', type: functionType(ref.module, ref.name) });
    }
    case 'alias': {
      const type = evalTypeExpr(world, item.value, new Map());
      return withBinding(world, { module: item.origin.module, name: item.name }, { kind: 'type', type });
    }
    case 'method': {
      const { method } = item;
      checkOpen(world, method);
      const signature = signatureOf(world, method);
      const module = method.lambda.origin.module;
      const home = stratumOf(world, module);
      const made: Method = {
        id: methodId(home, signature),
        name: methodName(method),
        signature,
        home,
        module,
        definition: method,
        order: world.age,
        pirate: isPirate(world, { signature, home }),
      };
      checkPiracy(world, made);
      return withMethod(world, made);
    }
    default:
      return item satisfies never;
  }
};

/** ` where {T<:Real, S}`, nothing without variables. */
export const showWhere = (method: Method): string => {
  const wheres: string[] = [];
  for (let body = method.signature; body.kind === 'forall'; body = body.body)
    wheres.push(body.var.upper === ANY ? body.var.name : `${body.var.name}<:${showType(body.var.upper)}`);
  return wheres.length === 0 ? '' : ` where ${wheres.length === 1 ? wheres[0] : `{${wheres.join(', ')}}`}`;
};

/** `f(::Int64, ::Any)`, as messages show a method. */
export const showMethod = (method: Method): string => {
  const body = unwrap(method.signature);
  const params = body.kind === 'tuple' ? body.elements.slice(1) : [];
  const names = method.definition.lambda.slots.slice(1).map((s) => s.name);
  const shown = params.map((p, i) =>
    p.kind === 'vararg'
      ? `${names[i] ?? ''}${p.element === ANY ? '' : `::${showType(p.element)}`}...`
      : `${names[i]?.startsWith('#') ? '' : (names[i] ?? '')}${p === ANY ? '' : `::${showType(p)}`}`,
  );
  const { keywords } = method.definition;
  const named = keywords === undefined ? '' : `; ${keywords.join(', ')}`;
  return `${method.name}(${shown.join(', ')}${named})${showWhere(method)}`;
};
