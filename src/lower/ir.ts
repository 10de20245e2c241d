/**
 * Core IR: what lowering makes of the syntax tree. Names are resolved to bindings, sugar is gone, closures are converted;
 * types and contexts are still unknown. The interpreter runs it, inference reads it.
 *
 *   Item       a definition or statement of a module, in source order
 *   TypeExpr   a type in a signature, a field or a supertype: evaluated once, when its definition is loaded
 *   Lambda     a body: parameters are the first slots, slot 0 is the callee itself
 *   Core       an expression; all control flow is structured, every expression has a value (`nothing` where there is none)
 *
 * Spans inside a Lambda are relative to `origin.offset`, so that a body's content does not change when text above it does.
 */
import type { SourceFile } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import type { IntrinsicName } from './intrinsics.ts';

/** Full dotted path of a module: `Core`, `Base`, `LinearAlgebra`, `Main.A`. Packages are roots; `Main` is the script. */
export type ModulePath = string;

/** A global binding, named by the module that owns it, not by the one that imports it. */
export interface GlobalRef {
  readonly module: ModulePath;
  readonly name: string;
}

export type Literal =
  | {
      readonly type: 'Int8' | 'Int16' | 'Int32' | 'Int64' | 'UInt8' | 'UInt16' | 'UInt32' | 'UInt64';
      readonly value: bigint;
    }
  | { readonly type: 'Float64' | 'Float32'; readonly value: number }
  | { readonly type: 'Bool'; readonly value: boolean }
  | { readonly type: 'Char'; readonly codepoint: number }
  | { readonly type: 'String' | 'Symbol'; readonly value: string }
  | { readonly type: 'Nothing' };

export type TypeExpr =
  | { readonly kind: 'global'; readonly ref: GlobalRef; readonly span: Span }
  /** A variable bound by an enclosing `where` or type parameter list. */
  | { readonly kind: 'var'; readonly name: string }
  /** A static parameter of the enclosing method, by position (only inside a Lambda). */
  | { readonly kind: 'param'; readonly index: number }
  /** `Union{…}` and `Tuple{…}` included: their base is the global `Core.Union` / `Core.Tuple`. */
  | { readonly kind: 'apply'; readonly base: TypeExpr; readonly args: readonly TypeExpr[]; readonly span: Span }
  | { readonly kind: 'where'; readonly param: TypeParam; readonly body: TypeExpr }
  | { readonly kind: 'value'; readonly value: Literal }
  /** `typeof(f)` of a global. */
  | { readonly kind: 'typeof'; readonly ref: GlobalRef; readonly span: Span };

export interface TypeParam {
  readonly name: string;
  readonly lower?: TypeExpr;
  readonly upper?: TypeExpr;
}

/** Where a Lambda or item stands. Not part of its content. */
export interface Origin {
  readonly file: SourceFile;
  readonly module: ModulePath;
  readonly offset: number;
}

export interface Slot {
  readonly name: string;
}

export interface Lambda {
  /** For stack traces: `foo`, `#3` for an anonymous function, `top-level scope`. */
  readonly name: string;
  readonly origin: Origin;
  readonly slots: readonly Slot[];
  /** Parameters occupy slots 0 … arity-1; slot 0 is the callee (the closure, the type for a constructor, the function). */
  readonly arity: number;
  /** The last parameter collects the remaining arguments in a tuple. */
  readonly isVararg: boolean;
  /** Static parameters (`where` variables of the method), outermost first. */
  readonly staticParams: readonly string[];
  readonly body: Core;
  readonly inline?: 'always' | 'never';
}

/** What a method is a method of. */
export type Callee =
  /** A global: the loader decides whether it holds a function (`typeof(f)`) or a type (`Type{T}`). */
  | { readonly kind: 'global'; readonly ref: GlobalRef; readonly span: Span }
  /** `Foo{T}(x) where T = …` */
  | { readonly kind: 'constructor'; readonly type: TypeExpr; readonly span: Span }
  /** `(f::Foo)(x) = …` */
  | { readonly kind: 'object'; readonly type: TypeExpr; readonly span: Span }
  | { readonly kind: 'closure'; readonly id: string }
  /**
   * A method of `through` that takes `leading` values, then what `of` says, as keyword arguments need it:
   * `kwcall(::NamedTuple, ::typeof(f), …)`.
   */
  | {
      readonly kind: 'through';
      readonly through: GlobalRef;
      readonly leading: readonly TypeExpr[];
      readonly of: Callee;
      readonly span: Span;
    };

export interface MethodDef {
  readonly callee: Callee;
  readonly where: readonly TypeParam[];
  /** Types of the parameters without the callee; with `isVararg` the last is the element type of the rest. */
  readonly params: readonly TypeExpr[];
  readonly lambda: Lambda;
  /** Of a closure: captured variables that stand for types in its signature. */
  readonly captured?: readonly string[];
  /** What it accepts as keywords, for messages: `k`, `rest...`. */
  readonly keywords?: readonly string[];
  /** Offsets of the whole definition in the file. */
  readonly span: Span;
}

export interface FieldDef {
  readonly name: string;
  readonly type: TypeExpr;
  /** Of a mutable struct: only `new` sets it. */
  readonly constant?: boolean;
}

