/** Control flow. A jump is a number in the frame, looked at by everything that runs one node after another. */
import type { Core } from '../lower/ir.ts';
import { caughtValue, fail } from './failure.ts';
import { type Code, NO_JUMP, namedType, nothing, RETURN, type Runtime } from './runtime.ts';

const jumpTo = (label: number): number => label + 1;

export const blockCode = (rt: Runtime, body: readonly Code[], jumps: boolean): Code => {
  const [first, second] = body;
  if (!first) return (f) => nothing(rt, f.world);
  if (!second) return first;
  const last = body.length - 1;
  if (!jumps)
    return (f) => {
      for (let i = 0; i < last; i += 1) body[i]!(f);
      return body[last]!(f);
    };
  return (f) => {
    for (let i = 0; i < last; i += 1) {
      body[i]!(f);
      if (f.jump !== NO_JUMP) return nothing(rt, f.world);
    }
    return body[last]!(f);
  };
};

export const ifCode = (rt: Runtime, condition: Code, then: Code, otherwise: Code, at: Core): Code => {
  return (f) => {
    const test = condition(f);
    if (test === rt.yes) return then(f);
    if (test === rt.no) return otherwise(f);
    if (f.jump !== NO_JUMP) return test;
    const bool = namedType(rt, f.world, 'Bool');
    if (test.kind === 'integer' && test.type === bool) return test.bits === 1n ? then(f) : otherwise(f);
    f.at = at.span;
    return fail(rt, f, { kind: 'type', expected: bool, got: test.type, where: 'if' }, test);
  };
};

export const loopCode = (rt: Runtime, body: Code, label: number): Code => {
  const own = jumpTo(label);
  return (f) => {
    for (;;) {
      body(f);
      if (f.jump === NO_JUMP) continue;
      if (f.jump === own) f.jump = NO_JUMP;
      return nothing(rt, f.world);
    }
  };
};

export const labeledCode = (rt: Runtime, body: Code, label: number): Code => {
  const own = jumpTo(label);
  return (f) => {
    body(f);
    if (f.jump === own) f.jump = NO_JUMP;
    return nothing(rt, f.world);
  };
};

export const breakCode = (rt: Runtime, label: number): Code => {
  const target = jumpTo(label);
  return (f) => {
    f.jump = target;
    return nothing(rt, f.world);
  };
};

export const returnCode = (value: Code): Code => {
  return (f) => {
    const result = value(f);
    if (f.jump !== NO_JUMP) return result;
    f.jump = RETURN;
    f.result = result;
    return result;
  };
};

export const tryCode = (rt: Runtime, body: Code, slot: number, handler: Code): Code => {
  return (f) => {
    const { at } = f;
    try {
      return body(f);
    } catch (error) {
      const value = caughtValue(rt, f, error);
      if (!value) throw error;
      f.slots[slot] = value;
    }
    f.at = at;
    return handler(f);
  };
};
