import type { Share } from '../indicators/betaPrior.ts';

/** A rate's share by calendar year, of one specialty. */
export type RateYears = ReadonlyMap<string, Share>;

/** How a rate of the city moves from year to year, on the logit scale. */
export interface RateDrift {
  /** change a year; 0 where the years on record do not tell it from chance */
  trend: number;
  /** τ²: what each further year adds to the variance */
  step: number;
}

/** What is to become of a rate by some year. */
export interface RateOutlook {
  /** change of the logit from the years on record to that year */
  shift: number;
  /** h·τ², beside what is not known of the rate today */
  variance: number;
}

/** φ: each further year the trend goes on by this part of the year before. */
const DAMPING = 0.8;
/** Years that a trend is read from. */
const TREND_YEARS = 6;

/**
 * How a rate drifts, from all specialties on record.
 *
 * The trend is the slope of the city's pooled logit over its latest years, each change taken over the specialties on
 * record in both years. It is brought towards 0 as far as chance explains it: b·max(0, 1 − Var(b)/b²).
 *
 * τ² is what stays of the changes from one year to the next: the square of that trend, which may stop or go on, and how
 * much further apart two years lie than one year does, beyond the trend and beyond sampling. What comes one year and is
 * gone the next is not drift but ρ.
 *
 * @param histories one per specialty
 * @see method §5
 */
export function rateDrift(histories: readonly RateYears[]): RateDrift {
  const { slope, variance } = slopeOf(pooledLogits(histories).slice(-TREND_YEARS));
  const trend = slope === 0 ? 0 : slope * Math.max(0, 1 - variance / slope ** 2);
  return { trend, step: trend ** 2 + walkOf(histories, slope) };
}

/**
 * A rate's outlook: its level brought from the middle of the years it rests on to the last of them, and on to the year
 * asked for by the damped trend b(φ + φ² + …).
 *
 * @param years `middle` of those the rate rests on, weighted by records; the `last` of them; the one asked `for`
 */
export function rateOutlook(
  { trend, step }: RateDrift,
  years: { middle: number; last: number; for: number },
): RateOutlook {
  const ahead = Math.max(0, years.for - years.last);
  const damped = (DAMPING * (1 - DAMPING ** ahead)) / (1 - DAMPING);
  return { shift: trend * (years.last - years.middle + damped), variance: step * ahead };
}

/** A rate's Beta as it will be: its logit moved, its spread grown; still a Beta, by mean and variance. */
export function projectRate<Beta extends { a: number; b: number }>(
  now: Beta,
  { shift, variance }: RateOutlook,
): { a: number; b: number } {
  if (shift === 0 && variance === 0) return now;
  const size = now.a + now.b;
  const odds = (now.a / now.b) * Math.exp(shift);
  const mean = odds / (1 + odds);
  // Var(logit p) ≈ Var(p) / (p(1 − p))² = 1 / ((a + b + 1) p(1 − p))
  const spread = (size * size) / ((size + 1) * now.a * now.b) + variance;
  const worth = Math.max(1, 1 / (spread * mean * (1 - mean)) - 1);
  return { a: mean * worth, b: (1 - mean) * worth };
}

const logit = ({ count, n }: Share) => Math.log((count + 0.5) / (n - count + 0.5));
const sampling = ({ count, n }: Share) => 1 / (count + 0.5) + 1 / (n - count + 0.5);

interface YearLogit {
  year: number;
  logit: number;
  variance: number;
}

/** The city's logit by year, as the sum of its changes, each over the specialties that have both years. */
function pooledLogits(histories: readonly RateYears[]): YearLogit[] {
  const years = [...new Set(histories.flatMap((history) => yearsOf(history)))].sort((a, b) => a - b);
  const sum = (shares: readonly Share[]): Share => ({
    count: shares.reduce((so, { count }) => so + count, 0),
    n: shares.reduce((so, { n }) => so + n, 0),
  });
  let series: YearLogit[] = [];
  for (const [i, year] of years.entries()) {
    const before = series.at(-1);
    const both = histories.flatMap((history) => {
      const pair = [history.get(String(years[i - 1])), history.get(String(year))];
      return pair.every((share) => (share?.n ?? 0) > 0) ? [pair as [Share, Share]] : [];
    });
    const now = sum(both.map((pair) => pair[1]));
    if (!before || both.length === 0) {
      // nothing ties this year to those before
      series = [{ year, logit: 0, variance: 0 }];
      continue;
    }
    const then = sum(both.map((pair) => pair[0]));
    if (before.variance === 0) before.variance = sampling(then);
    series.push({ year, logit: before.logit + logit(now) - logit(then), variance: sampling(now) });
  }
  return series;
}

/** Least squares, with the variance of the slope: by how the years scatter, at least by what sampling alone makes. */
function slopeOf(series: readonly YearLogit[]): { slope: number; variance: number } {
  const { length } = series;
  if (length < 3) return { slope: 0, variance: 0 };
  const mean = (read: (one: YearLogit) => number) => series.reduce((so, one) => so + read(one), 0) / length;
  const [middle, level] = [mean(({ year }) => year), mean((one) => one.logit)];
  const room = series.reduce((so, { year }) => so + (year - middle) ** 2, 0);
  const slope = series.reduce((so, one) => so + (one.year - middle) * (one.logit - level), 0) / room;
  const rest = series.reduce((so, one) => so + (one.logit - level - slope * (one.year - middle)) ** 2, 0);
  const scatter = Math.max(
    rest / (length - 2),
    mean(({ variance }) => variance),
  );
  return { slope, variance: scatter / room };
}

/**
 * Variance that a random walk of the specialties' own logits adds in a year: E(Δ₂²) − E(Δ₁²) over changes of two years
 * and of one, each less the trend and less its sampling variance, so that errors of single years cancel. 0 where that is
 * no more than chance makes.
 */
function walkOf(histories: readonly RateYears[], slope: number): number {
  const [one, two] = [1, 2].map((lag) => {
    let weights = 0;
    let sum = 0;
    let squares = 0;
    for (const history of histories)
      for (const year of yearsOf(history)) {
        const [then, now] = [history.get(String(year)), history.get(String(year + lag))];
        if (!then || !now || now.n === 0) continue;
        const chance = sampling(then) + sampling(now);
        const weight = chance ** -2;
        const excess = (logit(now) - logit(then) - lag * slope) ** 2 - chance;
        weights += weight;
        sum += weight * excess;
        squares += (weight * excess) ** 2;
      }
    return weights === 0 ? null : { mean: sum / weights, variance: squares / weights ** 2 };
  });
  if (!one || !two) return 0;
  const walk = two.mean - one.mean;
  return walk <= 0 ? 0 : walk * Math.max(0, 1 - (one.variance + two.variance) / walk ** 2);
}

function yearsOf(history: RateYears): number[] {
  return [...history].filter(([, { n }]) => n > 0).map(([year]) => Number(year));
}
