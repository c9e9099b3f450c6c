/**
 * received: a file is here and being read · checked: read to its end, nothing of it counts · committed: its facts
 * count · superseded: a corrected file took its place; its facts are set aside and count nowhere · withdrawn: taken
 * back; the record stays, the facts are gone. (`already` is an answer to a sender, never a state.)
 */
export const BATCH_STATES = ['received', 'checked', 'committed', 'superseded', 'withdrawn'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** In which state a batch begins. */
export const FIRST_STATE: BatchState = 'received';

/** The life of a batch: from each state those that may follow. */
export const BATCH_TRANSITIONS: Readonly<Record<BatchState, readonly BatchState[]>> = {
  received: ['checked'],
  checked: ['committed'],
  committed: ['superseded', 'withdrawn'],
  superseded: [],
  withdrawn: [],
};

/** Whether a batch may go from one state to another. */
export function mayBecome(from: BatchState, to: BatchState): boolean {
  return BATCH_TRANSITIONS[from].includes(to);
}

/** A batch was to go where its life does not lead. */
export class ForbiddenTransition extends Error {
  constructor(from: BatchState, to: BatchState) {
    super(`a batch that is ${from} cannot become ${to}`);
  }
}

/**
 * Leads a batch through states in their order.
 *
 * @returns the last of them
 * @throws ForbiddenTransition at the first step that the table of transitions does not have
 * @example passBatch('received', 'checked', 'committed') // 'committed'
 */
export function passBatch(from: BatchState, ...states: readonly BatchState[]): BatchState {
  return states.reduce((now, next) => {
    if (!mayBecome(now, next)) throw new ForbiddenTransition(now, next);
    return next;
  }, from);
}
