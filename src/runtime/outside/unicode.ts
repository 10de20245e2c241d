/** Properties of characters, from the host's Unicode tables. */

/** In the order of the numbers that the language gives to categories. */
const CATEGORIES = [
  'Cn',
  'Lu',
  'Ll',
  'Lt',
  'Lm',
  'Lo',
  'Mn',
  'Mc',
  'Me',
  'Nd',
  'Nl',
  'No',
  'Pc',
  'Pd',
  'Ps',
  'Pe',
  'Pi',
  'Pf',
  'Po',
  'Sm',
  'Sc',
  'Sk',
  'So',
  'Zs',
  'Zl',
  'Zp',
  'Cc',
  'Cf',
  'Cs',
  'Co',
];

let patterns: RegExp[] | undefined;
const known = new Map<number, number>();

const isScalar = (code: number): boolean => code >= 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);

export const charCategory = (code: number): number => {
  if (code >= 0xd800 && code <= 0xdfff) return CATEGORIES.indexOf('Cs');
  if (!isScalar(code)) return 0;
  let category = known.get(code);
  if (category === undefined) {
    patterns ??= CATEGORIES.map((name) => new RegExp(`^\\p{${name}}`, 'u'));
    const text = String.fromCodePoint(code);
    category = Math.max(
      0,
      patterns.findIndex((pattern) => pattern.test(text)),
    );
    known.set(code, category);
  }
  return category;
};

/** Letters whose title case is a letter of its own: DŽ, LJ, NJ, DZ. */
const titleCase = (code: number): number | undefined => {
  if (code >= 0x1c4 && code <= 0x1cc) return code - ((code - 0x1c4) % 3) + 1;
  if (code >= 0x1f1 && code <= 0x1f3) return 0x1f2;
  return undefined;
};

/** To upper (0), lower (1) or title case (2): the simple mapping, one character for one. */
export const charCase = (code: number, to: number): number => {
  if (!isScalar(code)) return code;
  if (to === 2) return titleCase(code) ?? charCase(code, 0);
  const text = String.fromCodePoint(code);
  const changed = to === 1 ? text.toLowerCase() : text.toUpperCase();
  const first = changed.codePointAt(0)!;
  // What becomes several characters is left alone, apart from ß and İ.
  if (changed.length === (first > 0xffff ? 2 : 1)) return first;
  if (to === 0 && code === 0xdf) return 0x1e9e;
  return code === 0x130 && to === 1 ? 0x69 : code;
};

/** Ranges of characters that are two columns wide, apart from emoji. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6b],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1b000, 0x1b2fb],
  [0x1f200, 0x1f202],
  [0x1f210, 0x1f23b],
  [0x1f240, 0x1f248],
  [0x20000, 0x2fffd],
  [0x30000, 0x3fffd],
];

const EMOJI = /^\p{Emoji_Presentation}/u;
const WITHOUT_WIDTH: ReadonlySet<string> = new Set(['Cn', 'Mn', 'Me', 'Zl', 'Zp', 'Cc', 'Cf', 'Cs']);
const SOFT_HYPHEN = 0xad;

/** Columns of a terminal. */
export const charWidth = (code: number): number => {
  if (code === SOFT_HYPHEN) return 1;
  if (WITHOUT_WIDTH.has(CATEGORIES[charCategory(code)]!)) return 0;
  if (code < 0x1100) return 1;
  return WIDE.some(([from, to]) => code >= from && code <= to) || EMOJI.test(String.fromCodePoint(code)) ? 2 : 1;
};

/** The number of bytes of each grapheme; one of 255 and more is written as 255 and the rest. */
export const graphemeLengths = (text: string): Uint8Array => {
  const lengths: number[] = [];
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    let left = Buffer.byteLength(segment);
    for (; left >= 255; left -= 255) lengths.push(255);
    lengths.push(left);
  }
  return Uint8Array.from(lengths);
};

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'];

export const normalized = (text: string, form: number): string => text.normalize(FORMS[form]);
