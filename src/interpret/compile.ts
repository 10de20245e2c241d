/**
 * Core IR → closures, once a lambda: each node becomes a function of the frame. Nodes that hold no `break` or `return` need no
 * look at whether control has jumped.
 */
import { closureName } from '../dispatch/define.ts';
import { DefinitionError, evalTypeExpr } from '../dispatch/typeexpr.ts';
import { lookupBinding, refKey, type World } from '../dispatch/world.ts';
import { fieldTypes } from '../infer/shape.ts';
import type { Core, GlobalRef, Lambda, TypeExpr } from '../lower/ir.ts';
import { eachChild } from '../lower/walk.ts';
import { ANY, nominal, type Type } from '../types/index.ts';
import { newSite, prepare, prepareSplat, run, type Splat } from './call.ts';
import { blockCode, breakCode, ifCode, labeledCode, loopCode, returnCode, tryCode } from './control.ts';
import { fail, failWith } from './failure.ts';
import { intrinsicCode } from './intrinsics.ts';
import { isInstance } from './reflect.ts';
import { type Code, cellOf, type Frame, NO_JUMP, namedType, nothing, type Runtime } from './runtime.ts';
import { literalValue, parameterValue } from './text.ts';
import { singleton, struct, typeObject, type Value } from './value.ts';

const jumpers = new WeakMap<Core, boolean>();

/** Whether evaluating it may leave a jump behind. */
export const mayJump = (core: Core): boolean => {
  if (core.kind === 'break' || core.kind === 'return') return true;
  const known = jumpers.get(core);
  if (known !== undefined) return known;
  let found = false;
  eachChild(core, (child) => {
    found ||= mayJump(child);
  });
  jumpers.set(core, found);
  return found;
};

export const compile = (rt: Runtime, lambda: Lambda, core: Core): Code => {
  const go = (child: Core): Code => compile(rt, lambda, child);
  switch (core.kind) {
    case 'literal': {
      let value: Value | undefined;
      const { value: literal } = core;
      return (f) => {
        value ??= literalValue(rt, f.world, literal);
        return value;
      };
    }
    case 'local': {
      const { slot, span } = core;
      const name = lambda.slots[slot]?.name ?? '';
      return (f) => {
        const value = f.slots[slot];
        if (value !== undefined) return value;
        f.at = span;
        return fail(rt, f, { kind: 'undefined-local', name });
      };
    }
    case 'setLocal': {
      const { slot } = core;
      const value = go(core.value);
      if (!mayJump(core.value))
        return (f) => {
          const v = value(f);
          f.slots[slot] = v;
          return v;
        };
      return (f) => {
        const v = value(f);
        if (f.jump === NO_JUMP) f.slots[slot] = v;
        return v;
      };
    }
    case 'global':
      return globalCode(rt, core.ref, core);
    case 'setGlobal': {
      const cell = cellOf(rt, refKey(core.ref));
      const value = go(core.value);
      return (f) => {
        const v = value(f);
        if (f.jump === NO_JUMP) cell.value = v;
        return v;
      };
    }
    case 'undefined': {
      const { name, module, note, span } = core;
      return (f) => {
        f.at = span;
        return fail(rt, f, { kind: 'undefined', name, module, ...(note === undefined ? {} : { note }) });
      };
    }
    case 'param': {
      const { index, span } = core;
      return (f) => {
        const type = f.parameters[index];
        if (type) return parameterValue(rt, f.world, type);
        f.at = span;
        return fail(rt, f, { kind: 'undefined-parameter', name: lambda.staticParams[index]! });
      };
    }
    case 'type':
      return typeCode(rt, core.type, core);
    case 'call':
      return callCode(rt, lambda, core);
    case 'apply': {
      const site = newSite();
      const { span } = core;
      const splats = [false, ...core.args.map((a) => a.splat)];
      return withArguments(rt, [core.callee, ...core.args.map((a) => a.value)], go, (f, values) => {
        f.at = span;
        const args = values.map((value, i): Splat => ({ value, splat: splats[i]! }));
        return run(prepareSplat(rt, f, site, args));
      });
    }
    case 'intrinsic': {
      const { name, span } = core;
      const jumps = core.args.some(mayJump);
      if (!jumps) return intrinsicCode(rt, name, core.args.map(go), span);
      const held = core.args.map(
        (_, i): Code =>
          (f) =>
            f.slots[lambda.slots.length + i]!,
      );
      const run = intrinsicCode(rt, name, held, span);
      // The arguments wait behind the frame's own slots; nothing else of this frame runs meanwhile.
      return withArguments(rt, core.args, go, (f, values) => {
        values.forEach((value, i) => {
          f.slots[lambda.slots.length + i] = value;
        });
        return run(f);
      });
    }
    case 'new': {
      const { span } = core;
      return withArguments(rt, [core.type, ...core.fields], go, (f, values) => {
        f.at = span;
        return construct(rt, f, values);
      });
    }
    case 'closure': {
      const { id } = core;
      return withArguments(rt, core.captures, go, (f, values) =>
        struct(
          nominal(
            closureName(f.world, id),
            values.map((v) => v.type),
          ),
          values,
        ),
      );
    }
    case 'capture': {
      const { index } = core;
      return (f) => {
        const self = f.slots[0];
        const value = self?.kind === 'struct' ? self.fields[index] : undefined;
        if (!value) throw new Error(`no capture ${index} in ${lambda.name}`);
        return value;
      };
    }
    case 'newBox':
      return (f) => ({ kind: 'struct', type: namedType(rt, f.world, 'Box'), fields: [undefined] });
    case 'getBox': {
      const box = go(core.box);
      const { name, span } = core;
      return (f) => {
        const held = box(f);
        const value = held.kind === 'struct' ? held.fields[0] : undefined;
        if (value) return value;
        f.at = span;
        return fail(rt, f, { kind: 'undefined-local', name });
      };
    }
    case 'setBox':
      return withArguments(rt, [core.box, core.value], go, (_f, [box, value]) => {
        if (box?.kind === 'struct') box.fields[0] = value;
        return value!;
      });
    case 'block':
      return blockCode(rt, core.body.map(go), core.body.some(mayJump));
    case 'if':
      return ifCode(rt, go(core.condition), go(core.then), go(core.otherwise), core.condition);
    case 'loop':
      return loopCode(rt, go(core.body), core.label);
    case 'labeled':
      return labeledCode(rt, go(core.body), core.label);
    case 'break':
      return breakCode(rt, core.label);
    case 'return':
      return returnCode(go(core.value));
    case 'try':
      return tryCode(rt, go(core.body), core.slot, go(core.handler));
    default:
      return core satisfies never;
  }
};

