import { formatNumber } from './number.ts';

/** A cost in units of one missing graduate; one that would be printed as none says that it is less than a hundredth. */
export function formatWorth(value: number): string {
  return value > 0 && value < 0.005 ? '<0.01' : formatNumber(value, 2);
}
