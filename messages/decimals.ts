const MINUS = '−';

/**
 * A number's decimals as every page, file and command prints them: half away from zero, on the decimal text, so that 1.005 with
 * 2 decimals is 1.01 in every engine. ASCII minus, none before a zero; no grouping.
 *
 * @example decimals(-0.125, 2) // '-0.13'
 * @example decimals(2.5) // '3'
 */
export function decimals(value: number, digits = 0): string {
  const text = unsigned(Math.abs(value), digits);
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** A number for reading: thousands with a comma, U+2212 as minus. @example readable(-1234.5, 1) // '−1,234.5' */
export function readable(value: number, digits = 0): string {
  const [whole = '0', fraction] = decimals(value, digits).replace('-', MINUS).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** A change with its sign always written; ±0 for none. @example signed(15) // '+15' */
export function signed(value: number, digits = 0): string {
  const text = readable(value, digits);
  if (text.startsWith(MINUS)) return text;
  return /[1-9]/.test(text) ? `+${text}` : `±${text}`;
}

function unsigned(size: number, digits: number): string {
  const scaled = Math.round(Number(`${size}e${digits}`));
  // a text with an exponent of its own, of what is tiny or huge, has no half to round
  return Number.isFinite(scaled) ? Number(`${scaled}e-${digits}`).toFixed(digits) : size.toFixed(digits);
}
