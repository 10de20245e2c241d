/** Boxed layouts that the runtime module and the host know by themselves. */
import { layoutType, type ValType } from './wasm/valtype.ts';

export const BOOL_LAYOUT: ValType = layoutType(['i32'], false);

/** String and Symbol: their bytes. */
export const TEXT_LAYOUT: ValType = layoutType(['[i8'], false);
