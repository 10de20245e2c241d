/** Compiled code: the published Julia micro-benchmarks, and programs of the kinds that languages are usually compared by. */
import { join } from 'node:path';
import { root } from '../peers.ts';
import { type Options, sideBySide } from '../rounds.ts';
import { meanRow, type Row } from '../rows.ts';

export const PUBLISHED = [
  'iteration_pi_sum',
  'recursion_fibonacci',
  'recursion_quicksort',
  'parse_integers',
  'userfunc_mandelbrot',
  'matrix_statistics',
  'matrix_multiply',
  'print_to_file',
];

export const OTHERS = [
  'float_loop',
  'n_body',
  'spectral_norm',
  'fannkuch',
  'binary_trees',
  'dict_work',
  'dict_strings',
  'string_building',
  'sort_structs',
  'fixed_point_matrix',
];

export const compute = (options: Options & { readonly only: (name: string) => boolean }): Row[] => {
  const names = [...PUBLISHED, ...OTHERS].filter(options.only);
  const rows = names.map((name) => sideBySide(join(root, 'bench/programs', name), options));
  return [...rows, meanRow(rows)];
};
