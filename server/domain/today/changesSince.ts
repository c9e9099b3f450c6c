import type { Asker } from '../access/asker.ts';
import { may } from '../access/may.ts';
import { reachOf } from '../access/permissions.ts';
import type { Named } from './todayState.ts';

/** What can have happened while somebody was away. */
export const CHANGES = [
  'committed',
  'withdrawn',
  'published',
  'released',
  'planMade',
  'planConsulted',
  'planDecided',
  'planEvaluated',
  'opinion',
  'account',
] as const;
export type Change = (typeof CHANGES)[number];

export interface ChangeEvent {
  change: Change;
  /** ISO 8601, UTC */
  at: string;
  /** schools, counties or accounts it is about */
  who: Named[];
  /** codes, periods and counts of its sentence */
  values: Readonly<Record<string, string | number>>;
  /** state of the plan it is about; null: it is about none */
  planState: string | null;
  link: string | null;
}

/** What of it somebody may see, latest first. @param since ISO 8601; null: whatever there is */
export function changesSince(
  events: readonly ChangeEvent[],
  asker: Asker,
  since: string | null,
): ChangeEvent[] {
  return events
    .filter((event) => (since === null || event.at > since) && isSeen(event, asker))
    .sort((a, b) => (a.at > b.at ? -1 : Number(a.at < b.at)));
}

function isSeen({ change, who, planState }: ChangeEvent, asker: Asker): boolean {
  const own = who.some(({ code }) => code === asker.scope);
  switch (change) {
    case 'published':
      return reachOf(asker.role, 'figures.unreleased') !== null;
    case 'released':
      return true;
    case 'committed':
    case 'withdrawn':
      return (
        reachOf(asker.role, 'imports.read') === 'all' ||
        who.some(({ code }) => may(asker, 'imports.read', { scope: code }))
      );
    case 'opinion':
      return (
        may(asker, 'plan.read', { state: planState ?? '' }) &&
        (own || reachOf(asker.role, 'plan.read') === 'all')
      );
    case 'account':
      return reachOf(asker.role, 'audit.read') === 'all';
    default:
      return may(asker, 'plan.read', { state: planState ?? '' });
  }
}
