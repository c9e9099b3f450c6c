import type { Estimate, MissingReason } from '../types.ts';
import { reasonOf } from './estimateText.ts';

/** The reasons for missing values among some estimates, each once. */
export function reasonsIn(estimates: Iterable<Estimate>): MissingReason[] {
  const found = new Set<MissingReason>();
  for (const estimate of estimates) {
    const reason = reasonOf(estimate);
    if (reason) found.add(reason);
  }
  return [...found];
}
