import type { Store } from '../../store/openStore.ts';
import { lastVisit } from '../../store/today/lastVisit.ts';
import { batchesBetween, publicationAt } from '../../store/today/publicationOfVisit.ts';
import { readChanges } from '../../store/today/readChanges.ts';
import { createTodayState, todayMark } from '../../store/today/readTodayState.ts';
import type { TodayDesk } from '../today/todayDesk.ts';

/** What the store knows of today as the API's port. */
export function todayPorts(store: Store): TodayDesk {
  return {
    mark: (now) => todayMark(store, now),
    state: createTodayState(store),
    changes: () => readChanges(store),
    lastVisit: (account, session) => lastVisit(store.sql, account, session),
    batchesBetween: (before, after) => batchesBetween(store.sql, before, after),
    publicationAt: (at, now) => publicationAt(store.sql, at, now),
  };
}
