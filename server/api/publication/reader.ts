import { AsyncLocalStorage } from 'node:async_hooks';
import { whyNot } from '../access/doorsGuard.ts';
import type { Visit } from '../access/visit.ts';

/** `public`: reads what was released · `unreleased`: reads the publication, which is not public yet. */
export type Reader = 'public' | 'unreleased';

const reading = new AsyncLocalStorage<Reader>();

/** What whoever sends a request reads. */
export function readerOf(visit: Pick<Visit, 'asker' | 'session'>): Reader {
  return whyNot(visit, 'figures.unreleased') === null ? 'unreleased' : 'public';
}

/** Does something for a reader: whatever it asks for figures, in however many steps, gets those of that reader. */
export function readAs<Result>(reader: Reader, work: () => Result): Result {
  return reading.run(reader, work);
}

/** For whom figures are read now. Where nobody said so, and where it was lost on the way: for the public. */
export function readerNow(): Reader {
  return reading.getStore() ?? 'public';
}
