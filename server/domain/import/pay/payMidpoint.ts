import type { PayRange } from './parsePay.ts';

/** The one pay that stands for a range: its middle, or the bound where only one is named. Yuan a month. */
export function payMidpoint({ low, high }: Pick<PayRange, 'low' | 'high'>): number | null {
  if (low !== null && high !== null) return (low + high) / 2;
  return low ?? high;
}
