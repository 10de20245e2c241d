/**
 * Typed IR: an instance after inference. Every node has the type of its value; calls are resolved to footprint entries or open;
 * small callees stand inlined in `region`s. Code generation reads it.
 *
 *   values    literal singleton variable global construct field
 *   effects   assign setGlobal setField throw fail
 *   calls     call (static) open apply intrinsic
 *   types     isa assert
 *   control   block if loop region leave return try
 */

import type { Span } from '../diagnostics/span.ts';
import type { Context } from '../dispatch/context.ts';
import type { ContextShift } from '../dispatch/footprint.ts';
import type { Method } from '../dispatch/world.ts';
import type { IntrinsicName } from '../lower/intrinsics.ts';
import type { GlobalRef, Lambda, Literal } from '../lower/ir.ts';
import type { Type } from '../types/index.ts';

/** A place in the source: index into the instance's `origins`, and a span relative to that body. */
export interface Place {
  readonly origin: number;
  readonly span: Span;
}

/** A body whose code is part of the instance: its own first, then the inlined ones. */
export interface BodyOrigin {
  readonly method: Method | undefined;
  readonly lambda: Lambda;
  /** Where it was inlined. */
  readonly parent?: Place;
}

/** Errors that are known when the code is compiled, and thrown when it is reached. */
export type Failure =
  | { readonly kind: 'no-method'; readonly call: Type }
  | { readonly kind: 'ambiguous'; readonly call: Type; readonly methods: readonly string[] }
  | { readonly kind: 'undefined'; readonly name: string; readonly module: string; readonly note?: string }
  | { readonly kind: 'undefined-local'; readonly name: string }
  | { readonly kind: 'undefined-parameter'; readonly name: string }
  /** Without a name: it is among the arguments. */
  | { readonly kind: 'no-field'; readonly type: Type; readonly name?: string }
  /** `field`: the struct is mutable, but for this field. */
  | { readonly kind: 'immutable'; readonly type: Type; readonly field?: string }
  | { readonly kind: 'type'; readonly expected: Type; readonly got: Type; readonly where: string }
  | { readonly kind: 'message'; readonly text: string };

interface Valued {
  readonly type: Type;
}

export type Typed = Valued &
  (
    | { readonly kind: 'literal'; readonly value: Literal }
    /** The only value of its type: `nothing`, a function, a type, an empty struct. */
    | { readonly kind: 'singleton' }
    /** `checked`: it may be undefined here. */
    | { readonly kind: 'variable'; readonly variable: number; readonly checked?: Place }
    | { readonly kind: 'assign'; readonly variable: number; readonly value: Typed }
    /** `constant`: never changes once read. `checked`: it may be undefined. */
    | { readonly kind: 'global'; readonly ref: GlobalRef; readonly place: Place }
    | { readonly kind: 'setGlobal'; readonly ref: GlobalRef; readonly value: Typed }
    | { readonly kind: 'call'; readonly callee: CalleeLink; readonly args: readonly Typed[]; readonly place: Place }
    /** Dispatches at run time in the running context, shifted by what inlining enlarged. args[0] is the callee. */
    | { readonly kind: 'open'; readonly args: readonly Typed[]; readonly shift: ContextShift; readonly place: Place }
    /** As `open`, with callee and arguments, whose number is unknown, in one Memory{Any}. */
    | { readonly kind: 'apply'; readonly args: Typed; readonly shift: ContextShift; readonly place: Place }
    | {
        readonly kind: 'intrinsic';
        readonly name: IntrinsicName;
        readonly args: readonly Typed[];
        readonly place: Place;
      }
    /** An object of a struct, tuple or closure type. Missing fields are undefined. */
    | { readonly kind: 'construct'; readonly fields: readonly Typed[] }
    /** `index` is zero-based. `captured`: the content of a box, the variable of that name. */
    | {
        readonly kind: 'field';
        readonly base: Typed;
        readonly index: number;
        readonly place: Place;
        readonly captured?: string;
      }
    | { readonly kind: 'setField'; readonly base: Typed; readonly index: number; readonly value: Typed }
    | { readonly kind: 'isa'; readonly value: Typed; readonly test: Type }
    /** The value, known to be of `type` from here on, or a TypeError saying `where`. */
    | { readonly kind: 'assert'; readonly value: Typed; readonly where: string; readonly place: Place }
    | { readonly kind: 'throw'; readonly value: Typed; readonly place: Place }
    | { readonly kind: 'fail'; readonly failure: Failure; readonly args: readonly Typed[]; readonly place: Place }
    | { readonly kind: 'block'; readonly body: readonly Typed[] }
    | { readonly kind: 'if'; readonly condition: Typed; readonly then: Typed; readonly otherwise: Typed }
    | { readonly kind: 'loop'; readonly label: number; readonly body: Typed }
    /** Its value is what `leave` brings, or its body's. */
    | { readonly kind: 'region'; readonly label: number; readonly body: Typed }
    | { readonly kind: 'leave'; readonly label: number; readonly value?: Typed }
    | { readonly kind: 'return'; readonly value: Typed }
    | { readonly kind: 'try'; readonly body: Typed; readonly variable: number; readonly handler: Typed }
  );

/** What a static call is linked to: an instance, and how the callee's context differs from the running one. */
export interface CalleeLink {
  readonly method: Method;
  /** Tuple type of callee and arguments. */
  readonly call: Type;
  /** The context of its body, here, and how it differs from that of the instance's own frame. */
  readonly context: Context;
  readonly shift: ContextShift;
  readonly returns: Type;
  readonly opens: boolean;
  readonly pure: boolean;
}

export interface Variable {
  readonly name: string;
  /** Everything that is ever stored in it. */
  readonly type: Type;
}
