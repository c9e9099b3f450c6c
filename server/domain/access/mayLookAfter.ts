import type { Asker } from './asker.ts';
import { may } from './may.ts';
import type { AccountRole } from './roles.ts';

/** An account as far as it depends on who may look after it. */
export interface LookedAfter {
  role: AccountRole;
  /** code of the region whose county looks after it; null: of none, the bureau does */
  region: string | null;
  /** whether it is one that a demonstration signs in with one click, or was made by such a one */
  demonstration: boolean;
  /** whether it signs in with one click */
  oneClick: boolean;
}

type Keeper = Asker & { demonstration: boolean };

/**
 * Whether somebody sees an account of such a role and region. A demonstrator, whom anybody can be, sees demonstrators alone: else
 * it would leave a person behind when the demonstration ends.
 */
export function maySee(
  keeper: Keeper,
  { role, region, demonstration }: Omit<LookedAfter, 'oneClick'>,
): boolean {
  return (!keeper.demonstration || demonstration) && may(keeper, 'accounts.manage', { role, region });
}

/**
 * Whether somebody may invite, change, lock or give a new link to it. No visitor of a demonstration takes from the next one whom
 * all of them sign in as.
 */
export function mayLookAfter(keeper: Keeper, account: LookedAfter): boolean {
  return maySee(keeper, account) && !(keeper.demonstration && account.oneClick);
}
