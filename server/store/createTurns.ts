/** Runs one piece of work at a time, in the order they were asked for. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Within one process writers take turns. Left to the database's lock, a second one would block this thread while it
 * waits, and with it the first one's feeding: neither would get on.
 */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    // the next one waits for the end of this one, not for its success
    last = mine.catch(() => {});
    return mine;
  };
}
