/** Planted bugs: each replaces one piece of text in a source, and the laws must notice. */
import { GRAPH_MUTANTS } from './graph.ts';
import { RULE_MUTANTS } from './rules.ts';
import { TABLE_MUTANTS } from './tables.ts';

export interface Mutant {
  readonly name: string;
  /** Below `src`. */
  readonly file: string;
  /** Occurs exactly once in the file. */
  readonly search: string;
  readonly replace: string;
}

export interface MutantGroup {
  readonly mutants: readonly Mutant[];
  /** The test files that should notice first. */
  readonly first: readonly string[];
}

export const GROUPS: readonly MutantGroup[] = [
  { mutants: GRAPH_MUTANTS, first: ['bits', 'wide', 'strata', 'trees'] },
  { mutants: TABLE_MUTANTS, first: ['tables', 'memos'] },
  { mutants: RULE_MUTANTS, first: ['resolution', 'tables', 'trees'] },
];
