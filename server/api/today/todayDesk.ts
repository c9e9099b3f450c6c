import type { ChangeEvent } from '../../domain/today/changesSince.ts';
import type { ChangedBatch } from '../../domain/today/figureMoves.ts';
import type { TodayState } from '../../domain/today/todayState.ts';

/** What the first page after sign-in is made of, as the API needs it; the store implements it. */
export interface TodayDesk {
  /** another text as soon as the state may be another: one cheap look */
  mark(now: string): Promise<string>;
  state(now: string): Promise<TodayState>;
  /** what happened, for everybody */
  changes(): Promise<ChangeEvent[]>;
  /** when an account was last seen before a session, ISO 8601; null: it is its first */
  lastVisit(account: number, session: number): Promise<string | null>;
  /** the publication that was current at a time, beside one that is current now; null: there was none */
  publicationAt(
    at: string,
    now: string,
  ): Promise<{ id: string; comparable: boolean; batches: ChangedBatch[] } | null>;
  /** batches in which two versions of releases differ */
  batchesBetween(before: string, after: string): Promise<ChangedBatch[]>;
}

/** Injection token of the {@link TodayDesk}. */
export const TODAY_DESK = Symbol('TodayDesk');
