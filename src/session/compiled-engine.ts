/** Runs top-level code compiled, and notes the steps so that they can be repeated without compiling. */
import { entryContext } from '../dispatch/resolve.ts';
import { type Binding, refKey, type World } from '../dispatch/world.ts';
import { inferInstance } from '../infer/infer.ts';
import { coreType } from '../infer/nodes.ts';
import { isSingleton } from '../infer/shape.ts';
import type { GlobalRef, Lambda, Literal, ModulePath } from '../lower/ir.ts';
import { resultType } from '../results/result.ts';
import type { Machine } from '../runtime/machine.ts';
import { type Type, tuple } from '../types/index.ts';
import { type Ask, type Compiler, type Instance, obtain, obtainFinished } from './compiler.ts';
import { timed } from './events.ts';
import type { Engine } from './load.ts';
import { methodDefined, moduleFinished, moduleStarted } from './loading.ts';
import { typeFromKey } from './registry.ts';
import type { Step } from './step.ts';

/** Top-level code is called with `nothing` as its callee. */
export const thunkAsk = (world: World, module: ModulePath, thunk: Lambda): Ask => ({
  method: undefined,
  lambda: thunk,
  call: tuple([coreType(world, 'Nothing')]),
  context: entryContext(world, module),
});

/** `run` is false for `build`: the entry's own code is compiled but not run. */
export const compiledEngine = (
  c: Compiler,
  machine: Machine,
  steps: Step[],
  runs: (module: ModulePath) => boolean,
): Engine => {
  let stale = false;
  const compile = (world: World, module: ModulePath, thunk: Lambda): Instance => {
    c.world = world;
    const instance = obtain(c, thunkAsk(world, module, thunk));
    if (stale) {
      stale = false;
      machine.nextWorld();
      steps.push({ kind: 'world' });
    }
    return instance;
  };
  const run = (target: Instance): unknown => timed(c.log, 'run', () => machine.run(target, target.context.key));
  return {
    defined: (world, item) => {
      if (item.kind === 'method') {
        stale = true;
        if (c.baseline) methodDefined(c, c.baseline, world);
      }
      c.world = world;
    },
    started: (module) => {
      if (c.baseline) moduleStarted(c, c.baseline, module);
    },
    finished: (world, module) => {
      c.world = world;
      if (c.baseline) moduleFinished(c, c.baseline, module);
    },
    statement: (world, module, thunk) => {
      const target = compile(world, module, thunk);
      if (!runs(module)) return;
      steps.push({ kind: 'run', target, context: target.context.key });
      run(target);
    },
    constant: (world, ref, thunk) => {
      c.world = world;
      const known = knownConstant(c, world, ref, thunk);
      if (known) return known;
      const target = compile(world, ref.module, thunk);
      if (!runs(ref.module)) return { kind: 'global' };
      steps.push({ kind: 'constant', ref: refKey(ref), target, context: target.context.key });
      const value = run(target);
      machine.cell(refKey(ref)).value = value;
      return bindingOf(machine, world, value);
    },
  };
};

/** An initialiser that inference reduces to a literal or a singleton needs no run: `const n = 2 + 3`, `const nothing = Nothing()`. */
export const knownConstant = (c: Compiler, world: World, ref: GlobalRef, thunk: Lambda): Binding | undefined => {
  const { body } = inferInstance(thunkAsk(world, ref.module, thunk), {
    world,
    resultType: (context, asked) => resultType(world, context, asked),
    summary: (method, call, context) => {
      const found = obtainFinished(c, { method, lambda: method.definition.lambda, call, context });
      if (!found) throw new Error('top-level code cannot be part of a recursive group');
      return found;
    },
  });
  if (body.kind === 'literal') return { kind: 'constant', type: body.type, value: body.value };
  if (body.kind === 'singleton') return singletonBinding(body.type);
  return undefined;
};

const singletonBinding = (type: Type): Binding => {
  if (type.kind === 'nominal' && type.name.id === 'Core.Type') return { kind: 'type', type: type.params[0]! };
  if (type.kind === 'nominal' && type.name.flavor === 'function') return { kind: 'function', type };
  return { kind: 'constant', type };
};

/** What a constant is, from its boxed value. */
export const bindingOf = (machine: Machine, world: World, value: unknown): Binding => {
  const key = machine.typeKeyOf(value);
  const type = typeFromKey(world, key);
  if (!type) throw new Error(`a value of the unknown type ${key}`);
  if (isSingleton(type)) return singletonBinding(type);
  const literal = literalOf(machine, key, value);
  return literal ? { kind: 'constant', type, value: literal } : { kind: 'constant', type };
};

const literalOf = (machine: Machine, key: string, value: unknown): Literal | undefined => {
  const { r } = machine;
  const name = key.startsWith('Core.') ? key.slice(5) : '';
  switch (name) {
    case 'Int64':
      return { type: name, value: r.unbox_i64(value) };
    case 'UInt64':
      return { type: name, value: BigInt.asUintN(64, r.unbox_i64(value)) };
    case 'Int8':
    case 'Int16':
    case 'Int32':
      return { type: name, value: BigInt.asIntN(Number(name.slice(3)), BigInt(r.unbox_i32(value))) };
    case 'UInt8':
    case 'UInt16':
    case 'UInt32':
      return { type: name, value: BigInt.asUintN(Number(name.slice(4)), BigInt(r.unbox_i32(value))) };
    case 'Bool':
      return { type: name, value: r.unbox_i32(value) !== 0 };
    case 'Char':
      return { type: name, codepoint: r.unbox_i32(value) };
    case 'Float64':
      return { type: name, value: r.unbox_f64(value) };
    case 'Float32':
      return { type: name, value: r.unbox_f32(value) };
    case 'String':
    case 'Symbol':
      return { type: name, value: machine.text(r.unbox_text(value)) };
    default:
      return undefined;
  }
};
