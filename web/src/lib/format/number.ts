import { readable, signed } from '@gongxu/messages/decimals';

/**
 * A number for reading: thousands with a comma, U+2212 as minus, a fixed number of decimals, rounded as everywhere.
 *
 * @throws RangeError for a number that is not finite: a missing figure is a reason, not a number
 * @example formatNumber(-1234.5, 1) // '−1,234.5'
 */
export function formatNumber(value: number, decimals = 0): string {
  return readable(finite(value), decimals);
}

/** A change with its sign always written; ±0 for none. @example formatSigned(15) // '+15' */
export function formatSigned(value: number, decimals = 0): string {
  return signed(finite(value), decimals);
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`invalid number ${value}; not finite`);
  return value;
}
