import { createMongoAbility, type MongoAbility, type RawRuleOf, subject } from '@casl/ability';
import type { DataKind } from '../facts/dataKind.ts';
import { type Asker, isDemonstrator } from './asker.ts';
import { LOOKS_AFTER, PERMISSIONS, type Permission, type Reach, type Right, reachOf } from './permissions.ts';
import { type AccountRole, isScoped } from './roles.ts';

/** What a right is asked of: whatever the reach of a right can depend on. */
export interface Item {
  /** code of the body it belongs to */
  scope?: string | null;
  /** state of a plan */
  state?: string;
  /** id of the account that submitted it */
  submittedBy?: number | null;
  /** role of the account it is */
  role?: AccountRole;
  /** code of the region whose county looks after the account it is */
  region?: string | null;
  /** of an import */
  dataKind?: DataKind;
}

/** Of which kinds of data anything is that a demonstrator reaches: anybody can be one, and nobody's real figures are theirs. */
const OF_DEMONSTRATORS: Partial<Record<Right, readonly DataKind[]>> = {
  'imports.read': ['published', 'demonstration'],
  'imports.send': ['demonstration'],
  'imports.withdraw': ['demonstration'],
};

/** States of a plan that more than the bureau read. */
export const CIRCULATED = ['consulted', 'decided', 'evaluated'];

type Ability = MongoAbility<[Right, 'item' | Item]>;

/**
 * Whether somebody may do something.
 *
 * @param item what it would be done to; omitted: whether there can be anything it may be done to
 */
export function may(asker: Asker, right: Right, item?: Item): boolean {
  if (item?.dataKind && isDemonstrator(asker) && OF_DEMONSTRATORS[right]?.includes(item.dataKind) === false)
    return false;
  const reach = reachOf(asker.role, right);
  if (reach === null || reach === 'all') return reach === 'all';
  return abilityOf(asker).can(right, item ? subject('item', { ...item }) : 'item');
}

function abilityOf(asker: Asker): Ability {
  const rules: RawRuleOf<Ability>[] = PERMISSIONS.flatMap(({ right, reach }: Permission) => {
    const far = reach[asker.role];
    const conditions = far && conditionsOf(far, asker);
    return conditions ? [{ action: right as Right, subject: 'item', conditions }] : [];
  });
  return createMongoAbility<Ability>(rules);
}

/** What an item must be like to be within reach; null: nothing is. */
function conditionsOf(reach: Reach, { role, scope, account }: Asker): Record<string, unknown> | null {
  switch (reach) {
    case 'all':
      return {};
    case 'own':
      // Who speaks for one body and has none reaches nothing.
      return scope !== null ? { scope } : isScoped(role) ? null : {};
    case 'others':
      return account && { submittedBy: { $ne: account.id } };
    case 'circulated':
      return { state: { $in: CIRCULATED } };
    case 'below': {
      const roles = role === 'public' ? [] : (LOOKS_AFTER[role] ?? []);
      return { role: { $in: roles }, ...(scope !== null && { region: scope }) };
    }
  }
}
