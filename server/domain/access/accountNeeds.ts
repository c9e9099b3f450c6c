import type { AccountState } from './accountStates.ts';
import { type AccountRole, SECOND_FACTOR } from './roles.ts';

/**
 * What somebody who looks after an account must see to. waiting: too many wrong sign-ins, nobody is heard under its name for a
 * while. linkOver: nobody used its link in time, or none was made. secondFactorMissing: it must have one, and has none.
 */
export const ACCOUNT_NEEDS = ['waiting', 'linkOver', 'secondFactorMissing'] as const;
export type AccountNeed = (typeof ACCOUNT_NEEDS)[number];

/** An account as far as it can need something; times ISO 8601. */
export interface Needing {
  state: AccountState;
  role: AccountRole;
  demonstration: boolean;
  hasTotp: boolean;
  passkeys: number;
  /** until when nobody is heard under its name; null: now */
  waitUntil: string | null;
  /** until when its link can be used; null: it has none that can */
  linkUntil: string | null;
}

/** What an account needs, gravest first. A locked one needs nothing; demonstrators sign in without a second factor. */
export function accountNeeds(account: Needing): AccountNeed[] {
  const { state, role, demonstration, hasTotp, passkeys, waitUntil, linkUntil } = account;
  if (state === 'disabled') return [];
  const needs: AccountNeed[] = [];
  if (waitUntil !== null) needs.push('waiting');
  if (state === 'invited' && linkUntil === null) needs.push('linkOver');
  const mustHave = SECOND_FACTOR.has(role) && !demonstration;
  if (state === 'active' && mustHave && !hasTotp && passkeys === 0) needs.push('secondFactorMissing');
  return needs;
}
