import type { AccountRole, Role } from './roles.ts';

/**
 * How far a right reaches: `all` of the kind; `own`, what belongs to the body in the account's scope; `others`, all but what
 * the account itself submitted; `circulated`, plans that are out for opinions or decided; `below`, accounts of the roles in
 * {@link LOOKS_AFTER}.
 */
export type Reach = 'all' | 'own' | 'others' | 'circulated' | 'below';

export interface Permission {
  /** what is done to what, as `what.act` */
  right: string;
  /** who may, and how far; a role that is not named may not */
  reach: Partial<Record<Role, Reach>>;
}

/** Roles whose accounts a role may invite, change, lock and give new links to, a county those of its region. */
export const LOOKS_AFTER: Partial<Record<AccountRole, readonly AccountRole[]>> = {
  county: ['employer'],
  bureau: ['employer', 'school', 'association', 'county'],
  admin: ['employer', 'school', 'association', 'county', 'bureau', 'admin'],
};

/**
 * Which files a role hands in: those whose rows are its own body's figures. Whoever hands in for the whole city hands in all; a
 * role that is not named here, none.
 */
export const HANDS_IN: Partial<Record<Role, 'all' | readonly string[]>> = {
  school: ['outcomes', 'outcome-returns', 'enrolment', 'programmes'],
  association: ['association-forecast'],
  county: ['market', 'intake-pool'],
  bureau: 'all',
};

const EVERY_ACCOUNT = {
  employer: 'own',
  school: 'own',
  association: 'own',
  county: 'own',
  bureau: 'own',
  admin: 'own',
} as const;
const EVERYBODY = {
  public: 'all',
  employer: 'all',
  school: 'all',
  association: 'all',
  county: 'all',
  bureau: 'all',
  admin: 'all',
} as const;

/**
 * Who may do what, how far: the one source of every guard, menu, hidden field, download and of the table people read. What is
 * not named here nobody may.
 */
export const PERMISSIONS = [
  { right: 'figures.read', reach: EVERYBODY },
  { right: 'figures.unreleased', reach: { bureau: 'all' } },
  { right: 'account.signIn', reach: EVERYBODY },
  { right: 'account.own', reach: EVERY_ACCOUNT },
  { right: 'today.read', reach: EVERY_ACCOUNT },
  { right: 'imports.read', reach: { school: 'own', association: 'own', county: 'own', bureau: 'all' } },
  { right: 'imports.send', reach: { school: 'own', association: 'own', county: 'own', bureau: 'all' } },
  { right: 'imports.withdraw', reach: { school: 'own', association: 'own', county: 'own', bureau: 'all' } },
  { right: 'titles.settle', reach: { bureau: 'all' } },
  {
    right: 'plan.read',
    reach: { school: 'circulated', association: 'circulated', county: 'circulated', bureau: 'all' },
  },
  { right: 'plan.draft', reach: { bureau: 'all' } },
  { right: 'plan.opinion', reach: { school: 'own' } },
  { right: 'plan.change', reach: { bureau: 'all' } },
  { right: 'plan.submit', reach: { bureau: 'all' } },
  { right: 'plan.decide', reach: { bureau: 'others' } },
  { right: 'releases.prepare', reach: { bureau: 'all' } },
  { right: 'releases.approve', reach: { bureau: 'others' } },
  { right: 'releases.withdraw', reach: { bureau: 'all' } },
  { right: 'backtest.run', reach: { bureau: 'all' } },
  { right: 'accounts.manage', reach: { county: 'below', bureau: 'below', admin: 'below' } },
  { right: 'audit.read', reach: { county: 'own', bureau: 'all', admin: 'all' } },
  { right: 'settings.read', reach: { bureau: 'all', admin: 'all' } },
  { right: 'settings.change', reach: { admin: 'all' } },
  { right: 'health.read', reach: { bureau: 'all', admin: 'all' } },
] as const satisfies readonly Permission[];

export type Right = (typeof PERMISSIONS)[number]['right'];

/** @returns how far the role's right reaches; null: it has none */
export function reachOf(role: Role, right: Right): Reach | null {
  const row: Permission | undefined = PERMISSIONS.find((one) => one.right === right);
  return row?.reach[role] ?? null;
}

/** Whether a role hands in such files. @param kind of file, as imports name it; any other is nobody's */
export function handsIn(role: Role, kind: string): boolean {
  const kinds = HANDS_IN[role];
  return (
    reachOf(role, 'imports.send') !== null && (kinds === 'all' || kinds?.some((one) => one === kind) === true)
  );
}
