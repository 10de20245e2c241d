/**
 * Intrinsics that ask the world outside: files, the environment, clocks, Unicode tables and regular expressions, which are the host's.
 * They are described by what is given and what comes back, `i` an Int64 and `b` a Memory{UInt8}: everything that the compiler has to
 * know of them. Text goes over as UTF-8, several texts with a zero byte behind each. A negative Int64 is the number of an error of the
 * operating system; what gives bytes leaves that number behind for `host_error` (zero when all went well).
 */
const OUTSIDE = {
  host_error: ':i',
  /** `no such file or directory (ENOENT)` */
  error_text: 'i:b',

  // Files. Opening takes flags: 1 read, 2 write, 4 create, 8 truncate, 16 append.
  file_open: 'bi:i',
  file_close: 'i:i',
  /** (fd, at most so many bytes): none at the end of the file. */
  file_read: 'ii:b',
  file_write: 'ibii:i',
  file_position: 'i:i',
  file_seek: 'ii:i',
  file_truncate: 'ii:i',
  /** (path, question): 0 its kind (0 nothing, 1 file, 2 folder, 3 other), 1 size, 2 modified, in ns, 3 mode, 4 whether it is a link. */
  path_status: 'bi:i',
  path_make: 'b:i',
  /** (path, whether with all that is in it) */
  path_remove: 'bi:i',
  path_rename: 'bb:i',
  path_copy: 'bb:i',
  path_entries: 'b:b',
  path_real: 'b:b',
  path_current: ':b',
  path_change: 'b:i',
  /** (kind): a new name in the folder for temporary files; 1 makes a folder of that name. */
  path_temporary: 'i:b',
  path_home: ':b',

  environment_get: 'b:b',
  environment_set: 'bb:i',
  environment_delete: 'b:i',
  environment_names: ':b',
  /** Nanoseconds since 1970; the minutes that local time is ahead at such a time. */
  clock_ns: ':i',
  clock_offset: 'i:i',
  sleep_ns: 'i:i',

  // Characters by code point: number of the general category, as `Base.Unicode` counts; upper, lower or title case (0, 1, 2); columns.
  char_category: 'i:i',
  char_case: 'ii:i',
  char_width: 'i:i',
  /** The number of bytes of each grapheme, a byte each (255 and more: 255 several times). */
  text_graphemes: 'b:b',
  /** (text, form): 0 NFC, 1 NFD, 2 NFKC, 3 NFKD */
  text_normalize: 'bi:b',

  /** (bits of a Float64, whether with an exponent, digits behind the point): exact, ties to even. `12345`, `12345e-3`. */
  float64_rounded: 'iii:b',

  // Regular expressions. A new one is a number, or −1 − the place of the mistake, which `regex_error` describes.
  regex_new: 'bb:i',
  regex_error: ':b',
  /** Names of the groups from the first on; unnamed ones have an empty name. */
  regex_names: 'i:b',
  /**
   * (expression, memory, offset, count, start, mode): where the match and its groups begin and end, four bytes each, little-endian,
   * relative to `offset`, −1 for what took no part; nothing without a match. Mode 1 only at `start`, 2 the same and not empty, 3 only to the end.
   */
  regex_match: 'ibiiii:b',
  /** The same without mode and groups: where the match begins, and in the low half where it ends; −1 without a match. */
  regex_find: 'ibiii:i',
} as const;

export type OutsideName = keyof typeof OUTSIDE;

export type OutsideKind = 'i' | 'b';

export interface OutsideSignature {
  readonly params: readonly OutsideKind[];
  readonly result: OutsideKind;
}

export const isOutside = (name: string): name is OutsideName => Object.hasOwn(OUTSIDE, name);

export const outsideSignature = (name: OutsideName): OutsideSignature => {
  const [params, result] = OUTSIDE[name].split(':') as [string, OutsideKind];
  return { params: [...params] as OutsideKind[], result };
};
