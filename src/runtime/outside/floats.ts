/** Decimal digits of a Float64, rounded exactly: ties go to even, as the C library does it. */

const view = new DataView(new ArrayBuffer(8));

/** n / d, both positive, to the nearest integer. */
const nearest = (n: bigint, d: bigint): bigint => {
  const whole = n / d;
  const twice = 2n * (n % d);
  return twice > d || (twice === d && (whole & 1n) === 1n) ? whole + 1n : whole;
};

/**
 * Without exponent: the digits of x·10^digits. With one: one digit more than `digits`, then `e` and the exponent of the first one.
 * `bits` are those of a finite number; its sign is left out.
 */
export const roundedDigits = (bits: bigint, exponential: boolean, digits: number): string => {
  const fraction = bits & 0xfffffffffffffn;
  const biased = Number((bits >> 52n) & 0x7ffn);
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n;
  const power = (biased === 0 ? 1 : biased) - 1075;
  const scaled = (places: number): bigint => {
    const n = mantissa * (places > 0 ? 10n ** BigInt(places) : 1n) * (power > 0 ? 1n << BigInt(power) : 1n);
    const d = (places < 0 ? 10n ** BigInt(-places) : 1n) * (power < 0 ? 1n << BigInt(-power) : 1n);
    return nearest(n, d);
  };
  if (!exponential) return String(scaled(digits));
  if (mantissa === 0n) return `${'0'.repeat(digits + 1)}e0`;
  view.setBigUint64(0, bits & 0x7fffffffffffffffn);
  let exponent = Math.floor(Math.log10(view.getFloat64(0)));
  for (;;) {
    const text = String(scaled(digits - exponent));
    if (text.length === digits + 1) return `${text}e${exponent}`;
    exponent += text.length > digits + 1 ? 1 : -1;
  }
};
