import type { Share } from '../indicators/betaPrior.ts';
import type { PlanContext } from '../plan/input/planContext.ts';
import { staying } from '../plan/input/stageShares.ts';
import type { PlanProgramme } from '../plan/planInput.ts';

/**
 * The share of an entry year's entrants who came to seek work in the city, programme by programme, as counted: how many
 * of these entrants graduated, and what became of the cohort they graduated in. What was not counted of that very cohort
 * is the rate that was known once it had graduated; nothing is taken from other years where its own is on record. Late
 * graduates are among them, as in the yields of a plan.
 *
 * @param after what was known once the entrants had graduated
 * @see method §7
 */
export function yieldThatCame(
  after: PlanContext,
  { id, school, specialty, length, yield: planned }: PlanProgramme,
  entryYear: number,
): number {
  const cohort = String(entryYear + length);
  const known = after.programmeRates(school, specialty, Number(cohort));
  if (!known) return planned;
  const [graduation = 0, toWork = 0, available = 0, here = 0] = staying(known).map(({ a, b }) => a / (a + b));
  const entry = after.graduating.get(id)?.find(({ year }) => year === entryYear);
  const of = after.history.get(specialty)?.get(cohort);
  const local = after.cohortSeekers(id, cohort) ?? of?.local;
  const graduated = {
    count: entry?.graduated ?? 0,
    n: entry?.graduated === null ? 0 : (entry?.enrolled ?? 0),
  };
  return Math.min(
    1,
    counted(graduated, graduation) *
      (1 - counted(of?.furtherStudy, 1 - toWork)) *
      (1 - counted(of?.unavailable, 1 - available)) *
      counted(local, here),
  );
}

/** A share as counted, else what it is taken for. */
function counted(share: Share | undefined, otherwise: number): number {
  return share && share.n > 0 ? share.count / share.n : otherwise;
}
