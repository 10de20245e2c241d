/**
 * Drafts: what one definition or statement looks like after the first of two steps. A draft body is Core in which
 * `local`/`setLocal` name *variables of the whole definition* instead of slots, closures have no captures yet, static
 * parameters are variables, a `newBox` assigned to a variable marks where its scope begins, and spans are absolute.
 * `finish.ts` turns drafts into Lambdas.
 */
import type { SourceFile } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import type { Syntax } from '../parser/tree.ts';
import type { Core, GlobalRef, Item, TypeExpr, TypeParam } from './ir.ts';
import type { ModuleInfo, Program } from './modules.ts';
import type { Report } from './report.ts';

export interface Variable {
  readonly id: number;
  readonly name: string;
  readonly lambda: LambdaDraft;
  readonly role: 'param' | 'static' | 'local' | 'temp';
  /** Of a static parameter. */
  readonly index: number;
  /** Every assignment converts to it. */
  readonly type: Syntax | undefined;
  /** A local function: the closure that its definitions add methods to. */
  closure: ClosureDraft | undefined;
}

export interface LambdaDraft {
  readonly id: number;
  readonly name: string;
  readonly span: Span;
  readonly file: SourceFile;
  /** Slot 0 first. */
  readonly params: Variable[];
  readonly statics: Variable[];
  /** Which parameter is what was called: not the first where the method goes through another function. */
  readonly self: number;
  isVararg: boolean;
  inline: 'always' | 'never' | undefined;
  labels: number;
  body: Core;
}

export interface MethodDraft {
  readonly where: readonly TypeParam[];
  readonly params: readonly TypeExpr[];
  readonly lambda: LambdaDraft;
  /** The function that it is a method of, where that is not what was called. */
  readonly through?: { readonly function: GlobalRef; readonly leading: readonly TypeExpr[] } | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly captured?: readonly string[] | undefined;
  readonly span: Span;
}

/** A part of the code (of an `if` and the like) that may not be reached, by identity. */
export interface Branch {
  readonly outer: Branch | undefined;
}

/** Whether `inner` is `outer` or lies inside it. */
export const isWithin = (inner: Branch | undefined, outer: Branch | undefined): boolean =>
  inner === outer || (inner !== undefined && isWithin(inner.outer, outer));

export interface ClosureDraft {
  readonly id: string;
  readonly name: string;
  /** The local function's own name: inside its methods it is slot 0. */
  self: Variable | undefined;
  /** Where it was first defined. */
  readonly branch: Branch | undefined;
  readonly methods: MethodDraft[];
}

/** Everything that one top-level definition or statement allocates. */
export interface Definition {
  readonly name: string;
  readonly variables: Variable[];
  readonly closures: ClosureDraft[];
  /** Items that have to come before it: methods of global functions that it defines. */
  readonly items: Item[];
  lambdas: number;
}

export type Binding =
  | { readonly kind: 'variable'; readonly variable: Variable }
  /** Declared `global`. */
  | { readonly kind: 'global' }
  /** Stands for an expression of another scope: a struct's type parameter inside `new{…}`. */
  | { readonly kind: 'alias'; readonly syntax: Syntax; readonly env: Env };

export interface Scope {
  readonly kind: 'top' | 'function' | 'let' | 'soft';
  readonly names: Map<string, Binding>;
  readonly parent: Scope | undefined;
}

/** The loop that `break` and `continue` mean. */
export interface Loop {
  readonly breakLabel: number;
  readonly continueLabel: number;
  readonly cleanup: Cleanup | undefined;
  continues: boolean;
}

export type Exit = { readonly kind: 'return' } | { readonly kind: 'break' | 'continue'; readonly loop: Loop };

/** A `try … finally` around the current place: ways out go through its exits, which run the cleanup. */
export interface Cleanup {
  readonly result: Variable;
  readonly exits: { readonly label: number; readonly exit: Exit }[];
}

/** What lowers a struct body: where `new` is allowed. */
export interface Construction {
  readonly name: string;
  readonly typeParams: readonly string[];
  readonly fields: readonly { readonly name: string; readonly type: Syntax | undefined }[];
  /** The type that a bare `new(…)` makes in this constructor. */
  readonly type: Syntax | undefined;
  /** Where field types are written. */
  readonly outer: Env | undefined;
}

/** Shared by all of one `lowerProgram`. */
export interface Unit {
  readonly program: Program;
  readonly module: ModuleInfo;
  readonly report: Report;
  readonly dependsOn: Set<string>;
  /** Number of closures made so far under each definition name. */
  readonly closureCounts: Map<string, number>;
  /** Functions whose `function` item has been emitted. */
  readonly announced: Set<string>;
}

export interface Env {
  readonly unit: Unit;
  readonly file: SourceFile;
  readonly definition: Definition;
  readonly lambda: LambdaDraft;
  readonly scope: Scope;
  readonly loop?: Loop | undefined;
  readonly cleanup?: Cleanup | undefined;
  readonly returnType?: Syntax | undefined;
  /** What `begin` and `end` mean here. */
  readonly indexed?: { readonly base: Core; readonly position: number; readonly count: number } | undefined;
  /** What `rethrow()` throws: the exception of the innermost handler around the code. */
  readonly exception?: Variable | undefined;
  /** Innermost conditional part. */
  readonly branch?: Branch | undefined;
  readonly construction?: Construction | undefined;
}

export const newDefinition = (name: string): Definition => ({
  name,
  variables: [],
  closures: [],
  items: [],
  lambdas: 0,
});

export const newLambda = (
  definition: Definition,
  name: string,
  file: SourceFile,
  span: Span,
  self = 0,
): LambdaDraft => {
  definition.lambdas += 1;
  return {
    id: definition.lambdas,
    name,
    span,
    file,
    params: [],
    statics: [],
    self,
    isVararg: false,
    inline: undefined,
    labels: 0,
    body: { kind: 'block', body: [], span },
  };
};

export const newVariable = (
  env: Pick<Env, 'definition' | 'lambda'>,
  name: string,
  role: Variable['role'],
  more: { readonly index?: number; readonly type?: Syntax | undefined } = {},
): Variable => {
  const variable: Variable = {
    id: env.definition.variables.length,
    name,
    lambda: env.lambda,
    role,
    index: more.index ?? 0,
    type: more.type,
    closure: undefined,
  };
  env.definition.variables.push(variable);
  return variable;
};

export const newLabel = (lambda: LambdaDraft): number => {
  lambda.labels += 1;
  return lambda.labels;
};

export const findBinding = (scope: Scope, name: string): Binding | undefined =>
  scope.names.get(name) ?? (scope.parent === undefined ? undefined : findBinding(scope.parent, name));

/** A function of this module that only the compiler names: `#f#2`. */
export const hiddenFunction = (unit: Unit, name: string): GlobalRef => {
  const key = `#${name}`;
  const number = (unit.closureCounts.get(key) ?? 0) + 1;
  unit.closureCounts.set(key, number);
  return { module: unit.module.path, name: `#${name}#${number}` };
};

export const closureId = (unit: Unit, definition: Definition): { readonly id: string; readonly number: number } => {
  const number = (unit.closureCounts.get(definition.name) ?? 0) + 1;
  unit.closureCounts.set(definition.name, number);
  return { id: `${unit.module.path}.${definition.name}#${number}`, number };
};
