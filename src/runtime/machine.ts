/**
 * The host side of a running program: tags, cells of globals, contexts, linking, and the slow paths that compiled code calls.
 * It knows types by their keys only; what it cannot know itself it asks the oracle.
 */
import type { ContextShift } from '../dispatch/footprint.ts';
import { type Thrown, throwerOf } from './failures.ts';
import { hostFunctions } from './host.ts';
import type { LinkNode, Oracle, Target } from './oracle.ts';
import type { Output } from './output.ts';
import { addTarget, type Sites } from './site.ts';

/** A reference to a heap object, opaque to JavaScript. */
export type Ref = unknown;

/** Exports of the runtime module (src/codegen/runtime-module.ts). */
export interface RuntimeExports {
  readonly memory: WebAssembly.Memory;
  readonly exception: WebAssembly.Tag;
  readonly tag: (object: Ref) => number;
  readonly singleton: (tag: number) => Ref;
  readonly box_i32: (tag: number, value: number) => Ref;
  readonly box_i64: (tag: number, value: bigint) => Ref;
  readonly box_text: (tag: number, bytes: Ref) => Ref;
  readonly box_objects: (tag: number, objects: Ref) => Ref;
  readonly unbox_i32: (object: Ref) => number;
  readonly unbox_i64: (object: Ref) => bigint;
  readonly unbox_f32: (object: Ref) => number;
  readonly unbox_f64: (object: Ref) => number;
  readonly unbox_text: (object: Ref) => Ref;
  readonly objects_new: (length: number) => Ref;
  readonly objects_length: (objects: Ref) => number;
  readonly objects_get: (objects: Ref, at: number) => Ref;
  readonly objects_set: (objects: Ref, at: number, value: Ref) => void;
  readonly bytes_length: (bytes: Ref) => number;
  readonly to_memory: (bytes: Ref, offset: number, count: number) => void;
  readonly from_memory: (count: number) => Ref;
}

export interface MachineOptions {
  readonly oracle: Oracle;
  readonly output: Output;
  readonly args: readonly string[];
  /** What runs: the path that the user gave. */
  readonly program: string;
  /** The runtime module's bytes. */
  readonly runtime: Uint8Array;
}

export interface Machine {
  readonly options: MachineOptions;
  readonly r: RuntimeExports;
  readonly tagOf: (key: string) => number;
  readonly keyOf: (tag: number) => string;
  /** Key of the type of a boxed value. */
  readonly typeKeyOf: (object: Ref) => string;
  readonly cell: (ref: string) => WebAssembly.Global;
  readonly link: (node: LinkNode) => WebAssembly.Exports;
  /** Runs top-level code and gives its value, boxed. */
  readonly run: (target: Target, context: string) => Ref;
  /** Resolves and calls, boxed, in a context. */
  readonly call: (context: string, args: readonly Ref[]) => Ref;
  readonly callBase: (name: string, args: readonly Ref[]) => Ref;
  readonly runningContext: () => string;
  /** Forgets what open sites have resolved: the world has grown. */
  readonly nextWorld: () => void;
  /** A copy of a Memory{UInt8}, and a new one. */
  readonly read: (bytes: Ref) => Uint8Array;
  readonly made: (bytes: Uint8Array) => Ref;
  readonly text: (bytes: Ref) => string;
  readonly bytes: (text: string) => Ref;
  readonly string: (text: string) => Ref;
  readonly throwValue: (value: Ref) => never;
  /** The engine's stack at the latest throw. */
  readonly lastTrace: () => string;
  readonly note: () => void;
  /** What a thrown JavaScript value is to the program. */
  readonly thrown: (error: unknown) => Thrown;
  readonly counts: { linked: number; openDispatches: number };
}

/** Thrown through compiled code by `exit`; no handler of the program sees it. */
export class ExitSignal extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`exit ${code}`);
    this.code = code;
  }
}

/** Whether a JavaScript error is the engine's stack running out. */
const isStackOverflow = (error: unknown): boolean =>
  error instanceof RangeError && error.message.startsWith('Maximum call stack');

/** Bytes that stay free for making exceptions, and for the host. */
const RESERVE = 1 << 18;

/** What compiled code may use of the engine's stack, in bytes: the rest is for frames that keep no account, and for the host. */
const stackBudget = (): number => {
  const flag = process.execArgv.map((arg) => /^--stack-size=(\d+)$/.exec(arg)).find((m) => m);
  const kilobytes = flag ? Number(flag[1]) : 984;
  return Math.floor(kilobytes * 1024 * 0.75) - 2 * RESERVE;
};

