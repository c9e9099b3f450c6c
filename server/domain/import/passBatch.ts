import { type BatchState, mayBecome } from './batchStates.ts';

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
