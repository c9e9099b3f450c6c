/**
 * draft: being prepared · review: laid before a second person · approved: signed, without a minute · scheduled: goes out at its
 * minute by itself · published: everybody reads it, and it never changes · withdrawn: its note stays, its figures are gone ·
 * discarded: a draft that nobody will publish
 */
export const RELEASE_STATES = [
  'draft',
  'review',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
  'discarded',
] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

/** In which state a version of a release begins. */
export const FIRST_RELEASE_STATE: ReleaseState = 'draft';

export type ReleaseAct =
  | 'submit'
  | 'return'
  | 'approve'
  | 'schedule'
  | 'recall'
  | 'publish'
  | 'withdraw'
  | 'discard';

interface Move {
  from: readonly ReleaseState[];
  to: ReleaseState;
}

/**
 * The life of a version: what is done in which state, and what it becomes. What is published goes back to nothing: a correction is
 * a version of its own, and the one before stays as it was.
 */
export const RELEASE_MOVES: Readonly<Record<ReleaseAct, Move>> = {
  submit: { from: ['draft'], to: 'review' },
  return: { from: ['review'], to: 'draft' },
  approve: { from: ['review'], to: 'approved' },
  schedule: { from: ['approved'], to: 'scheduled' },
  /** takes it back to be worked on, as every change of it does */
  recall: { from: ['review', 'approved', 'scheduled'], to: 'draft' },
  publish: { from: ['scheduled'], to: 'published' },
  withdraw: { from: ['published'], to: 'withdrawn' },
  discard: { from: ['draft'], to: 'discarded' },
};

/** What an act makes of a version in a state; null: it cannot be done. */
export function releaseAfter(state: ReleaseState, act: ReleaseAct): ReleaseState | null {
  const { from, to } = RELEASE_MOVES[act];
  return from.includes(state) ? to : null;
}

/** Whether somebody is at work on a version, or it waits for its minute: a release has one of these at a time. */
export function isOpen(state: ReleaseState): boolean {
  return state === 'draft' || state === 'review' || state === 'approved' || state === 'scheduled';
}

/** Whether everybody knows that the version exists. */
export function isKnown(state: ReleaseState): boolean {
  return state === 'published' || state === 'withdrawn';
}
