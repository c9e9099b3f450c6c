import { SEASONS } from './seasonalIndices.ts';

const LEAST_QUARTERS = 12;
/** 90 %, two-sided */
const CRITICAL = 1.645;

/**
 * Whether a quarterly series shows a season: |r₄| > 1.645·√((1 + 2Σ_{k<4} r_k²) / n), r the autocorrelations. Under 12
 * quarters, or without any movement, it does not.
 *
 * @see Fiorucci et al. (2016), Models for optimising the theta method; method §1, "Time"
 */
export function isSeasonal(series: ArrayLike<number>): boolean {
  const n = series.length;
  if (n < LEAST_QUARTERS) return false;
  let mean = 0;
  for (let t = 0; t < n; t++) mean += (series[t] as number) / n;
  const covariance = (lag: number) => {
    let sum = 0;
    for (let t = lag; t < n; t++)
      sum += ((series[t] as number) - mean) * ((series[t - lag] as number) - mean);
    return sum;
  };
  const variance = covariance(0);
  if (!(variance > 0)) return false;
  let squares = 0;
  for (let lag = 1; lag < SEASONS; lag++) squares += (covariance(lag) / variance) ** 2;
  return Math.abs(covariance(SEASONS) / variance) > CRITICAL * Math.sqrt((1 + 2 * squares) / n);
}
