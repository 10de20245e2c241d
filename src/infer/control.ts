/** Branches, loops and handlers: where environments part and meet. */
import type { Core } from '../lower/ir.ts';
import { ANY, BOTTOM } from '../types/index.ts';
import { mergeEnv, sameEnv } from './env.ts';
import { infer, slotVariable } from './infer.ts';
import { merge, typeOf, type Value } from './lattice.ts';
import { afterEffects, coreType, nothingValue } from './nodes.ts';
import { type Frame, newLabel, placeOf, type Region, type State, store } from './state.ts';
import type { Typed } from './typed.ts';

/** Condition with the environments that each outcome leaves. `&&` and `||` are ifs with a literal branch: look through them. */
const inferCondition = (
  s: State,
  frame: Frame,
  core: Core,
): { node: Typed; constant?: boolean; yes: State['env']; no: State['env'] } => {
  if (core.kind === 'block' && core.body.length === 1) return inferCondition(s, frame, core.body[0]!);
  if (core.kind === 'if') {
    const { then, otherwise } = core;
    const isFalse = otherwise.kind === 'literal' && otherwise.value.type === 'Bool' && !otherwise.value.value;
    const isTrue = then.kind === 'literal' && then.value.type === 'Bool' && then.value.value;
    if (isFalse || isTrue) {
      const first = inferCondition(s, frame, core.condition);
      const bool = coreType(s.host.world, 'Bool');
      s.env = isFalse ? first.yes : first.no;
      if (!s.env) {
        const constant = !isFalse;
        if (first.constant !== undefined) {
          return isFalse
            ? { node: first.node, constant: false, yes: undefined, no: first.no }
            : { node: first.node, constant, yes: first.yes, no: undefined };
        }
        return { node: first.node, yes: first.yes, no: first.no };
      }
      const second = inferCondition(s, frame, isFalse ? then : otherwise);
      const literal: Typed = { kind: 'literal', value: { type: 'Bool', value: !isFalse }, type: bool };
      const node: Typed = isFalse
        ? { kind: 'if', condition: first.node, then: second.node, otherwise: literal, type: bool }
        : { kind: 'if', condition: first.node, then: literal, otherwise: second.node, type: bool };
      return isFalse
        ? { node, yes: second.yes, no: mergeEnv(first.no && [...first.no], second.no) }
        : { node, yes: mergeEnv(first.yes && [...first.yes], second.yes), no: second.no };
    }
  }
  const value = infer(s, frame, core);
  if (!s.env) return { node: value.node, yes: undefined, no: undefined };
  const bool = coreType(s.host.world, 'Bool');
  if (value.constant?.type === 'Bool') {
    const { value: known } = value.constant;
    return { node: value.node, constant: known, yes: known ? s.env : undefined, no: known ? undefined : s.env };
  }
  const node: Typed =
    typeOf(value) === bool
      ? value.node
      : { kind: 'assert', value: value.node, where: 'if', place: placeOf(frame, core.span), type: bool };
  const yes = [...s.env];
  const no = [...s.env];
  for (const { variable, then, otherwise } of value.refine ?? []) {
    const known = s.env[variable];
    if (!known) continue;
    yes[variable] = { ...known, type: then };
    no[variable] = { ...known, type: otherwise };
  }
  const dead = (side: 'then' | 'otherwise') => value.refine?.some((r) => r[side] === BOTTOM) ?? false;
  return { node, yes: dead('then') ? undefined : yes, no: dead('otherwise') ? undefined : no };
};

export const inferIf = (s: State, frame: Frame, core: Extract<Core, { kind: 'if' }>): Value => {
  const condition = inferCondition(s, frame, core.condition);
  if (!condition.yes && !condition.no) {
    s.env = undefined;
    return { node: condition.node };
  }
  if (condition.constant !== undefined) {
    s.env = condition.constant ? condition.yes : condition.no;
    const taken = infer(s, frame, condition.constant ? core.then : core.otherwise);
    return { ...taken, node: afterEffects([condition.node], taken.node) };
  }
  s.env = condition.yes;
  const then: Value = s.env ? infer(s, frame, core.then) : never();
  const afterThen = s.env;
  s.env = condition.no;
  const otherwise: Value = s.env ? infer(s, frame, core.otherwise) : never();
  const afterOtherwise = s.env;
  s.env = mergeEnv(afterThen, afterOtherwise);
  const type = merge(afterThen ? typeOf(then) : BOTTOM, afterOtherwise ? typeOf(otherwise) : BOTTOM);
  const node: Typed = { kind: 'if', condition: condition.node, then: then.node, otherwise: otherwise.node, type };
  if (!afterThen) return { ...otherwise, node };
  if (!afterOtherwise) return { ...then, node };
  return { node };
};

/** A branch that types have shown to be impossible. */
const never = (): Value => ({ node: { kind: 'block', body: [], type: BOTTOM } });

export const inferLoop = (s: State, frame: Frame, core: Extract<Core, { kind: 'loop' }>): Value => {
  const label = newLabel(s);
  const marks = { entries: s.entries.length, origins: s.origins.length };
  const mark = s.variables.length;
  let head = s.env && [...s.env];
  for (;;) {
    const region: Region = { label, env: undefined };
    frame.targets.set(core.label, region);
    s.entries.length = marks.entries;
    s.origins.length = marks.origins;
    s.env = head && [...head];
    const body = infer(s, frame, core.body);
    const next = mergeEnv(head, withoutTemporaries(s.env, mark, frame));
    if (sameEnv(next, head)) {
      s.env = withoutTemporaries(region.env, mark, frame);
      const nothing = nothingValue(s.host.world);
      const loop: Typed = { kind: 'loop', label: newLabel(s), body: body.node, type: BOTTOM };
      return { node: { kind: 'region', label, body: loop, type: s.env ? typeOf(nothing) : BOTTOM } };
    }
    head = next;
  }
};

/** Each round makes new temporaries and inlined variables; only the frame's own variables live from round to round. */
const withoutTemporaries = (env: State['env'], mark: number, frame: Frame): State['env'] => {
  if (!env || env.length <= mark) return env;
  const own = new Set(frame.slots.map((home) => (home?.kind === 'variable' ? home.variable : -1)));
  const out = env.slice(0, mark);
  for (let i = mark; i < env.length; i += 1) if (own.has(i)) out[i] = env[i];
  return out;
};

export const inferTry = (s: State, frame: Frame, core: Extract<Core, { kind: 'try' }>): Value => {
  s.tries.push(s.env && [...s.env]);
  const body = infer(s, frame, core.body);
  const thrown = s.tries.pop();
  const afterBody = s.env;
  s.env = thrown && [...thrown];
  const variable = slotVariable(s, frame, core.slot);
  store(s, variable, { node: { kind: 'variable', variable, type: ANY } });
  const handler = infer(s, frame, core.handler);
  const afterHandler = s.env;
  s.env = mergeEnv(afterBody, afterHandler);
  const type = merge(afterBody ? typeOf(body) : BOTTOM, afterHandler ? typeOf(handler) : BOTTOM);
  return { node: { kind: 'try', body: body.node, variable, handler: handler.node, type } };
};
