/** Finding methods, type names and types of a world by the stable strings that records name them with. */

import { closureNamesOf } from '../dispatch/define.ts';
import { MEMORY_NAME } from '../dispatch/natives.ts';
import { unwrap } from '../dispatch/signature.ts';
import { allMethods, type Method, type World } from '../dispatch/world.ts';
import {
  BOTTOM_TYPE_NAME,
  DATATYPE_NAME,
  FUNCTION_NAME,
  NAMED_TUPLE_NAME,
  parseTypeKey,
  TYPE_NAME,
  TYPEVAR_NAME,
  type Type,
  type TypeName,
  UNION_NAME,
  UNIONALL_NAME,
} from '../types/index.ts';

interface Registry {
  readonly methods: Map<string, Method>;
  readonly names: Map<string, TypeName>;
  readonly types: Map<string, Type | undefined>;
}

const registries = new WeakMap<World, Registry>();
const NATIVE_NAMES = [
  BOTTOM_TYPE_NAME,
  DATATYPE_NAME,
  FUNCTION_NAME,
  NAMED_TUPLE_NAME,
  TYPEVAR_NAME,
  TYPE_NAME,
  UNIONALL_NAME,
  UNION_NAME,
  MEMORY_NAME,
];

const registryOf = (world: World): Registry => {
  const known = registries.get(world);
  if (known) return known;
  const methods = new Map(allMethods(world).map((method) => [method.id, method]));
  const names = new Map(NATIVE_NAMES.map((name) => [name.id, name]));
  for (const binding of world.bindings.values()) {
    if (binding.kind !== 'type' && binding.kind !== 'function') continue;
    const type = unwrap(binding.type);
    if (type.kind === 'nominal' && !names.has(type.name.id)) names.set(type.name.id, type.name);
  }
  for (const name of closureNamesOf(world)) names.set(name.id, name);
  const made: Registry = { methods, names, types: new Map() };
  registries.set(world, made);
  return made;
};

export const methodById = (world: World, id: string): Method | undefined => registryOf(world).methods.get(id);

export const typeNameById = (world: World, id: string): TypeName | undefined => registryOf(world).names.get(id);

export const typeFromKey = (world: World, key: string): Type | undefined => {
  const { types, names } = registryOf(world);
  if (types.has(key)) return types.get(key);
  const type = parseTypeKey(key, (id) => names.get(id));
  types.set(key, type);
  return type;
};
