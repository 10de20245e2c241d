/**
 * What the dispatch benchmarks call: one function of one, two or three arguments with a method for each combination of types that
 * occurs. A combination is (i, i + d, i + e) for d < 4 and e < 2, modulo the number of types: with 64 types that is 64, 256 and 512
 * methods, not all 262,144 triples.
 */

export interface Case {
  readonly name: string;
  readonly types: number;
  readonly arity: 1 | 2 | 3;
  /** In which the combinations occur; `one` is only the first of them. */
  readonly order: 'random' | 'predictable' | 'one';
  /** Of the one type, without dispatch. */
  readonly direct?: true;
}

/** Calls in one repetition: more than branch predictors learn by heart. */
export const CALLS = 20_000;

const open = [4, 64].flatMap((types) =>
  ([1, 2, 3] as const).flatMap((arity) =>
    (['random', 'predictable'] as const).map(
      (order): Case => ({ name: `dispatch_${arity}_of_${types}_${order}`, types, arity, order }),
    ),
  ),
);

export const CASES: readonly Case[] = [
  { name: 'dispatch_direct', types: 1, arity: 1, order: 'one', direct: true },
  { name: 'dispatch_monomorphic', types: 4, arity: 1, order: 'one' },
  ...open,
];

/** The text that is the number of the combination of the i-th call, counted from 0. */
export const pickedBy = (test: Case, draw: string, i: string): string => {
  const { length } = combinations(test);
  return { random: `${draw} % ${length}`, predictable: `${i} % ${length}`, one: '0' }[test.order];
};

/** The types of the arguments of each method. */
export const combinations = ({ types, arity }: Case): number[][] => {
  const firsts = Array.from({ length: types }, (_, i) => [i]);
  const extended = (lists: readonly number[][], by: number): number[][] =>
    lists.flatMap((list) => Array.from({ length: by }, (_, d) => [...list, (list[0]! + d) % types]));
  if (arity === 1) return firsts;
  return arity === 2 ? extended(firsts, 4) : extended(extended(firsts, 4), 2);
};

export const ARGUMENTS = ['x', 'y', 'z'] as const;

/** What a method computes: differently enough for no compiler to make one of several. */
export interface Body {
  readonly kind: 'scale' | 'shift' | 'flip' | 'square';
  readonly constant: number;
}

const KINDS = ['scale', 'shift', 'flip', 'square'] as const;

export const bodyOf = (method: number): Body => ({
  kind: KINDS[method % KINDS.length]!,
  constant: 3 + ((method * 37) % 101),
});

/** In languages with infix operators. `values` are how to read the number in each argument. */
export const infix = ({ kind, constant }: Body, [x, ...rest]: readonly string[]): string => {
  const first = {
    scale: `${x} * ${constant}`,
    shift: `${x} + ${constant}`,
    flip: `${constant} - ${x}`,
    square: `${x} * ${x} + ${constant}`,
  }[kind];
  return [first, ...rest.map((value, i) => `${i + 2} * ${value}`)].join(' + ');
};

export const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
