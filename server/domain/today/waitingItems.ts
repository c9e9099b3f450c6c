import { daysBetween } from './days.ts';
import { expiredInvitation } from './waiting/account.ts';
import { associationForecast } from './waiting/associationForecast.ts';
import { brokenLog } from './waiting/brokenLog.ts';
import { missingReturn } from './waiting/missingReturn.ts';
import { openTitles } from './waiting/openTitles.ts';
import { pagesBehind } from './waiting/pagesBehind.ts';
import { planBlockers, planDecision, planDraft, planEvaluation, planOpinion } from './waiting/plan.ts';
import { stagedFile } from './waiting/stagedFile.ts';
import { SOON, STANDINGS, type Standing, type WaitingInput, type WaitingItem } from './waitingItem.ts';

/** Everything that can wait. Of two that are due alike the earlier in this list comes first. */
export const WAITING = [
  brokenLog,
  pagesBehind,
  missingReturn,
  stagedFile,
  planBlockers,
  planOpinion,
  planDecision,
  planDraft,
  planEvaluation,
  associationForecast,
  openTitles,
  expiredInvitation,
] as const;

/** Days left of what can be done any day, for the order alone. */
const UNDATED = -1;

export type KindThatWaits = (typeof WAITING)[number]['kind'];
export const KINDS_THAT_WAIT: readonly KindThatWaits[] = WAITING.map(({ kind }) => kind);

/**
 * What waits for somebody: overdue first, the longest of it first, then what is due by its last day, then what has time.
 * What is due and has no last day comes before what has one.
 */
export function waitingItems(input: WaitingInput): WaitingItem<KindThatWaits>[] {
  const found = WAITING.flatMap(({ kind, find }) =>
    find(input).map((item): WaitingItem<KindThatWaits> => {
      const daysLeft = item.due === null ? null : daysBetween(input.today, item.due);
      return { ...item, kind, daysLeft, standing: standingOf(daysLeft) };
    }),
  );
  // sorting is stable: what is equal here stays in the order of the list
  return found.sort(
    (a, b) =>
      STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
      (a.daysLeft ?? UNDATED) - (b.daysLeft ?? UNDATED) ||
      0,
  );
}

function standingOf(daysLeft: number | null): Standing {
  if (daysLeft === null) return 'due';
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= SOON ? 'due' : 'later';
}
