import { type AccessRefused, refused } from './accessRefused.ts';
import type { AccountState } from './accountStates.ts';
import type { AccountRole } from './roles.ts';

/** An account as far as it decides whether there is an administrator. */
export interface Administering {
  role: AccountRole;
  state: AccountState;
  hasSecondFactor: boolean;
}

/**
 * Refuses what would leave an instance without an administrator who can act, whoever asks: one that has not set up its second factor
 * can do nothing yet. While nobody has, whoever can sign in counts.
 *
 * @param others the other administrators, demonstrators left out
 */
export function lastAdministratorRefusal(
  before: Administering,
  after: Administering,
  others: readonly Administering[],
): AccessRefused | null {
  if (!administers(before) || administers(after)) return null;
  const left = others.filter(administers);
  const remains = before.hasSecondFactor
    ? left.some(({ hasSecondFactor }) => hasSecondFactor)
    : left.length > 0;
  return remains ? null : refused('ACCOUNT_LAST_ADMIN');
}

function administers({ role, state }: Administering): boolean {
  return role === 'admin' && state === 'active';
}
