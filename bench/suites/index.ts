/** All suites by name, in the order in which they run. */
import type { Options } from '../rounds.ts';
import type { Row } from '../rows.ts';
import { compute } from './compute.ts';
import { dispatch } from './dispatch.ts';
import { edit } from './edit.ts';
import { start } from './start.ts';
import { worlds } from './worlds.ts';

export type Suite = (options: Options & { readonly only: (name: string) => boolean }) => Row[];

export const SUITES: Readonly<Record<string, Suite>> = { compute, dispatch, start, edit, worlds };
