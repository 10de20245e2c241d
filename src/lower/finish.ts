/** Step two: drafts become Lambdas. Variables get slots, captures and boxes; spans become relative to their lambda. */
import type { Span } from '../diagnostics/span.ts';
import type { ClosureDraft, Definition, LambdaDraft, MethodDraft, Unit, Variable } from './draft.ts';
import { analyseFlow, type Flow } from './flow.ts';
import type { Callee, Core, Item, Lambda, MethodDef, Origin, Slot, TypeExpr } from './ir.ts';
import { mapChildren } from './walk.ts';

export interface Finished {
  readonly lambdas: readonly Lambda[];
  /** Closure types and their methods, which come before the item that uses the lambdas. */
  readonly closures: readonly Item[];
}

/** Finishes the lambdas of one definition (several where it has optional arguments) together with their closures. */
export const finish = (unit: Unit, definition: Definition, mains: readonly LambdaDraft[]): Finished => {
  const flow = analyseFlow(definition, mains);
  const closures = definition.closures.flatMap((closure): readonly Item[] => {
    const lambda = closure.methods[0]?.lambda ?? mains[0]!;
    const callee: Callee = { kind: 'closure', id: closure.id };
    const methods = closure.methods.map(
      (method): Item => ({ kind: 'method', method: finishMethod(unit, definition, flow, callee, method, closure) }),
    );
    const captures = capturesOf(flow, closure).map(({ name }) => name);
    const origin = originOf(unit, lambda);
    const hidden = hiddenFunctions(unit, origin, closure.methods);
    return [...hidden, { kind: 'closure', id: closure.id, captures, origin }, ...methods];
  });
  const lambdas = mains.map((main) => finishLambda(unit, definition, flow, main, undefined));
  return { lambdas, closures: [...definition.items, ...closures] };
};

/** The functions that methods of this module go through come into being before them. */
export const hiddenFunctions = (unit: Unit, origin: Origin, methods: readonly MethodDraft[]): readonly Item[] => {
  const names = methods.flatMap(({ through }) =>
    through?.function.name.startsWith('#') && through.function.module === unit.module.path
      ? [through.function.name]
      : [],
  );
  return [...new Set(names)].map((name) => ({ kind: 'function', name, origin, span: { start: 0, end: 0 } }));
};

const finishMethod = (
  unit: Unit,
  definition: Definition,
  flow: Flow,
  callee: Callee,
  method: MethodDraft,
  closure: ClosureDraft,
): MethodDef => ({
  callee: calleeOf(method, callee),
  where: method.where,
  params: method.params,
  lambda: finishLambda(unit, definition, flow, method.lambda, closure),
  ...(method.captured === undefined ? {} : { captured: method.captured }),
  ...(method.keywords === undefined ? {} : { keywords: method.keywords }),
  span: method.span,
});

/** What a method is a method of, when its definition is for `callee`. */
export const calleeOf = ({ through, span }: MethodDraft, callee: Callee): Callee =>
  through === undefined
    ? callee
    : { kind: 'through', through: through.function, leading: through.leading, of: callee, span };

const originOf = (unit: Unit, lambda: LambdaDraft): Origin => ({
  file: lambda.file,
  module: unit.module.path,
  offset: lambda.span.start,
});

/** A local function reaches itself through slot 0 unless its variable is boxed. */
const capturesOf = (flow: Flow, closure: ClosureDraft): readonly Variable[] =>
  (flow.free.get(closure.id) ?? []).filter((variable) => variable !== closure.self || flow.boxed.has(variable));

