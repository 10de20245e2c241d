/**
 * The syntax tree: what the programmer wrote, faithfully, with spans. Nothing is resolved here.
 *
 *   atoms        name module-name construct integer float char string command symbol hole
 *   application  call dotcall index curly field macrocall do
 *   operators    call(form: infix | prefix | postfix) comparison and or assign typed where splat keyword
 *   collections  tuple vector matrix comprehension generator
 *   control      block if while for break continue return let try
 *   definitions  function arrow struct abstract primitive module using export const global local docstring
 *   quotation    quote interpolate
 *
 * Every node carries a half-open span of UTF-16 offsets into its source file.
 */

import type { Span } from '../diagnostics/span.ts';

interface At {
  readonly span: Span;
}

export interface Name extends At {
  readonly kind: 'name';
  readonly name: string;
}

/** A module by its full path, whatever names mean where it stands. Only macros make it: the text of a program cannot. */
export interface ModuleName extends At {
  readonly kind: 'module-name';
  readonly path: string;
}

/** An object of a type with these fields, whatever its constructors do. Only macros make it: values that they compute. */
export interface Construct extends At {
  readonly kind: 'construct';
  readonly type: Syntax;
  readonly fields: readonly Syntax[];
}

/** `text` is the literal as written, without a sign; `base` decides its type (0x1f is a UInt8, 31 an Int64). */
export interface IntegerLiteral extends At {
  readonly kind: 'integer';
  readonly text: string;
  readonly base: 2 | 8 | 10 | 16;
  /** Number of digits after the prefix, leading zeros and no underscores included. */
  readonly digits: number;
  readonly value: bigint;
}

export interface FloatLiteral extends At {
  readonly kind: 'float';
  readonly text: string;
  readonly value: number;
  /** `1.5f0` is a Float32. */
  readonly single: boolean;
}

export interface CharLiteral extends At {
  readonly kind: 'char';
  readonly codepoint: number;
}

