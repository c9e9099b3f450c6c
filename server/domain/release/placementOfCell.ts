import type { Slice } from '../cube/slice.ts';
import { type Answered, noPlacement, type PlacementCounts } from './placementCounts.ts';

/** The counts of one group of an outcomes slice. */
export function placementOfOutcomes(cells: Slice, group: number): PlacementCounts {
  const count = (measure: string) => cells.column(measure)[group] as number;
  const known = (measure: string): Answered => ({ count: count(measure), n: count(`${measure}_known`) });
  const counts = noPlacement();
  counts.graduates = count('graduates');
  counts.employed = count('employed');
  counts.answers = {
    outcome: { count: count('placed'), n: counts.graduates },
    strict: { count: count('strict'), n: counts.graduates },
    matched: known('matched'),
    contract: known('contract'),
    insured: known('insured'),
    local: known('local'),
    stable: known('stable'),
  };
  counts.satisfaction = {
    n: count('satisfaction_known'),
    sum: count('satisfaction'),
    squares: count('satisfaction_squares'),
  };
  const sketch = cells.pay(group);
  for (let i = 0; i < sketch.bins.length; i++)
    counts.pay[sketch.bins[i] as number] = sketch.counts[i] as number;
  return counts;
}

/**
 * The counts of one group of an official aggregate return 就业统计表. It has no strict rate, no stability, no
 * satisfaction, and pay only in bands too wide for a median: those stay unknown.
 */
export function placementOfReturns(cells: Slice, group: number): PlacementCounts {
  const value = (measure: string) => cells.value(measure, group);
  const sum = (...measures: string[]) =>
    measures.reduce((total, measure) => total + (value(measure) ?? 0), 0);
  const counts = noPlacement();
  counts.graduates = value('graduates') ?? 0;
  counts.employed = sum('enterprises', 'self_employed', 'other_employed');
  const placed = counts.employed + sum('further_study');
  const ofEmployed = (measure: string): Answered => {
    const count = value(measure);
    // a column handed in with more people than are employed is the checker's to refuse, not ours to pass on
    return count === null
      ? { count: 0, n: 0 }
      : { count: Math.min(count, counts.employed), n: counts.employed };
  };
  const local = value('local');
  counts.answers = {
    ...counts.answers,
    outcome:
      placed > 0 ? { count: Math.min(placed, counts.graduates), n: counts.graduates } : { count: 0, n: 0 },
    matched: ofEmployed('matched'),
    contract: ofEmployed('contract'),
    insured: ofEmployed('insured'),
    local: local === null ? { count: 0, n: 0 } : { count: local, n: sum('local', 'elsewhere', 'abroad') },
  };
  return counts;
}
