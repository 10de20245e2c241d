/** A reproducible source of choices: the same seed makes the same program. */
export interface Choices {
  /** An integer from 0 to n − 1. */
  readonly below: (n: number) => number;
  readonly one: <T>(items: readonly T[]) => T;
  /** True once in `n` times. */
  readonly rarely: (n: number) => boolean;
}

/** A linear congruential step mixed by multiplication: even enough for choosing shapes of programs. */
export const choicesFrom = (seed: number): Choices => {
  let state = (seed ^ 0x9e3779b9) >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    return (mixed ^ (mixed >>> 13)) >>> 0;
  };
  const below = (n: number): number => next() % n;
  return {
    below,
    one: (items) => items[below(items.length)]!,
    rarely: (n) => below(n) === 0,
  };
};
