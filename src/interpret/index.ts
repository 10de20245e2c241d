/**
 * The reference interpreter: runs core IR as semantics.md says, infers nothing. Every call is resolved in its frame's context.
 * It is the oracle that compiled code is tested against, and the first tier (`--compile=min`).
 */

import type { Span } from '../diagnostics/span.ts';
import { entryContext } from '../dispatch/resolve.ts';
import { type Binding, lookupBinding, refKey, type World } from '../dispatch/world.ts';
import type { GlobalRef, Lambda, Literal, ModulePath } from '../lower/ir.ts';
import { showType } from '../types/index.ts';
import { callValues, run } from './call.ts';
import { compile } from './compile.ts';
import { callBase, isStackOverflow, LanguageException } from './failure.ts';
import { type Code, cellOf, type Frame, type InterpreterHost, newFrame, nothing, type Runtime } from './runtime.ts';
import { literalOf, literalValue, objects, stringValue, textIn } from './text.ts';
import { singleton, typeObject, type Value } from './value.ts';

export { LanguageException, type TraceEntry } from './failure.ts';
export type { InterpreterHost } from './runtime.ts';
export { literalOf, textIn } from './text.ts';
export type { Value } from './value.ts';

/** One for the worlds of one program: it holds the values of all globals. */
export interface Interpreter {
  /** Runs top-level code in the context of its module. Throws LanguageException, and what the host's `exit` throws. */
  run(world: World, thunk: Lambda): Value;
  /** Keeps a constant's value, and says how the world binds it. */
  setConstant(world: World, ref: GlobalRef, value: Value): Binding;
  /** Calls a function or type by name in its module's context. Throws as `run` does; an Error when there is none. */
  call(world: World, module: ModulePath, name: string, args: readonly Value[]): Value;
  /** What a literal stands for. */
  literal(world: World, literal: Literal): Value;
  /** A Memory{Any}. */
  list(world: World, values: readonly Value[]): Value;
  /** A Vector{String}, as Base makes one. */
  strings(world: World, texts: readonly string[]): Value;
  /** What Base says of an exception; of one that cannot be shown, its type. */
  errorText(world: World, exception: Value): string;
}

const NOWHERE: Span = { start: 0, end: 0 };

export const createInterpreter = (host: InterpreterHost): Interpreter => {
  const codes = new WeakMap<Lambda, Code>();
  const rt: Runtime = {
    host,
    codeOf: (lambda) => {
      let code = codes.get(lambda);
      if (!code) {
        code = compile(rt, lambda, lambda.body);
        codes.set(lambda, code);
      }
      return code;
    },
    cells: new Map(),
    coreTypes: new Map(),
    memoryTypes: new Map(),
    yes: undefined,
    no: undefined,
    nothing: undefined,
  };
  const guarded = (frame: Frame, body: () => Value): Value => {
    try {
      return body();
    } catch (error) {
      if (!isStackOverflow(error)) throw error;
      throw new LanguageException(callBase(rt, frame, '_stack_overflow', []), [
        { lambda: frame.lambda, span: frame.at },
      ]);
    }
  };
  const idle: Code = (f) => nothing(rt, f.world);
  const call: Interpreter['call'] = (world, module, name, args) => {
    const binding = lookupBinding(world, { module, name });
    if (binding?.kind !== 'function' && binding?.kind !== 'type') throw new Error(`${module}.${name} cannot be called`);
    const callee = binding.kind === 'type' ? typeObject(binding.type) : singleton(binding.type);
    const frame = newFrame(world, entryContext(world, module), callerOf(module, name), idle, [], [], undefined);
    return guarded(frame, () => callValues(rt, frame, [callee, ...args]));
  };
  return {
    run: (world, thunk) => {
      const context = entryContext(world, thunk.origin.module);
      const frame = newFrame(world, context, thunk, rt.codeOf(thunk), [], [], undefined);
      return guarded(frame, () => run(frame));
    },
    setConstant: (_world, ref, value) => {
      cellOf(rt, refKey(ref)).value = value;
      const { type } = value;
      if (value.kind === 'type') return { kind: 'type', type: value.value };
      if (type.kind === 'nominal' && type.name.flavor === 'function') return { kind: 'function', type };
      const literal = literalOf(value);
      return literal ? { kind: 'constant', type, value: literal } : { kind: 'constant', type };
    },
    call,
    literal: (world, literal) => literalValue(rt, world, literal),
    list: (world, values) => objects(rt, world, values),
    strings: (world, texts) => {
      const list = objects(
        rt,
        world,
        texts.map((text) => stringValue(rt, world, text)),
      );
      return call(world, 'Base', '_string_vector', [list]);
    },
    errorText: (world, exception) => {
      try {
        const text = textIn(call(world, 'Base', '_error_text', [exception]));
        if (text !== undefined) return text;
      } catch (error) {
        if (!(error instanceof LanguageException)) throw error;
      }
      return `an exception of type ${showType(exception.type)}, which could not be shown`;
    },
  };
};

/** The frame that the host calls from, as traces show it. */
const callerOf = (module: ModulePath, name: string): Lambda => ({
  name: `call of ${name}`,
  origin: { file: { path: module, text: '' }, module, offset: 0 },
  slots: [],
  arity: 0,
  isVararg: false,
  staticParams: [],
  body: { kind: 'block', body: [], span: NOWHERE },
});
