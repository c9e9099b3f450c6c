import { type AccessRefused, refused } from './accessRefused.ts';
import type { AccountState } from './accountStates.ts';
import type { AccountRole } from './roles.ts';

/** An account as far as it decides whether there is an administrator. */
export interface Administering {
  role: AccountRole;
  state: AccountState;
}

/**
 * Refuses what would leave an instance without an administrator who can sign in, whoever asks.
 *
 * @param others how many other administrators can sign in, demonstrators not counted
 */
export function lastAdministratorRefusal(
  before: Administering,
  after: Administering,
  others: number,
): AccessRefused | null {
  return administers(before) && !administers(after) && others === 0 ? refused('ACCOUNT_LAST_ADMIN') : null;
}

function administers({ role, state }: Administering): boolean {
  return role === 'admin' && state === 'active';
}
