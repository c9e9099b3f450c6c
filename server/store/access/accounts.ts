import { type AccessRefused, isRefused, refused } from '../../domain/access/accessRefused.ts';
import {
  accountNameRefusal,
  plainAccountName,
  plainShownName,
  shownNameRefusal,
} from '../../domain/access/accountNames.ts';
import { type AccountState, FIRST_ACCOUNT_STATE, mayFollow } from '../../domain/access/accountStates.ts';
import { type Administering, lastAdministratorRefusal } from '../../domain/access/lastAdministrator.ts';
import { type LookedAfter, mayLookAfter, maySee } from '../../domain/access/mayLookAfter.ts';
import { type AccountRole, isScoped } from '../../domain/access/roles.ts';
import { scopeRefusal } from '../../domain/access/scopeRefusal.ts';
import type { Actor } from '../audit/auditBatch.ts';
import { knownSchools } from '../knownSchools.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import {
  type AccountRow,
  accounts,
  inTurn,
  logAct,
  type SecretAccountRow,
  secretAccount,
  secretAccountNamed,
  secretAccounts,
  signedIn,
  withoutSecrets,
} from './accountRow.ts';
import { endSessionsOf } from './sessions.ts';

export type { AccountRow } from './accountRow.ts';

/** Who does it, and when (ISO 8601). */
export interface Doing {
  at: string;
  by: Actor;
}

export interface NewAccount {
  name: string;
  shownName: string;
  role: AccountRole;
  scope: string | null;
  /** of an employer: code of the region whose county looks after it. Whom a county invites is of the county's own */
  region?: string | null;
}

/** Makes an account that nobody can sign in to before a link was used. */
export async function addAccount(
  store: Pick<Store, 'sql' | 'index'>,
  { name: typed, shownName: typedName, role, scope, region: given = null }: NewAccount,
  { at, by }: Doing,
): Promise<AccountRow | AccessRefused> {
  const name = plainAccountName(typed);
  const shownName = plainShownName(typedName);
  const wrong =
    accountNameRefusal(name) ?? shownNameRefusal(shownName) ?? (await scopeProblem(store, role, scope));
  if (wrong) return wrong;
  return inTurn(store.sql, async (sql) => {
    const keeper = await keeperOf(sql, by);
    const demonstration = keeper !== 'operator' && (keeper?.demonstration ?? false);
    const region = regionOf(role, given, keeper);
    if (region !== null && !store.index.regions.has(region)) return refused('ACCOUNT_SCOPE_UNKNOWN');
    if (!isKeeperOf(keeper, { role, region, demonstration, oneClick: false }))
      return refused('ACCOUNT_NOT_YOURS');
    const [taken] = await sql.all(accounts.select(['id'], { name }));
    if (taken) return refused('ACCOUNT_NAME_TAKEN');
    const [made] = await sql.all<{ id: number }>(
      accounts.insert(
        {
          name,
          shownName,
          role,
          scope,
          region,
          state: FIRST_ACCOUNT_STATE,
          demonstration: demonstration ? 1 : 0,
          passwordHash: null,
          totpSecret: null,
          totpPending: null,
          totpStep: null,
          createdAt: at,
          createdBy: by.name,
          lastSeenAt: null,
        },
        'returning id',
      ),
    );
    const id = made?.id ?? 0;
    await logAct(sql, { id }, { at, by }, 'account.add', { account: name, shownName, role, scope });
    return withoutSecrets((await secretAccount(sql, id)) as SecretAccountRow);
  });
}

/** @param which its id, or its name as typed */
export async function findAccount(sql: Pick<Sql, 'all'>, which: number | string): Promise<AccountRow | null> {
  const row = await (typeof which === 'number'
    ? secretAccount(sql, which)
    : secretAccountNamed(sql, plainAccountName(which)));
  return row ? withoutSecrets(row) : null;
}

