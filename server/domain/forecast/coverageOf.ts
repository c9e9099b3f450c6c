import { conformalQuantile } from './conformalQuantile.ts';

/** With fewer origins an interval of one cannot be taken from the others. */
const LEAST_ORIGINS = 4;

/**
 * Share of past forecasts that their interval covered, each origin's interval calibrated on the scores of all others.
 *
 * @param errors error / scale, by series, by origin; null: not known
 */
export function coverageOf(errors: readonly (readonly (number | null)[])[]): {
  coverage80: number | null;
  coverage95: number | null;
  n: number;
  origins: number;
} {
  const byOrigin = (errors[0] ?? []).map((_, origin) =>
    errors.flatMap((series) => (series[origin] === null ? [] : [Math.abs(series[origin] as number)])),
  );
  const told = byOrigin.filter((scores) => scores.length > 0);
  const n = told.reduce((sum, scores) => sum + scores.length, 0);
  const coverage = (level: number) => {
    if (told.length < LEAST_ORIGINS) return null;
    let covered = 0;
    for (const scores of told) {
      const others = told.flatMap((each) => (each === scores ? [] : each)).sort((a, b) => a - b);
      const q = conformalQuantile(others, level);
      if (q === null) return null;
      covered += scores.filter((score) => score <= q).length;
    }
    return covered / n;
  };
  return { coverage80: coverage(0.8), coverage95: coverage(0.95), n, origins: told.length };
}