const finishLambda = (
  unit: Unit,
  definition: Definition,
  flow: Flow,
  lambda: LambdaDraft,
  closure: ClosureDraft | undefined,
): Lambda => {
  const slots: Slot[] = lambda.params.map(({ name }) => ({ name }));
  const slotOf = new Map<Variable, number>();
  const captures = closure === undefined ? [] : capturesOf(flow, closure);
  const offset = lambda.span.start;
  const prologue: Core[] = [];
  const started = new Set<Variable>();
  const here: Span = { start: 0, end: 0 };

  lambda.params.forEach((variable, slot) => {
    if (!flow.boxed.has(variable)) {
      slotOf.set(variable, slot);
      return;
    }
    slotOf.set(variable, slots.length);
    slots.push({ name: variable.name });
    started.add(variable);
    const box: Core = { kind: 'local', slot: slots.length - 1, span: here };
    prologue.push({ kind: 'setLocal', slot: slots.length - 1, value: { kind: 'newBox', span: here }, span: here });
    prologue.push({ kind: 'setBox', box, value: { kind: 'local', slot, span: here }, span: here });
  });

  const slotFor = (variable: Variable): number => {
    const known = slotOf.get(variable);
    if (known !== undefined) return known;
    slotOf.set(variable, slots.length);
    slots.push({ name: variable.name });
    return slots.length - 1;
  };

  /** The variable's place: its value, or its box. */
  const place = (variable: Variable, span: Span): Core => {
    if (variable.lambda === lambda)
      return variable.role === 'static'
        ? { kind: 'param', index: variable.index, span }
        : { kind: 'local', slot: slotFor(variable), span };
    if (closure !== undefined && variable === closure.self && !flow.boxed.has(variable))
      return { kind: 'local', slot: lambda.self, span };
    const index = captures.indexOf(variable);
    if (lambda.self === 0) return { kind: 'capture', index, span };
    const number: Core = { kind: 'literal', value: { type: 'Int64', value: BigInt(index + 1) }, span };
    return { kind: 'intrinsic', name: 'getfield', args: [{ kind: 'local', slot: lambda.self, span }, number], span };
  };

  /** A box that no scope mark makes is made at the start. */
  const ensureStarted = (variable: Variable): void => {
    if (variable.lambda !== lambda || started.has(variable) || variable.role !== 'temp') return;
    started.add(variable);
    prologue.push({ kind: 'setLocal', slot: slotFor(variable), value: { kind: 'newBox', span: here }, span: here });
  };

  const convert = (core: Core): Core => {
    const span = relative(core.span, offset);
    switch (core.kind) {
      case 'local': {
        const variable = definition.variables[core.slot]!;
        if (!flow.boxed.has(variable)) return place(variable, span);
        ensureStarted(variable);
        return { kind: 'getBox', box: place(variable, span), name: variable.name, span };
      }
      case 'setLocal': {
        const variable = definition.variables[core.slot]!;
        if (core.value.kind === 'newBox')
          return { kind: 'setLocal', slot: slotFor(variable), value: { kind: 'newBox', span }, span };
        const value = convert(core.value);
        if (!flow.boxed.has(variable)) return { kind: 'setLocal', slot: slotFor(variable), value, span };
        ensureStarted(variable);
        return { kind: 'setBox', box: place(variable, span), value, span };
      }
      case 'closure': {
        const made = definition.closures.find(({ id }) => id === core.id)!;
        return {
          kind: 'closure',
          id: core.id,
          captures: capturesOf(flow, made).map((variable) => place(variable, span)),
          span,
        };
      }
      case 'block': {
        const body = core.body
          .filter((child) => !isUnboxedMark(child))
          .flatMap((child, index, all) => flattenBlock(convert(child), index < all.length - 1));
        return body.length === 1 ? body[0]! : { kind: 'block', body, span };
      }
      case 'try': {
        const slot = slotFor(definition.variables[core.slot]!);
        return { kind: 'try', body: convert(core.body), slot, handler: convert(core.handler), span };
      }
      case 'type':
        return { kind: 'type', type: relativeType(core.type, offset), span };
      default:
        return { ...mapChildren(core, convert), span };
    }
  };

  const isUnboxedMark = (core: Core): boolean =>
    core.kind === 'setLocal' && core.value.kind === 'newBox' && !flow.boxed.has(definition.variables[core.slot]!);

  const body = isUnboxedMark(lambda.body) ? ({ kind: 'block', body: [], span: here } as const) : convert(lambda.body);
  const whole: Core =
    prologue.length === 0 ? body : { kind: 'block', body: [...prologue, ...flattenBlock(body, true)], span: body.span };
  return {
    name: lambda.name,
    origin: originOf(unit, lambda),
    slots,
    arity: lambda.params.length,
    isVararg: lambda.isVararg,
    staticParams: lambda.statics.map(({ name }) => name),
    body: whole,
    ...(lambda.inline === undefined ? {} : { inline: lambda.inline }),
  };
};

/** Blocks inside blocks open up; an empty one that is not the value disappears. */
const flattenBlock = (core: Core, mayVanish: boolean): readonly Core[] =>
  core.kind === 'block' && (core.body.length > 0 || mayVanish) ? core.body : [core];

const relative = (span: Span, offset: number): Span => ({ start: span.start - offset, end: span.end - offset });

const relativeType = (type: TypeExpr, offset: number): TypeExpr => {
  switch (type.kind) {
    case 'global':
    case 'typeof':
      return { ...type, span: relative(type.span, offset) };
    case 'apply':
      return {
        kind: 'apply',
        base: relativeType(type.base, offset),
        args: type.args.map((argument) => relativeType(argument, offset)),
        span: relative(type.span, offset),
      };
    case 'where': {
      const { name, lower, upper } = type.param;
      const param = {
        name,
        ...(lower === undefined ? {} : { lower: relativeType(lower, offset) }),
        ...(upper === undefined ? {} : { upper: relativeType(upper, offset) }),
      };
      return { kind: 'where', param, body: relativeType(type.body, offset) };
    }
    case 'var':
    case 'param':
    case 'value':
      return type;
    default:
      return type satisfies never;
  }
};
