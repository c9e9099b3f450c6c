const MINUS = '−';

/**
 * A number for reading: thousands with a comma, U+2212 as minus, a fixed number of decimals.
 *
 * Rounds half away from zero on the decimal text, so 0.125 with 2 decimals is 0.13 in every engine.
 * @throws RangeError for a number that is not finite: a missing figure is a reason, not a number
 * @example formatNumber(-1234.5, 1) // '−1,234.5'
 */
export function formatNumber(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) throw new RangeError(`invalid number ${value}; not finite`);
  const scaled = Math.round(Number(`${Math.abs(value)}e${decimals}`));
  const text = Number.isFinite(scaled) ? Number(`${scaled}e-${decimals}`).toFixed(decimals) : '0';
  const [whole = '0', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && /[1-9]/.test(text) ? MINUS : '';
  return sign + (fraction === undefined ? grouped : `${grouped}.${fraction}`);
}

/** A change with its sign always written; ±0 for none. @example formatSigned(15) // '+15' */
export function formatSigned(value: number, decimals = 0): string {
  const text = formatNumber(value, decimals);
  if (text.startsWith(MINUS)) return text;
  return /[1-9]/.test(text) ? `+${text}` : `±${text}`;
}