/** Every account that somebody looks after, by name. */
export async function findAccounts(sql: Sql, by: Actor): Promise<AccountRow[]> {
  const rows = await secretAccounts(sql, '1 = 1', []);
  const keeper = await keeperOf(sql, by);
  return rows
    .filter((row) => keeper === 'operator' || (keeper !== null && maySee(keeper, row)))
    .map(withoutSecrets);
}

/** Gives an account another role, and with it a scope or none. Its sessions end. */
export async function changeRole(
  store: Pick<Store, 'sql' | 'index'>,
  account: number,
  { role, scope }: { role: AccountRole; scope: string | null },
  doing: Doing,
): Promise<AccountRow | AccessRefused> {
  const wrong = await scopeProblem(store, role, scope);
  if (wrong) return wrong;
  return changeAccount(store.sql, account, doing, async (sql, before) => {
    // neither of another's reach nor into another's
    const keeper = await keeperOf(sql, doing.by);
    const region = regionOf(role, before.region, keeper);
    if (!isKeeperOf(keeper, { ...before, role, region })) return refused('ACCOUNT_NOT_YOURS');
    const last = await lastAdministrator(sql, before, { ...before, role });
    if (last) return last;
    await sql.run(accounts.update({ role, scope, region }, { id: account }));
    await logAct(sql, before, doing, 'account.role', {
      account: before.name,
      from: { role: before.role, scope: before.scope },
      to: { role, scope },
    });
    return null;
  });
}

/**
 * Locks an account, whose sessions end, or opens it again: as it was, or invited where nobody had chosen a password.
 *
 * @param to `active` opens it
 */
export function setAccountState(
  sql: Sql,
  account: number,
  to: 'active' | 'disabled',
  doing: Doing,
): Promise<AccountRow | AccessRefused> {
  return changeAccount(sql, account, doing, async (within, before) => {
    const state: AccountState = to === 'active' && before.passwordHash === null ? 'invited' : to;
    if (before.state === 'invited' && to === 'active') return refused('ACCOUNT_STATE');
    if (!mayFollow(before.state, state)) return refused('ACCOUNT_STATE');
    const last = await lastAdministrator(within, before, { ...before, state });
    if (last) return last;
    await within.run(accounts.update({ state }, { id: account }));
    await within.run(`update account_link set ended_at = ? where account_id = ? and ended_at is null`, [
      doing.at,
      account,
    ]);
    await logAct(within, before, doing, 'account.state', {
      account: before.name,
      from: before.state,
      to: state,
    });
    if (state === 'disabled') await endLinksMadeBy(within, before, doing);
    return null;
  });
}

/** Whom somebody lets in goes no further than they do: links that they made and nobody used admit nobody any more. */
async function endLinksMadeBy(sql: Sql, maker: SecretAccountRow, doing: Doing): Promise<void> {
  // the log alone tells who made a link: shown names repeat
  const open = await sql.all<{ link: number; id: number; name: string }>(
    `select l.id as link, a.id, a.name from account_link l join account a on a.id = l.account_id
      where l.ended_at is null and l.until > ? and exists (select 1 from audit_event e where e.action = 'account.link'
        and e.subject = 'account/' || a.id and e.happened_at = l.made_at and e.account = ?) order by l.id`,
    [doing.at, maker.name],
  );
  for (const { link, id, name } of open) {
    await sql.run('update account_link set ended_at = ? where id = ?', [doing.at, link]);
    await logAct(sql, { id }, doing, 'account.endLink', { account: name, madeBy: maker.name });
  }
}

/** Accounts that somebody invited and that are not locked, by the name of who invited them. */
export async function invitedBy(sql: Pick<Sql, 'all'>): Promise<Map<string, Invited[]>> {
  const rows = await sql.all<Invited & { by: string }>(
    `select e.account as by, a.id, a.name, a.shown_name as "shownName" from audit_event e
      join account a on e.subject = 'account/' || a.id
      where e.action = 'account.add' and e.account is not null and a.state <> 'disabled' order by a.name`,
  );
  return Map.groupBy(rows, ({ by }) => by);
}

