import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { type AccessRefused, refused } from '../../domain/access/accessRefused.ts';
import type { SignedIn } from '../../domain/access/asker.ts';
import { type AccountRole, isAccountRole } from '../../domain/access/roles.ts';
import { comesWith } from '../comesWith.ts';
import { findRoot } from '../findRoot.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import { accounts, DEMONSTRATION, inTurn, logAct, secretAccounts, signedIn } from './accountRow.ts';
import { demonstrationIsOver } from './demonstrationIsOver.ts';
import { openSession } from './sessions.ts';

/** An invented person to sign in as with one click. */
export interface Demonstrator {
  name: string;
  shownName: string;
  role: AccountRole;
  /** null: the whole city */
  scope: string | null;
  /** of an employer: code of its region */
  region: string | null;
}

/** Whether the instance is a demonstration: switched on, made for its edition, and no real file has come in. */
export async function isDemonstration({
  sql,
  config,
  index,
}: Pick<Store, 'sql' | 'config' | 'index'>): Promise<boolean> {
  return config.demonstration && comesWith({ index }, 'demonstration') && !(await demonstrationIsOver(sql));
}

/** Whom somebody may sign in as with one click; nobody where the instance is no demonstration. */
export async function demonstrators(store: Pick<Store, 'sql' | 'config' | 'index'>): Promise<Demonstrator[]> {
  if (!(await isDemonstration(store))) return [];
  const text = await readFile(join(findRoot(), 'data', 'demo', 'demonstrators.csv'), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data.map(
    ({ name = '', shown_name = '', role = '', scope = '', region = '' }) => {
      if (!isAccountRole(role)) throw new RangeError(`data/demo/demonstrators.csv: no role ${role}`);
      return { name, shownName: shown_name, role, scope: scope || null, region: region || null };
    },
  );
}

/** Signs in as a demonstrator, whose account is made with the first. */
export async function signInAsDemonstrator(
  store: Pick<Store, 'sql' | 'config' | 'index'>,
  name: string,
  { at, agent, address = null }: { at: string; agent: string | null; address?: string | null },
): Promise<{ token: string; asker: SignedIn } | AccessRefused> {
  const asked = (await demonstrators(store)).find((one) => one.name === name);
  if (!asked) return refused('DEMONSTRATION_OVER');
  return inTurn(store.sql, async (sql) => {
    if (await demonstrationIsOver(sql)) return refused('DEMONSTRATION_OVER');
    const row = (await demonstratorNamed(sql, name)) ?? (await addDemonstrator(sql, asked, at));
    // somebody's own account may bear the name, or another demonstrator have locked this one
    if (row?.state !== 'active') return refused('DEMONSTRATION_OVER');
    const { token } = await openSession(sql, { account: row.id, at, way: 'demonstration', agent, address });
    return { token, asker: signedIn(row) };
  });
}

async function demonstratorNamed(sql: Sql, name: string) {
  const [row] = await secretAccounts(sql, 'a.name = ? and a.demonstration = 1', [name]);
  return row;
}

async function addDemonstrator(sql: Sql, { name, shownName, role, scope, region }: Demonstrator, at: string) {
  const by = { name: DEMONSTRATION, role: null };
  const [made] = await sql.all<{ id: number }>(
    accounts.insert(
      {
        name,
        shownName,
        role,
        scope,
        region,
        state: 'active',
        demonstration: 1,
        createdAt: at,
        createdBy: by.name,
      },
      'on conflict (name) do nothing returning id',
    ),
  );
  if (!made) return undefined;
  await logAct(sql, made, { at, by }, 'account.add', { account: name, shownName, role, scope });
  return demonstratorNamed(sql, name);
}