export type Item =
  | { readonly kind: 'module'; readonly module: LoweredModule }
  | {
      readonly kind: 'abstract';
      readonly name: string;
      readonly params: readonly TypeParam[];
      readonly supertype: TypeExpr;
      readonly origin: Origin;
      readonly span: Span;
    }
  | {
      readonly kind: 'primitive';
      readonly name: string;
      readonly params: readonly TypeParam[];
      readonly supertype: TypeExpr;
      readonly bits: number;
      readonly origin: Origin;
      readonly span: Span;
    }
  /** Its constructors follow as `method` items. */
  | {
      readonly kind: 'struct';
      readonly name: string;
      readonly mutable: boolean;
      readonly params: readonly TypeParam[];
      readonly supertype: TypeExpr;
      readonly fields: readonly FieldDef[];
      readonly origin: Origin;
      readonly span: Span;
    }
  /** The type of a closure: one type parameter and one field a capture. Precedes the item that creates it. */
  | { readonly kind: 'closure'; readonly id: string; readonly captures: readonly string[]; readonly origin: Origin }
  /** A generic function comes into being (before its first method). */
  | { readonly kind: 'function'; readonly name: string; readonly origin: Origin; readonly span: Span }
  | { readonly kind: 'method'; readonly method: MethodDef }
  /** `const X = Vector{Float64}`: a constant that is a type expression. */
  | {
      readonly kind: 'alias';
      readonly name: string;
      readonly value: TypeExpr;
      readonly origin: Origin;
      readonly span: Span;
    }
  /** `const x = …`: the thunk's value becomes the constant. */
  | { readonly kind: 'const'; readonly name: string; readonly thunk: Lambda; readonly span: Span }
  | { readonly kind: 'statement'; readonly thunk: Lambda; readonly span: Span };

export interface LoweredModule {
  readonly path: ModulePath;
  readonly parent?: ModulePath;
  readonly origin: Origin;
  /** Modules that this one imports or mentions by value, full paths, without itself. The edges of the module graph. */
  readonly dependsOn: readonly ModulePath[];
  /** Non-constant globals that it assigns. */
  readonly globals: readonly string[];
  readonly items: readonly Item[];
}

interface At {
  readonly span: Span;
}

export type Core =
  | ({ readonly kind: 'literal'; readonly value: Literal } & At)
  | ({ readonly kind: 'local'; readonly slot: number } & At)
  | ({ readonly kind: 'setLocal'; readonly slot: number; readonly value: Core } & At)
  | ({ readonly kind: 'global'; readonly ref: GlobalRef } & At)
  | ({ readonly kind: 'setGlobal'; readonly ref: GlobalRef; readonly value: Core } & At)
  /** A name that resolves to nothing: an UndefVarError when it is reached. `note` says more (two packages export it …). */
  | ({ readonly kind: 'undefined'; readonly name: string; readonly module: ModulePath; readonly note?: string } & At)
  /** The value of a static parameter. */
  | ({ readonly kind: 'param'; readonly index: number } & At)
  | ({ readonly kind: 'type'; readonly type: TypeExpr } & At)
  | ({ readonly kind: 'call'; readonly callee: Core; readonly args: readonly Core[] } & At)
  /** A call with splatted arguments. */
  | ({
      readonly kind: 'apply';
      readonly callee: Core;
      readonly args: readonly { readonly value: Core; readonly splat: boolean }[];
    } & At)
  | ({ readonly kind: 'intrinsic'; readonly name: IntrinsicName; readonly args: readonly Core[] } & At)
  /** `new{…}(fields…)`: `type` evaluates to the concrete type. Fewer fields than declared leaves the rest undefined. */
  | ({ readonly kind: 'new'; readonly type: Core; readonly fields: readonly Core[] } & At)
  | ({ readonly kind: 'closure'; readonly id: string; readonly captures: readonly Core[] } & At)
  /** Captured variable number `index` of the running closure (slot 0). */
  | ({ readonly kind: 'capture'; readonly index: number } & At)
  /** Boxes hold variables that are captured and assigned again. An empty box is an undefined variable. */
  | ({ readonly kind: 'newBox' } & At)
  | ({ readonly kind: 'getBox'; readonly box: Core; readonly name: string } & At)
  | ({ readonly kind: 'setBox'; readonly box: Core; readonly value: Core } & At)
  /** The value is the last one's; empty is `nothing`. */
  | ({ readonly kind: 'block'; readonly body: readonly Core[] } & At)
  | ({ readonly kind: 'if'; readonly condition: Core; readonly then: Core; readonly otherwise: Core } & At)
  /** Repeats for ever, until a `break` to its label. Value `nothing`. */
  | ({ readonly kind: 'loop'; readonly label: number; readonly body: Core } & At)
  /** `break` to its label leaves it. Value `nothing`. */
  | ({ readonly kind: 'labeled'; readonly label: number; readonly body: Core } & At)
  | ({ readonly kind: 'break'; readonly label: number } & At)
  | ({ readonly kind: 'return'; readonly value: Core } & At)
  /** `slot` receives the exception. `finally` is lowered away: its code stands on every way out. */
  | ({ readonly kind: 'try'; readonly body: Core; readonly slot: number; readonly handler: Core } & At);