/** Somebody who was invited. */
export type Invited = Pick<AccountRow, 'id' | 'name' | 'shownName'>;

/** One change of one account by somebody who looks after it. */
async function changeAccount(
  sql: Sql,
  account: number,
  { at, by }: Doing,
  change: (sql: Sql, before: SecretAccountRow) => Promise<AccessRefused | null>,
): Promise<AccountRow | AccessRefused> {
  return inTurn(sql, async (within) => {
    const before = await accountLookedAfter(within, account, by);
    if (isRefused(before)) return before;
    const no = await change(within, before);
    if (no) return no;
    await endSessionsOf(within, account, at, undefined, by);
    return withoutSecrets((await secretAccount(within, account)) as SecretAccountRow);
  });
}

/** An account, for whoever looks after it. */
export async function accountLookedAfter(
  sql: Sql,
  account: number,
  by: Actor,
): Promise<SecretAccountRow | AccessRefused> {
  const row = await secretAccount(sql, account);
  if (!row) return refused('ACCOUNT_NOT_FOUND');
  const keeper = await keeperOf(sql, by);
  if (isKeeperOf(keeper, row)) return row;
  // of an account that somebody may not even see it is not told that there is one
  const isSeen = keeper !== null && keeper !== 'operator' && maySee(keeper, row);
  return refused(isSeen ? 'ACCOUNT_NOT_YOURS' : 'ACCOUNT_NOT_FOUND');
}

type Keeper = Awaited<ReturnType<typeof keeperOf>>;

/** Employers alone have one; those that a county keeps are of its own. */
function regionOf(role: AccountRole, given: string | null, keeper: Keeper): string | null {
  if (role !== 'employer') return null;
  return keeper !== 'operator' && keeper?.role === 'county' ? keeper.scope : given;
}

function isKeeperOf(keeper: Keeper, account: LookedAfter): boolean {
  return keeper === 'operator' || (keeper !== null && mayLookAfter(keeper, account));
}

/** As what somebody acts, by what the database says of the account now; null: as nobody. */
async function keeperOf(sql: Sql, { role, account }: Actor) {
  if (role === 'operator') return role;
  const row = account ? await secretAccount(sql, account.id) : null;
  return row?.state === 'active' ? { ...signedIn(row), demonstration: row.demonstration } : null;
}

async function lastAdministrator(
  sql: Sql,
  before: SecretAccountRow,
  after: SecretAccountRow,
): Promise<AccessRefused | null> {
  const others = await secretAccounts(sql, `a.role = 'admin' and a.demonstration = 0 and a.id <> ?`, [
    before.id,
  ]);
  // demonstrators come back by themselves
  return before.demonstration
    ? null
    : lastAdministratorRefusal(administering(before), administering(after), others.map(administering));
}

function administering({ role, state, hasTotp, passkeys }: SecretAccountRow): Administering {
  return { role, state, hasSecondFactor: hasTotp || passkeys > 0 };
}

async function scopeProblem(
  { sql, index }: Pick<Store, 'sql' | 'index'>,
  role: AccountRole,
  scope: string | null,
): Promise<AccessRefused | null> {
  const schools = isScoped(role) && scope !== null ? await knownSchools(sql) : [];
  const isSchool = (code: string) => schools.some((school) => school.code === code);
  const wrong = scopeRefusal(role, scope, (of, code) => {
    if (of === 'region') return index.regions.has(code);
    return of === 'school' ? isSchool(code) : null;
  });
  const isListed = role === 'county' || role === 'school' || scope === null;
  // what belongs to a body is told by the code alone
  return !wrong && !isListed && (index.regions.has(scope) || isSchool(scope))
    ? refused('ACCOUNT_SCOPE_TAKEN')
    : wrong;
}
