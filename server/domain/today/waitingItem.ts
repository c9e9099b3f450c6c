import type { Asker } from '../access/asker.ts';
import type { CalendarSettings } from '../edition/editionSettings.ts';
import type { Named, TodayState } from './todayState.ts';

/** overdue: its last day is over · due: it can be done now · later: there are more than {@link SOON} days left. */
export const STANDINGS = ['overdue', 'due', 'later'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Days before its last day from which something is due. */
export const SOON = 14;

/** One thing that somebody has to do. */
export interface WaitingItem<Kind extends string = string> {
  kind: Kind;
  /** unique among all that wait */
  id: string;
  /** it is asked of the body the asker speaks for, not of others whom the asker looks after */
  own: boolean;
  /** schools, counties or accounts it is about */
  who: Named[];
  /** what its sentence is made of, besides who: codes, periods, counts */
  values: Readonly<Record<string, string | number>>;
  /** when it began to wait, YYYY-MM-DD; null: nobody noted it */
  since: string | null;
  /** last day to do it, YYYY-MM-DD; null: there is none */
  due: string | null;
  standing: Standing;
  /** days left, negative since its last day; null: it has none */
  daysLeft: number | null;
  /** page on which it is done */
  link: string;
}

export type FoundItem = Omit<WaitingItem, 'kind' | 'standing' | 'daysLeft'>;

export interface WaitingInput {
  state: TodayState;
  asker: Asker;
  calendar: CalendarSettings;
  /** YYYY-MM-DD */
  today: string;
}

/** A kind of thing that waits: where it comes from. Its sentences are `today.wait.<kind>…` of the catalogues. */
export interface WaitingKind<Kind extends string = string> {
  kind: Kind;
  find(input: WaitingInput): FoundItem[];
}

export function defineWaiting<const Kind extends string>(
  kind: Kind,
  find: WaitingKind['find'],
): WaitingKind<Kind> {
  return { kind, find };
}
