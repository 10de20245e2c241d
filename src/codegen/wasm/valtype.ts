/**
 * Value and heap types of compiled code, as short canonical strings, so that equal types are equal strings.
 *
 *   i32 i64 f32 f64     numbers
 *   obj                 (ref null $Object): the common supertype of everything on the heap; field 0 is the type tag (i32)
 *   [i8 … [obj          (ref null (array (mut …))): memory; i8 and i16 are packed
 *   {i64,obj            (ref null (struct (sub $Object) tag, fields…)): an immutable layout; {!i64,obj a mutable one
 *   func:N              (ref null $BoxedN): the boxed entry of an instance with N parameters (callee included)
 *   anyref exnref externref   the engine's own
 *
 * Each layout is a recursion group of its own, spelled from its fields alone, so that two modules that declare it mean the same
 * type. References to layouts inside a layout are held as `obj` and cast on use: that is what keeps groups free of recursion.
 */
export type ValType =
  | 'i32'
  | 'i64'
  | 'f32'
  | 'f64'
  | 'obj'
  | 'anyref'
  | 'exnref'
  | 'externref'
  | `[${string}`
  | `{${string}`
  | `func:${number}`;

export type MemoryElement = 'i8' | 'i16' | 'i32' | 'i64' | 'f32' | 'f64' | 'obj';

export const memoryType = (element: MemoryElement): ValType => `[${element}`;

/** How a value type is held inside a layout. */
export const fieldType = (type: ValType): ValType => (type.startsWith('{') ? 'obj' : type);

export const layoutType = (fields: readonly ValType[], mutable: boolean): ValType =>
  `{${mutable ? '!' : ''}${fields.map(fieldType).join(',')}`;

export const layoutFields = (layout: ValType): { fields: ValType[]; mutable: boolean } => {
  const mutable = layout.startsWith('{!');
  const text = layout.slice(mutable ? 2 : 1);
  return { fields: text === '' ? [] : (text.split(',') as ValType[]), mutable };
};
