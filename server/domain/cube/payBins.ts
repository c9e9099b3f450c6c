/**
 * The bins of the pay histogram are fixed, so that histograms merge and subtract by adding counts. Bin b holds pay
 * from 100·1.02^b up to, not including, 100·1.02^(b+1) yuan a month: 2 % wide, 384 of them, 100 to about 200,000
 * yuan. Pay outside falls into the first or last bin.
 */
export const PAY_BINS = 384;
export const PAY_BIN_WIDTH = 0.02;
const LOWEST = 100;
const LOG_WIDTH = Math.log(1 + PAY_BIN_WIDTH);

/** The bin of a monthly pay in yuan. */
export function payBin(pay: number): number {
  const bin = Math.floor(Math.log(pay / LOWEST) / LOG_WIDTH);
  // written so that a pay of 0, whose logarithm is −Infinity, falls into the first bin
  return bin > 0 ? Math.min(bin, PAY_BINS - 1) : 0;
}

/** The pay that stands for a bin: its geometric middle, at most 1 % from any pay in it. */
export function payOfBin(bin: number): number {
  return LOWEST * Math.exp((bin + 0.5) * LOG_WIDTH);
}
