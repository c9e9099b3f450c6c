import type { Asker } from './asker.ts';
import { may } from './may.ts';
import type { AccountRole } from './roles.ts';

/** An account as far as it depends on who may look after it. */
export interface LookedAfter {
  role: AccountRole;
  scope: string | null;
  /** whether it is one that a demonstration signs in with one click, or was made by such a one */
  demonstration: boolean;
}

/**
 * Whether somebody may invite, change, lock or give a new link to an account of such a role and scope. A demonstrator, whom
 * anybody can be, looks after demonstrators alone: else it would leave a person behind when the demonstration ends.
 */
export function mayLookAfter(
  keeper: Asker & { demonstration: boolean },
  { role, scope, demonstration }: LookedAfter,
): boolean {
  return (!keeper.demonstration || demonstration) && may(keeper, 'accounts.manage', { role, scope });
}