/** `prefix` is set for string macros (`r"…"`), whose text is raw; otherwise parts alternate text and `$`-expressions. */
export interface StringLiteral extends At {
  readonly kind: 'string';
  readonly parts: readonly (string | Syntax)[];
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface CommandLiteral extends At {
  readonly kind: 'command';
  readonly text: string;
}

/** A place where the parser recovered from an error; a diagnostic has been reported. */
export interface Hole extends At {
  readonly kind: 'hole';
}

/**
 * `f(a; k = 1)`, `a + b`, `-a`, `a'`. Operators are calls whose callee is a name.
 * `dotted` is set for `.+` (the callee's name is then `+`). `f.(x)` is a `dotcall`.
 * n-ary `a + b + c` and `a * b * c` are one call with n arguments, as in Julia. `a:b:c` is one call of `:`.
 */
export interface Call extends At {
  readonly kind: 'call';
  readonly form: 'call' | 'infix' | 'prefix' | 'postfix' | 'juxtapose';
  readonly callee: Syntax;
  readonly args: readonly Syntax[];
  /** Arguments after `;`. Keyword arguments before it stand in `args` as `keyword` nodes. */
  readonly parameters: readonly Syntax[];
  readonly dotted: boolean;
}

export interface DotCall extends At {
  readonly kind: 'dotcall';
  readonly callee: Syntax;
  readonly args: readonly Syntax[];
  readonly parameters: readonly Syntax[];
}

/** `a[i, j]`; `begin` and `end` inside are names `begin` and `end`. */
export interface Index extends At {
  readonly kind: 'index';
  readonly base: Syntax;
  readonly args: readonly Syntax[];
}

export interface Curly extends At {
  readonly kind: 'curly';
  readonly base: Syntax;
  readonly args: readonly Syntax[];
}

/** `a.b`; `a.:b` and `a.$x` have another field than a name. */
export interface Field extends At {
  readonly kind: 'field';
  readonly base: Syntax;
  readonly field: Syntax;
}

/** `name` has its `@`: `@assert`, or a `field` node for `Base.@assert`. */
export interface MacroCall extends At {
  readonly kind: 'macrocall';
  readonly name: Syntax;
  readonly args: readonly Syntax[];
}

/** `call do params; body end`. */
export interface Do extends At {
  readonly kind: 'do';
  readonly call: Syntax;
  readonly params: readonly Syntax[];
  readonly body: Block;
}

/** `a < b <= c`; a single comparison is a `call`. `operands` has one more element than `operators`. */
export interface Comparison extends At {
  readonly kind: 'comparison';
  readonly operands: readonly Syntax[];
  readonly operators: readonly { readonly name: string; readonly dotted: boolean; readonly span: Span }[];
}

export interface ShortCircuit extends At {
  readonly kind: 'and' | 'or';
  readonly left: Syntax;
  readonly right: Syntax;
  readonly dotted: boolean;
}

/** `a = b` has operator '' ; `a += b` has '+'. A short-form function definition is a `function` node instead. */
export interface Assign extends At {
  readonly kind: 'assign';
  readonly operator: string;
  readonly dotted: boolean;
  readonly target: Syntax;
  readonly value: Syntax;
}

/** `value::type`; `::Int` alone has no value. */
export interface Typed extends At {
  readonly kind: 'typed';
  readonly value?: Syntax;
  readonly type: Syntax;
}

/** `body where {T<:A, S}`. */
export interface Where extends At {
  readonly kind: 'where';
  readonly body: Syntax;
  readonly vars: readonly Syntax[];
}

/** `x...` */
export interface Splat extends At {
  readonly kind: 'splat';
  readonly value: Syntax;
}

/** `name = value` inside an argument list or a named tuple. `name` may be typed in a parameter list. */
export interface Keyword extends At {
  readonly kind: 'keyword';
  readonly name: Syntax;
  readonly value: Syntax;
}

/** `(a, b)`, `(a,)`, `()`, `a, b`, `(a = 1, b)`, `(; a)`. `bare` when written without parentheses. */
export interface Tuple extends At {
  readonly kind: 'tuple';
  readonly items: readonly Syntax[];
  readonly parameters: readonly Syntax[];
  readonly bare: boolean;
}

/** `[a, b, c]`; `T[a, b]` is an `index` node. */
export interface Vector extends At {
  readonly kind: 'vector';
  readonly items: readonly Syntax[];
}

/** `[a b; c d]`: rows of columns. `[a; b]` has rows of one. `T[a b]` sets `element`. */
export interface Matrix extends At {
  readonly kind: 'matrix';
  readonly rows: readonly (readonly Syntax[])[];
  readonly element?: Syntax;
}

/** One `for` clause: `pattern = iterable`, `pattern in iterable`. */
export interface Iteration {
  readonly pattern: Syntax;
  /** `for outer i in …` assigns a variable of the surroundings. */
  readonly outer?: boolean;
  readonly iterable: Syntax;
}

/** Clauses in one group (`for a in x, b in y`) nest as a product; groups (`for a in x for b in y`) flatten. */
export interface Generator extends At {
  readonly kind: 'generator';
  readonly element: Syntax;
  readonly groups: readonly { readonly clauses: readonly Iteration[]; readonly condition?: Syntax }[];
}

/** `[generator]` and `T[generator]`. */
export interface Comprehension extends At {
  readonly kind: 'comprehension';
  readonly generator: Generator;
  readonly element?: Syntax;
}

export interface Block extends At {
  readonly kind: 'block';
  readonly body: readonly Syntax[];
}

/** Statement and ternary alike; an `elseif` is an `if` in `otherwise`. */
export interface If extends At {
  readonly kind: 'if';
  readonly condition: Syntax;
  readonly then: Syntax;
  readonly otherwise?: Syntax;
}

export interface While extends At {
  readonly kind: 'while';
  readonly condition: Syntax;
  readonly body: Block;
}

/** `for a in x, b in y`: clauses nest; `break` leaves all of them. */
export interface For extends At {
  readonly kind: 'for';
  readonly clauses: readonly Iteration[];
  readonly body: Block;
}

export interface Jump extends At {
  readonly kind: 'break' | 'continue';
}

export interface Return extends At {
  readonly kind: 'return';
  readonly value?: Syntax;
}

export interface Let extends At {
  readonly kind: 'let';
  /** Names or assignments. */
  readonly bindings: readonly Syntax[];
  readonly body: Block;
}

export interface Try extends At {
  readonly kind: 'try';
  readonly body: Block;
  readonly variable?: Name;
  readonly handler?: Block;
  readonly otherwise?: Block;
  readonly cleanup?: Block;
}

/**
 * `function sig body end` and `sig = body`. `signature` is a call, perhaps inside `where` and `typed` (return type), a bare name
 * (`function f end`, then no body), or a tuple (anonymous `function (x) … end`).
 */
export interface Function extends At {
  readonly kind: 'function';
  readonly signature: Syntax;
  readonly body?: Syntax;
  readonly short: boolean;
  /** `macro name(args) … end`. */
  readonly macro: boolean;
}

/** `params -> body`. */
export interface Arrow extends At {
  readonly kind: 'arrow';
  readonly params: Syntax;
  readonly body: Syntax;
}

/** `header` is a name, a curly or a `<:` call. Body holds fields (names, typed, const) and inner constructors. */
export interface Struct extends At {
  readonly kind: 'struct';
  readonly mutable: boolean;
  readonly header: Syntax;
  readonly body: Block;
}

export interface Abstract extends At {
  readonly kind: 'abstract';
  readonly header: Syntax;
}

export interface Primitive extends At {
  readonly kind: 'primitive';
  readonly header: Syntax;
  readonly bits: Syntax;
}

export interface Module extends At {
  readonly kind: 'module';
  readonly name: Name;
  readonly body: Block;
  /** `baremodule`. */
  readonly bare: boolean;
}

/** `..A.B` has dots 2 and names A, B. `alias` for `as`. */
export interface ImportPath extends At {
  readonly dots: number;
  readonly names: readonly Name[];
  readonly alias?: Name;
}

/** `using A, B`: paths; `using A: x, y as z`: one path in `from`, the items in `paths`. */
export interface Import extends At {
  readonly kind: 'using' | 'import';
  readonly from?: ImportPath;
  readonly paths: readonly ImportPath[];
}

export interface Export extends At {
  readonly kind: 'export' | 'public';
  /** Names, and in quotes interpolations of names. */
  readonly names: readonly Syntax[];
}

/** `const x = 1`, `global x = 1`, `local x, y`. `items` are names, typed names or assignments. */
export interface Declaration extends At {
  readonly kind: 'const' | 'global' | 'local';
  readonly items: readonly Syntax[];
}

export interface Docstring extends At {
  readonly kind: 'docstring';
  readonly text: StringLiteral;
  readonly target: Syntax;
}

/** `:x`, `:(a + b)`, `quote … end`. */
export interface Quote extends At {
  readonly kind: 'quote';
  readonly body: Syntax;
}

/** `$x` inside a quote. */
export interface Interpolate extends At {
  readonly kind: 'interpolate';
  readonly value: Syntax;
}

export type Syntax =
  | Name
  | ModuleName
  | Construct
  | IntegerLiteral
  | FloatLiteral
  | CharLiteral
  | StringLiteral
  | CommandLiteral
  | Hole
  | Call
  | DotCall
  | Index
  | Curly
  | Field
  | MacroCall
  | Do
  | Comparison
  | ShortCircuit
  | Assign
  | Typed
  | Where
  | Splat
  | Keyword
  | Tuple
  | Vector
  | Matrix
  | Generator
  | Comprehension
  | Block
  | If
  | While
  | For
  | Jump
  | Return
  | Let
  | Try
  | Function
  | Arrow
  | Struct
  | Abstract
  | Primitive
  | Module
  | Import
  | Export
  | Declaration
  | Docstring
  | Quote
  | Interpolate;