const utf8 = new TextDecoder();
const encoder = new TextEncoder();

export const createMachine = (options: MachineOptions): Machine => {
  const { oracle } = options;
  const tags = new Map<string, number>();
  const keys: string[] = [];
  const tagOf = (key: string): number => {
    let tag = tags.get(key);
    if (tag === undefined) {
      tag = keys.push(key) - 1;
      tags.set(key, tag);
    }
    return tag;
  };

  // Contexts are numbered anew in each world, so that no entry of an older world matches.
  let contextIds = new Map<string, number>();
  const contextKeys: string[] = [];
  const contextId = (key: string): number => {
    let id = contextIds.get(key);
    if (id === undefined) {
      id = contextKeys.push(key) - 1;
      contextIds.set(key, id);
    }
    return id;
  };
  const context = new WebAssembly.Global({ value: 'i32', mutable: true }, contextId(''));

  const stack = new WebAssembly.Global({ value: 'i32', mutable: true }, stackBudget());
  const full = stack.value;

  const cells = new Map<string, WebAssembly.Global>();
  const linked = new Map<LinkNode, WebAssembly.Exports>();
  const counts = { linked: 0, openDispatches: 0 };

  const note = (): void => {
    const before = Error.stackTraceLimit;
    Error.stackTraceLimit = 100;
    const here = new Error();
    Error.stackTraceLimit = before;
    latest = here;
  };
  let latest: Error | undefined;

  const machine: Machine = {
    options,
    counts,
    get r() {
      return runtime;
    },
    tagOf,
    keyOf: (tag) => keys[tag]!,
    typeKeyOf: (object) => keys[runtime.tag(object)]!,
    cell: (ref) => {
      let cell = cells.get(ref);
      if (!cell) {
        // The library's types do not know anyref yet.
        cell = new WebAssembly.Global({ value: 'anyref' as 'externref', mutable: true }, null);
        cells.set(ref, cell);
      }
      return cell;
    },
    link: (node) => {
      const known = linked.get(node);
      if (known) return known;
      const exports = instantiate(node);
      linked.set(node, exports);
      counts.linked += 1;
      return exports;
    },
    run: (target, key) => {
      const entry = machine.link(target.node)[`b${target.member}`] as (self: Ref) => Ref;
      context.value = contextId(key);
      stack.value = full;
      return entry(runtime.singleton(tagOf('Core.Nothing')));
    },
    call: (key, args) => {
      const call = args.map((a) => machine.typeKeyOf(a));
      counts.openDispatches += 1;
      const answer = oracle.dispatch(key, call);
      if (answer.kind === 'error') return methodError(args, answer.hint);
      const entry = machine.link(answer.target.node)[`b${answer.target.member}`] as (...a: Ref[]) => Ref;
      return entry(...args);
    },
    callBase: (name, args) => {
      const saved = context.value;
      const left = stack.value;
      context.value = contextId(oracle.baseContext);
      // An exception must be made even where the stack is nearly used up: that is what the reserve is for.
      stack.value = Math.max(left, RESERVE);
      try {
        const callee = runtime.singleton(tagOf(`Base.typeof(${name})`));
        return machine.call(oracle.baseContext, [callee, ...args]);
      } finally {
        context.value = saved;
        stack.value = left;
      }
    },
    runningContext: () => contextKeys[context.value]!,
    nextWorld: () => {
      contextIds = new Map();
    },
    read: (bytes) => inMemory(bytes).slice(),
    made: (bytes) => {
      reserve(bytes.length);
      new Uint8Array(runtime.memory.buffer).set(bytes);
      return runtime.from_memory(bytes.length);
    },
    text: (bytes) => utf8.decode(inMemory(bytes)),
    bytes: (text) => machine.made(encoder.encode(text)),
    string: (text) => runtime.box_text(tagOf('Core.String'), machine.bytes(text)),
    throwValue: (value) => {
      throw new WebAssembly.Exception(runtime.exception, [value]);
    },
    note,
    lastTrace: () => {
      return latest?.stack ?? '';
    },
    thrown: (error) => {
      if (error instanceof WebAssembly.Exception && error.is(runtime.exception))
        return { kind: 'exception', value: error.getArg(runtime.exception, 0) };
      if (error instanceof ExitSignal) return { kind: 'exit', code: error.code };
      if (isStackOverflow(error)) return { kind: 'stack-overflow' };
      return { kind: 'internal', error };
    },
  };

  /** The bytes, for the moment, in linear memory. */
  const inMemory = (bytes: Ref): Uint8Array => {
    const length = runtime.bytes_length(bytes);
    reserve(length);
    runtime.to_memory(bytes, 0, length);
    return new Uint8Array(runtime.memory.buffer, 0, length);
  };

  const reserve = (length: number): void => {
    const missing = length - runtime.memory.buffer.byteLength;
    if (missing > 0) runtime.memory.grow(Math.ceil(missing / 65536));
  };

  const methodError = (args: readonly Ref[], hint: string): never => {
    note();
    const [callee, ...rest] = args;
    const list = runtime.objects_new(rest.length);
    rest.forEach((value, i) => {
      runtime.objects_set(list, i, value);
    });
    const boxed = runtime.box_objects(tagOf('Core.Memory{Any}'), list);
    return machine.throwValue(machine.callBase('_method_error', [callee, boxed, machine.string(hint)]));
  };

  const sites: Sites = new WeakMap();

  /** An open site met types that it has not seen in this context. */
  const missed = (site: Ref, args: readonly Ref[]): void => {
    const key = machine.runningContext();
    const call = args.map((a) => runtime.tag(a));
    counts.openDispatches += 1;
    const answer = oracle.dispatch(
      key,
      call.map((tag) => keys[tag]!),
    );
    if (answer.kind === 'error') {
      methodError(args, answer.hint);
      return;
    }
    const entry = machine.link(answer.target.node)[`b${answer.target.member}`];
    addTarget(runtimeExports, sites, site, { entry, context: contextId(key), tags: call });
  };

  const host = hostFunctions(() => machine);
  const hostImport = (name: string): unknown => {
    if (name.startsWith('miss')) return (site: Ref, ...args: Ref[]) => missed(site, args);
    return host(name);
  };

  const shifts = new Map<string, (from: number) => number>();
  const shiftImport = (text: string): unknown => {
    let made = shifts.get(text);
    if (!made) {
      const shift = JSON.parse(text) as ContextShift;
      made = (from) => contextId(oracle.shift(contextKeys[from]!, shift));
      shifts.set(text, made);
    }
    return made;
  };

  const special = (name: string): unknown => {
    switch (name) {
      case 'context':
        return context;
      case 'stack':
        return stack;
      case 'exception':
        return runtime.exception;
      case 'js':
        // The library's types do not know it yet: the tag of everything that JavaScript throws.
        return (WebAssembly as unknown as { readonly JSTag: WebAssembly.Tag }).JSTag;
      default:
        throw new Error(`import x.${name} has no meaning`);
    }
  };

  const bind = (module: string, name: string, node: LinkNode | undefined): unknown => {
    switch (module) {
      case 'c': {
        const target = node!.callees[Number(name)]!;
        return machine.link(target.node)[`f${target.member}`];
      }
      case 't':
        return tagOf(name);
      case 'g':
        return machine.cell(name);
      case 'h':
        return hostImport(name);
      case 'r':
        return runtimeExports[name];
      case 's':
        return shiftImport(name);
      case 'f':
        return throwerOf(machine, name, methodError);
      case 'x':
        return special(name);
      default:
        throw new Error(`import ${module}.${name} has no meaning`);
    }
  };

  const importsOf = (module: WebAssembly.Module, node: LinkNode | undefined): WebAssembly.Imports => {
    const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
    for (const { module: space, name } of WebAssembly.Module.imports(module)) {
      imports[space] ??= {};
      imports[space][name] ??= bind(space, name, node) as WebAssembly.ImportValue;
    }
    return imports;
  };

  const instantiate = (node: LinkNode): WebAssembly.Exports => {
    const module = new WebAssembly.Module(node.bytes() as Uint8Array<ArrayBuffer>);
    return new WebAssembly.Instance(module, importsOf(module, node)).exports;
  };

  const runtimeCode = new WebAssembly.Module(options.runtime as Uint8Array<ArrayBuffer>);
  const runtimeExports = new WebAssembly.Instance(runtimeCode, importsOf(runtimeCode, undefined)).exports;
  // What a module exports is known from its bytes alone: codegen/runtime-module.ts makes these.
  const runtime = runtimeExports as unknown as RuntimeExports;
  return machine;
};
