import type { Estimate, MissingReason } from '../types.ts';
import { reasonOf } from './estimateText.ts';

/** The reasons for missing values among some estimates, each once; `uncounted`: a plain count is missing too. */
export function reasonsIn(estimates: Iterable<Estimate>, uncounted = false): MissingReason[] {
  const found = new Set<MissingReason>(uncounted ? ['not_collected'] : []);
  for (const estimate of estimates) {
    const reason = reasonOf(estimate);
    if (reason) found.add(reason);
  }
  return [...found];
}
