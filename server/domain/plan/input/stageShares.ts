import { POOLED_COHORTS } from '../../city/pipelineFacts.ts';
import type { Posterior } from '../../city/pipelineRates.ts';
import type { PipelineRates } from '../../city/supplyIdentity.ts';
import type { BetaPrior, Share } from '../../indicators/betaPrior.ts';
import type { EntryHistory } from './stageHistory.ts';

/**
 * Of those at a stage, how many graduated: the latest entry years of which both are known, taken together. Stage 0 are
 * the entrants, stage k the k-th year of study. Of those at a stage the graduates contain whoever joined before it; what
 * they exceed it by joined later, and is left to `joinedAfter`.
 */
export function graduatedOf(entries: readonly EntryHistory[], stage: number): Share {
  return pooled(entries, (entry) => {
    const at = personsAt(entry, stage);
    return at === null || entry.graduated === null ? null : [Math.min(entry.graduated, at), at];
  });
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
): Share {
  const years = new Map<number, Share>();
  for (const entry of entries) {
    const one = read(entry);
    if (!one) continue;
    const sum = years.get(entry.year) ?? { count: 0, n: 0 };
    years.set(entry.year, { count: sum.count + one[0], n: sum.n + one[1] });
  }
  const latest = [...years.keys()].sort((a, b) => a - b).slice(-POOLED_COHORTS);
  return latest.reduce(
    (sum, year) => {
      const share = years.get(year) as Share;
      return { count: sum.count + share.count, n: sum.n + share.n };
    },
    { count: 0, n: 0 },
  );
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
  const flip = ({ a, b }: Posterior): Posterior => ({ a: b, b: a });
  return [rates.graduation, flip(rates.furtherStudy), flip(rates.unavailable), rates.local];
}
