/** What running code shares: the host, the cells of globals, and the frame of each call. */
import type { Span } from '../diagnostics/span.ts';
import type { Context } from '../dispatch/context.ts';
import { applyType } from '../dispatch/typeexpr.ts';
import type { World } from '../dispatch/world.ts';
import { coreType } from '../infer/nodes.ts';
import type { GlobalRef, Lambda } from '../lower/ir.ts';
import type { Outside } from '../runtime/outside/index.ts';
import type { Type } from '../types/index.ts';
import { integer, singleton, type Value } from './value.ts';

/** The world outside. `exit` must not return; what it throws passes through every handler of the program. */
export interface InterpreterHost {
  write(fd: number, bytes: Uint8Array): void;
  readonly outside: Outside;
  readonly args: readonly string[];
  /** What runs: the path that the user gave. */
  readonly program: string;
  timeNs(): bigint;
  exit(code: number): never;
  /** The value of a global that has none yet, where the host makes values on demand. */
  missing?(ref: GlobalRef): Value | undefined;
}

export interface Cell {
  value: Value | undefined;
}

/** Code made once a node: it runs in a frame and gives the node's value, unless it leaves a jump behind. */
export type Code = (frame: Frame) => Value;

/** One for the worlds of one program: they share Core's types and the cells. */
export interface Runtime {
  readonly host: InterpreterHost;
  readonly codeOf: (lambda: Lambda) => Code;
  readonly cells: Map<string, Cell>;
  readonly coreTypes: Map<string, Type>;
  readonly memoryTypes: Map<number, Type>;
  yes: Value | undefined;
  no: Value | undefined;
  nothing: Value | undefined;
}

export const NO_JUMP = 0;
export const RETURN = -1;

/** A running body. */
export interface Frame {
  readonly world: World;
  readonly context: Context;
  readonly lambda: Lambda;
  readonly code: Code;
  readonly slots: (Value | undefined)[];
  /** Values of the lambda's static parameters; one that the call does not determine is undefined. */
  readonly parameters: readonly (Type | undefined)[];
  readonly caller: Frame | undefined;
  /** Where it is: the latest call or operation that may fail. */
  at: Span;
  /** Where control is going: NO_JUMP, RETURN (with `result`), or a label + 1. Set, every node gives up at once. */
  jump: number;
  result: Value | undefined;
}

export const newFrame = (
  world: World,
  context: Context,
  lambda: Lambda,
  code: Code,
  slots: (Value | undefined)[],
  parameters: readonly (Type | undefined)[],
  caller: Frame | undefined,
): Frame => ({
  world,
  context,
  lambda,
  code,
  slots,
  parameters,
  caller,
  at: lambda.body.span,
  jump: NO_JUMP,
  result: undefined,
});

export const namedType = (rt: Runtime, world: World, name: string): Type => {
  let known = rt.coreTypes.get(name);
  if (!known) {
    known = coreType(world, name);
    rt.coreTypes.set(name, known);
  }
  return known;
};

export const boolean = (rt: Runtime, world: World, value: boolean): Value => {
  if (value) {
    rt.yes ??= integer(namedType(rt, world, 'Bool'), 1n);
    return rt.yes;
  }
  rt.no ??= integer(namedType(rt, world, 'Bool'), 0n);
  return rt.no;
};

export const nothing = (rt: Runtime, world: World): Value => {
  rt.nothing ??= singleton(namedType(rt, world, 'Nothing'));
  return rt.nothing;
};

/** `Memory{element}` */
export const memoryOf = (rt: Runtime, world: World, element: Type): Type => {
  let known = rt.memoryTypes.get(element.id);
  if (!known) {
    const applied = applyType(namedType(rt, world, 'Memory'), [element]);
    if ('error' in applied) throw new Error(applied.error);
    known = applied.type;
    rt.memoryTypes.set(element.id, known);
  }
  return known;
};

export const cellOf = (rt: Runtime, key: string): Cell => {
  let cell = rt.cells.get(key);
  if (!cell) {
    cell = { value: undefined };
    rt.cells.set(key, cell);
  }
  return cell;
};
