import { accountNameRefusal } from '../../domain/access/accountNames.ts';
import type { AccountState } from '../../domain/access/accountStates.ts';
import type { SignedIn } from '../../domain/access/asker.ts';
import type { AccountRole } from '../../domain/access/roles.ts';
import type { Actor } from '../audit/auditBatch.ts';
import { takeLogEnd } from '../audit/takeLogEnd.ts';
import { type Audited, writeAudit } from '../audit/writeAudit.ts';
import { AccountSchema } from '../entities/account.ts';
import { PasskeySchema } from '../entities/passkey.ts';
import type { Param, Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';

/** Who makes the accounts that sign in with one click, as `createdBy` and the log say. */
export const DEMONSTRATION = 'demonstration';

export const accounts = tableOf(AccountSchema);
export const passkeys = tableOf(PasskeySchema);

/** An account as those see it who look after it. */
export interface AccountRow {
  id: number;
  name: string;
  shownName: string;
  role: AccountRole;
  scope: string | null;
  /** of an employer: code of the region whose county looks after it */
  region: string | null;
  state: AccountState;
  /** signs in with one click on a demonstration, or was made by such a one */
  demonstration: boolean;
  /** the first of the two */
  oneClick: boolean;
  /** whether it has codes, and how many passkeys */
  hasTotp: boolean;
  passkeys: number;
  createdAt: string;
  createdBy: string;
  lastSeenAt: string | null;
}

/** The same with what never leaves the store. */
export interface SecretAccountRow extends AccountRow {
  passwordHash: string | null;
  totpSecret: string | null;
  totpPending: string | null;
  totpStep: number | null;
}

const FIELDS = accounts.fields(
  [
    'id',
    'name',
    'shownName',
    'role',
    'scope',
    'region',
    'state',
    'demonstration',
    'passwordHash',
    'totpSecret',
    'totpPending',
    'totpStep',
    'createdAt',
    'createdBy',
    'lastSeenAt',
  ],
  'a',
);

/** Accounts with their secrets, for the store alone. @param where condition on `a` */
export async function secretAccounts(
  sql: Pick<Sql, 'all'>,
  where: string,
  params: readonly Param[],
): Promise<SecretAccountRow[]> {
  const rows = await sql.all<
    Omit<SecretAccountRow, 'demonstration' | 'hasTotp' | 'oneClick'> & { demonstration: number }
  >(
    `select ${FIELDS}, (select count(*) from passkey k where k.account_id = a.id) as passkeys
      from account a where ${where} order by a.name`,
    params,
  );
  return rows.map((row) => ({
    ...row,
    demonstration: row.demonstration === 1,
    oneClick: row.demonstration === 1 && row.createdBy === DEMONSTRATION,
    hasTotp: row.totpSecret !== null,
    passkeys: Number(row.passkeys),
  }));
}

export async function secretAccount(sql: Pick<Sql, 'all'>, id: number): Promise<SecretAccountRow | null> {
  const [row] = await secretAccounts(sql, 'a.id = ?', [id]);
  return row ?? null;
}

/** @param name in its plain form; what cannot be a name is not looked for: PostgreSQL knows no NUL */
export async function secretAccountNamed(
  sql: Pick<Sql, 'all'>,
  name: string,
): Promise<SecretAccountRow | null> {
  if (accountNameRefusal(name)) return null;
  const [row] = await secretAccounts(sql, 'a.name = ?', [name]);
  return row ?? null;
}

/** Without its secrets. */
export function withoutSecrets(row: SecretAccountRow): AccountRow {
  const { passwordHash: _, totpSecret: __, totpPending: ___, totpStep: ____, ...open } = row;
  return open;
}

export function signedIn({ id, name, shownName, role, scope, demonstration }: AccountRow): SignedIn {
  return { role, scope, account: { id, name, shownName, demonstration } };
}

/**
 * Runs one act in a transaction of its own, after every act under way: each takes the log's end, and whoever takes it first
 * never waits for another that waits for it.
 */
export function inTurn<T>(sql: Sql, act: (sql: Sql) => Promise<T>): Promise<T> {
  return sql.transactional(async (within) => {
    await takeLogEnd(within);
    return act(within);
  });
}

/** Writes an act on an account to the log. @param account `-`: none that there is */
export async function logAct(
  sql: Pick<Sql, 'all' | 'run'>,
  account: { id: number | '-' },
  { at, by }: { at: string; by: Actor },
  action: string,
  details: Audited['details'],
): Promise<void> {
  await writeAudit(sql, {
    at,
    actor: by.name,
    role: by.role,
    account: by.account?.name ?? null,
    action,
    subject: `account/${account.id}`,
    details,
  });
}
