import { isOutside, type OutsideName, outsideSignature } from './outside.ts';

/**
 * The operations that the language cannot express in itself. Only `src/base` names them (`Intrinsics.add_int(x, y)`); everything
 * else, `typeof` and `===` included, is an ordinary method of Core or Base around one of these.
 *
 * Integer operations take two operands of one primitive integer type and wrap around; `sdiv_int` … require a divisor ≠ 0 and no
 * overflow (Base checks). Conversions take the target type first. Memory is a fixed-size, zero-based buffer without bounds checks.
 */
export const INTRINSICS = {
  // Integers; Bool and Char count as unsigned. Shifts: any count ≥ width gives 0 (or the sign).
  neg_int: 1,
  add_int: 2,
  sub_int: 2,
  mul_int: 2,
  sdiv_int: 2,
  udiv_int: 2,
  srem_int: 2,
  urem_int: 2,
  and_int: 2,
  or_int: 2,
  xor_int: 2,
  not_int: 1,
  shl_int: 2,
  lshr_int: 2,
  ashr_int: 2,
  ctlz_int: 1,
  cttz_int: 1,
  ctpop_int: 1,
  eq_int: 2,
  ne_int: 2,
  slt_int: 2,
  sle_int: 2,
  ult_int: 2,
  ule_int: 2,
  /** (T, x): T no wider, wider by sign, wider by zeros; same-size reinterpretation between any primitives (Float16 ↔ UInt16 …). */
  trunc_int: 2,
  sext_int: 2,
  zext_int: 2,
  bitcast: 2,

  // Floats; Float16 computes in Float32 and rounds.
  neg_float: 1,
  add_float: 2,
  sub_float: 2,
  mul_float: 2,
  div_float: 2,
  rem_float: 2,
  abs_float: 1,
  copysign_float: 2,
  sqrt_float: 1,
  floor_float: 1,
  ceil_float: 1,
  trunc_float: 1,
  rint_float: 1,
  eq_float: 2,
  ne_float: 2,
  lt_float: 2,
  le_float: 2,
  /** (T, x). fptosi/fptoui require x in range (Base checks); they saturate. fpext/fptrunc change the width. */
  sitofp: 2,
  uitofp: 2,
  fptosi: 2,
  fptoui: 2,
  fpext: 2,
  fptrunc: 2,
  // Float64 only, on the host's math library.
  sin: 1,
  cos: 1,
  tan: 1,
  asin: 1,
  acos: 1,
  atan: 1,
  atan2: 2,
  sinh: 1,
  cosh: 1,
  tanh: 1,
  exp: 1,
  expm1: 1,
  log: 1,
  log2: 1,
  log10: 1,
  log1p: 1,
  pow: 2,
  cbrt: 1,
  hypot: 2,

  // Objects and types
  /** Identity (`===`). */
  egal: 2,
  typeof: 1,
  isa: 2,
  typeassert: 2,
  subtype: 2,
  /** (object, Symbol or 1-based Int64) */
  getfield: 2,
  setfield: 3,
  isdefined: 2,
  /** Number of fields of an object. */
  nfields: 1,
  /** All fields of an object as a tuple. */
  field_values: 1,
  /** (T, i) name and type of field i of a concrete type. */
  fieldname: 2,
  fieldtype: 2,
  fieldcount: 1,
  /** Any number of arguments. */
  tuple: -1,
  /** (NamedTuple{names}, tuple of values) */
  named_tuple: 2,
  /** (named tuple, NamedTuple{names}): what is left without these names. */
  named_without: 2,
  /** (named tuple, named tuple): values of the second win. */
  named_merge: 2,
  apply_type: -1,
  /** (T, tuple of parameters) */
  apply_types: 2,
  /** Number of elements of a tuple. */
  tuple_length: 1,
  /** How `print` shows a type: `Vector{Int64}`. String. */
  type_string: 1,
  /** Name alone, `Array`. String. */
  type_name: 1,
  supertype: 1,
  typejoin: 2,
  /** (T): sets of types. */
  is_abstract: 1,
  is_mutable: 1,
  is_concrete: 1,
  is_bits: 1,
  /** The i-th parameter of a nominal or tuple type. */
  type_parameter: 2,
  parameter_count: 1,
  function_name: 1,
  /** How many methods a function has. */
  method_count: 1,
  /** Of mutable objects and of the only values of their types; Base makes those of all others from their parts. */
  objectid: 1,
  ifelse: 3,
  throw: 1,
  rethrow: 1,
  /** (f, argument tuple type). */
  hasmethod: 2,
  /** (tuple type of callee and arguments): the type that the call returns, as far as types tell (src/results). */
  result_type: 1,
  /** (f, argument tuple type, tuple of arguments) */
  invoke: 3,

  // Memory{T}
  memory_new: 2,
  memory_length: 1,
  memory_get: 2,
  memory_set: 3,
  memory_isassigned: 2,
  /** (dest, dest offset, src, src offset, n), zero-based, overlapping allowed. */
  memory_copy: 5,
  /** (memory, value, offset, count) */
  memory_fill: 4,

  // The world outside
  /** (fd, memory of UInt8, offset, count) */
  write_bytes: 4,
  /** Shortest digits that read back, as JavaScript prints the number: Memory{UInt8}. (Float64) */
  float64_digits: 1,
  float32_digits: 1,
  /** (memory, offset, count): NaN when malformed. */
  parse_float64: 3,
  time_ns: 0,
  /** Number of program arguments, and the i-th (0-based) as Memory{UInt8}. */
  args_count: 0,
  args_get: 1,
  exit: 1,
} as const;

export type IntrinsicName = keyof typeof INTRINSICS | OutsideName;

/** Number of arguments, −1 for any number. */
export const intrinsicArity = (name: IntrinsicName): number =>
  isOutside(name) ? outsideSignature(name).params.length : INTRINSICS[name];

export const isIntrinsic = (name: string): name is IntrinsicName => Object.hasOwn(INTRINSICS, name) || isOutside(name);

/** From one primitive type to another: (T, x) → x as a T. */
export const CONVERSIONS: ReadonlySet<string> = new Set([
  'trunc_int',
  'sext_int',
  'zext_int',
  'bitcast',
  'sitofp',
  'uitofp',
  'fptosi',
  'fptoui',
  'fpext',
  'fptrunc',
] satisfies readonly IntrinsicName[]);

/** Functions of the host's mathematics, Float64 in and out, by the names that they have there. */
export const HOST_MATH = [
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'atan2',
  'sinh',
  'cosh',
  'tanh',
  'exp',
  'expm1',
  'log',
  'log2',
  'log10',
  'log1p',
  'cbrt',
  'hypot',
] as const satisfies readonly IntrinsicName[];
