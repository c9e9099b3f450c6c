/**
 * invited: made, and nobody has chosen its password · active: may sign in · disabled: locked; may not, until it is opened
 * again. An account is never deleted: the log of acts and plans name it.
 */
export const ACCOUNT_STATES = ['invited', 'active', 'disabled'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** In which state an account begins. */
export const FIRST_ACCOUNT_STATE: AccountState = 'invited';

/** The life of an account: from each state those that may follow. A disabled one that never had a password is invited anew. */
export const ACCOUNT_TRANSITIONS: Readonly<Record<AccountState, readonly AccountState[]>> = {
  invited: ['active', 'disabled'],
  active: ['disabled'],
  disabled: ['active', 'invited'],
};

/** Whether an account may go from one state to another. */
export function mayFollow(from: AccountState, to: AccountState): boolean {
  return ACCOUNT_TRANSITIONS[from].includes(to);
}
