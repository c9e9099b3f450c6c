import { addCohort, POOLED_COHORTS } from '../../city/pipelineFacts.ts';
import type { PooledShare, Posterior } from '../../city/pipelineRates.ts';
import type { PipelineRates } from '../../city/supplyIdentity.ts';
import type { BetaPrior, Share } from '../../indicators/betaPrior.ts';
import type { EntryHistory } from './stageHistory.ts';

/**
 * Of those at a stage, how many graduated: the latest entry years of which both are known, taken together. Stage 0 are
 * the entrants, stage k the k-th year of study. Of those at a stage the graduates contain whoever joined before it; what
 * they exceed it by joined later, and is left to `joinedAfter`.
 *
 * @param entries of all programmes of a specialty: whoever moves between them graduates all the same
 */
export function graduatedOf(entries: readonly EntryHistory[], stage: number): PooledShare {
  const known = [...atStage(entries, stage)];
  return pooledYears(
    known.map(([year, { persons, graduates }]): [number, Share] => [
      year,
      { count: Math.min(graduates, persons), n: persons },
    ]),
  );
}

/**
 * Of one programme's persons at a stage, how many graduated: here, or at another programme of the specialty. What others have
 * more graduates than persons is credited to those with fewer, in proportion to what these lack, so that the programmes sum
 * to `graduatedOf` the specialty.
 *
 * @param specialty entry years of all its programmes, these among them
 */
export function graduatedAmong(
  own: readonly EntryHistory[],
  specialty: readonly EntryHistory[],
  stage: number,
): PooledShare {
  const all = atStage(specialty, stage);
  return pooledYears(
    [...atStage(own, stage)].map(([year, { persons, graduates }]): [number, Share] => {
      const { more = 0, fewer = 0 } = all.get(year) ?? {};
      const lacking = Math.max(0, persons - graduates);
      const credited = fewer > 0 ? lacking * Math.min(1, more / fewer) : 0;
      return [year, { count: Math.min(graduates, persons) + credited, n: persons }];
    }),
  );
}

/** Persons at a stage by entry year and how many graduated, and how many `more` or `fewer` programmes have than persons. */
function atStage(entries: readonly EntryHistory[], stage: number) {
  const years = new Map<number, { persons: number; graduates: number; more: number; fewer: number }>();
  for (const entry of entries) {
    const at = personsAt(entry, stage);
    if (at === null || entry.graduated === null) continue;
    const sum = years.get(entry.year) ?? { persons: 0, graduates: 0, more: 0, fewer: 0 };
    years.set(entry.year, {
      persons: sum.persons + at,
      graduates: sum.graduates + entry.graduated,
      more: sum.more + Math.max(0, entry.graduated - at),
      fewer: sum.fewer + Math.max(0, at - entry.graduated),
    });
  }
  return years;
}

/** Persons of an entry year at a stage; null: not collected. */
export function personsAt({ enrolled, onRoll }: EntryHistory, stage: number): number | null {
  return stage === 0 ? enrolled : (onRoll[stage - 1] ?? null);
}

/** Of those in the k-th year of study, how many were there in the next. */
export function stayedOf(entries: readonly EntryHistory[], year: number): Share {
  return pooled(entries, ({ onRoll }) => {
    const [before, after] = [onRoll[year - 1] ?? null, onRoll[year] ?? null];
    return before === null || after === null ? null : [Math.min(after, before), before];
  });
}

function pooled(
  entries: readonly EntryHistory[],
  read: (entry: EntryHistory) => [count: number, n: number] | null,
): PooledShare {
  const years = new Map<number, Share>();
  for (const entry of entries) {
    const one = read(entry);
    if (!one) continue;
    const sum = years.get(entry.year) ?? { count: 0, n: 0 };
    years.set(entry.year, { count: sum.count + one[0], n: sum.n + one[1] });
  }
  return pooledYears([...years]);
}

/** The latest entry years together. */
function pooledYears(years: readonly [year: number, share: Share][]): PooledShare {
  const latest: PooledShare = { count: 0, n: 0 };
  for (const [, share] of years.toSorted(([a], [b]) => a - b).slice(-POOLED_COHORTS))
    addCohort(latest, share);
  return latest;
}

/** Posterior of a share: its records, drawn towards a wider group's by so many records. @see `pipelineRates` */
export function posteriorOf({ count, n }: Share, prior: BetaPrior | null): Posterior {
  const { mean, strength } = prior ?? { mean: 0.5, strength: 0 };
  const lent = strength + 1;
  const yes = Math.min(lent - 0.5, Math.max(0.5, mean * lent));
  return { a: count + yes, b: n - count + lent - yes };
}

/** The share of a wider group as a prior; null when it has no records. */
export function priorOf({ count, n }: Share, strength: number): BetaPrior | null {
  return n > 0 ? { mean: count / n, strength } : null;
}

/** Shares of entrants that stay, in the order of the pipeline; complements where the rate counts who leaves. */
export function staying(rates: Record<keyof PipelineRates, Posterior>): Posterior[] {
  const flip = ({ a, b, ...rest }: Posterior): Posterior => ({ ...rest, a: b, b: a });
  return [rates.graduation, flip(rates.furtherStudy), flip(rates.unavailable), rates.local];
}