/** Evaluates in order, and gives up where one jumps. */
const withArguments = (
  rt: Runtime,
  cores: readonly Core[],
  go: (core: Core) => Code,
  finish: (f: Frame, values: Value[]) => Value,
): Code => {
  const codes = cores.map(go);
  const jumps = cores.some(mayJump);
  return (f) => {
    const values: Value[] = [];
    for (const code of codes) {
      values.push(code(f));
      if (jumps && f.jump !== NO_JUMP) return nothing(rt, f.world);
    }
    return finish(f, values);
  };
};

/** Small calls are written out: every frame of the engine's stack that they save lets the program's recursion go deeper. */
const callCode = (rt: Runtime, lambda: Lambda, core: Extract<Core, { kind: 'call' }>): Code => {
  const { span } = core;
  const site = newSite();
  const parts = [core.callee, ...core.args];
  const go = (child: Core): Code => compile(rt, lambda, child);
  if (parts.length > 3 || parts.some(mayJump))
    return withArguments(rt, parts, go, (f, values) => {
      f.at = span;
      return run(prepare(rt, f, site, values));
    });
  const [callee, a, b] = parts.map(go);
  if (!a)
    return (f) => {
      const values = [callee!(f)];
      f.at = span;
      const frame = prepare(rt, f, site, values);
      const value = frame.code(frame);
      return frame.jump === NO_JUMP ? value : frame.result!;
    };
  if (!b)
    return (f) => {
      const values = [callee!(f), a(f)];
      f.at = span;
      const frame = prepare(rt, f, site, values);
      const value = frame.code(frame);
      return frame.jump === NO_JUMP ? value : frame.result!;
    };
  return (f) => {
    const values = [callee!(f), a(f), b(f)];
    f.at = span;
    const frame = prepare(rt, f, site, values);
    const value = frame.code(frame);
    return frame.jump === NO_JUMP ? value : frame.result!;
  };
};

/** Types and functions are looked up once a world; everything else is in its cell. */
const globalCode = (rt: Runtime, ref: GlobalRef, at: Core): Code => {
  const cell = cellOf(rt, refKey(ref));
  let world: World | undefined;
  let fixed: Value | undefined;
  return (f) => {
    if (world !== f.world) {
      world = f.world;
      fixed = fixedValue(rt, f.world, ref);
    }
    const value = fixed ?? cell.value ?? rt.host.missing?.(ref);
    if (value) return value;
    f.at = at.span;
    return fail(rt, f, { kind: 'undefined', name: ref.name, module: ref.module });
  };
};

/** What the binding itself says. A constant that another tier has made is known only where a literal can express it. */
const fixedValue = (rt: Runtime, world: World, ref: GlobalRef): Value | undefined => {
  const binding = lookupBinding(world, ref);
  switch (binding?.kind) {
    case 'type':
      return typeObject(binding.type);
    case 'function':
      return singleton(binding.type);
    case 'constant':
      return cellOf(rt, refKey(ref)).value ?? (binding.value && literalValue(rt, world, binding.value));
    case 'global':
    case undefined:
      return undefined;
    default:
      return binding satisfies never;
  }
};

/** Evaluated once for each world and each set of static parameters. */
const typeCode = (rt: Runtime, expr: TypeExpr, at: Core): Code => {
  let world: World | undefined;
  let known = new Map<readonly (Type | undefined)[], Value>();
  return (f) => {
    if (world !== f.world) {
      world = f.world;
      known = new Map();
    }
    const found = known.get(f.parameters);
    if (found) return found;
    f.at = at.span;
    const value = typeObject(evaluate(rt, f, expr));
    known.set(f.parameters, value);
    return value;
  };
};

const evaluate = (rt: Runtime, f: Frame, expr: TypeExpr): Type => {
  try {
    return evalTypeExpr(
      f.world,
      expr,
      new Map(),
      f.lambda.staticParams.map((_, i) => f.parameters[i] ?? ANY),
    );
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return failWith(rt, f, error.message);
  }
};

const construct = (rt: Runtime, f: Frame, [made, ...fields]: readonly Value[]): Value => {
  const type = made?.kind === 'type' ? made.value : undefined;
  const types = type && fieldTypes(type);
  if (!type || !types || !type.closed) return failWith(rt, f, '`new` needs a concrete type here');
  if (fields.length > types.length) return failWith(rt, f, 'too many arguments in call to `new`');
  fields.forEach((field, i) => {
    const expected = types[i]!;
    if (!isInstance(field, expected)) fail(rt, f, { kind: 'type', expected, got: field.type, where: 'new' }, field);
  });
  return struct(type, fields);
};
