import { expect, test } from 'vitest';
import {
  BATCH_STATES,
  BATCH_TRANSITIONS,
  type BatchState,
  FIRST_STATE,
  passBatch,
} from '../../../server/domain/import/batchStates.ts';

/** States that can be reached, the first included. */
function reached(from: BatchState, seen = new Set<BatchState>()): Set<BatchState> {
  if (!seen.has(from)) {
    seen.add(from);
    for (const next of BATCH_TRANSITIONS[from]) reached(next, seen);
  }
  return seen;
}

test('every state of a batch can be reached from its first', () => {
  expect([...reached(FIRST_STATE)].sort()).toEqual([...BATCH_STATES].sort());
});

test('a batch that was taken back or replaced stays so', () => {
  expect(BATCH_TRANSITIONS.withdrawn).toEqual([]);
  expect(BATCH_TRANSITIONS.superseded).toEqual([]);
});

test('a batch passes through its states in order, and no step is left out', () => {
  expect(passBatch(FIRST_STATE, 'checked', 'committed', 'withdrawn')).toBe('withdrawn');
  expect(() => passBatch('received', 'committed')).toThrow('received cannot become committed');
  expect(() => passBatch('withdrawn', 'withdrawn')).toThrow('withdrawn cannot become withdrawn');
});
