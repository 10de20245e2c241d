/** Numbers as text, and back, by the host's means: one rule for both tiers. */

/** Digits as JavaScript prints them; single precision through the shortest text that reads back as the same Float32. */
export const float32Digits = (x: number): string => {
  if (!Number.isFinite(x)) return String(x);
  for (let precision = 1; precision <= 9; precision += 1) {
    const text = x.toPrecision(precision);
    if (Math.fround(Number(text)) === x) return String(Number(text));
  }
  return String(x);
};

/** NaN when the text is no number. */
export const parseFloat64 = (text: string): number => {
  const part = text.trim();
  if (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(part)) return Number(part);
  const special = /^([+-]?)(inf|infinity|nan)$/i.exec(part);
  if (!special || special[2]!.toLowerCase() === 'nan') return Number.NaN;
  return special[1] === '-' ? -Infinity : Infinity;
};
