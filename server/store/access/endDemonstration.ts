import { takeLogEnd } from '../audit/takeLogEnd.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { DemonstrationEndSchema } from '../entities/demonstrationEnd.ts';
import { forgetMappings } from '../import/headerMappings.ts';
import { lockWrites } from '../lockWrites.ts';
import type { Store } from '../openStore.ts';
import { withdrawSettings } from '../settings/withdrawSettings.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';
import { undoTitles } from '../titles/undoTitles.ts';
import { DEMONSTRATION, logAct } from './accountRow.ts';
import { demonstrationIsOver } from './demonstrationIsOver.ts';

/** What the end of a demonstration needs of a store. */
export type Ending = Pick<Store, 'sql' | 'index' | 'lists' | 'config'>;

/** Demonstrators, and whom they invited. */
const THEIR_IDS = 'select id from account where demonstration = 1';
const THEIR_NAMES = 'select name from account where demonstration = 1';

const marks = tableOf(DemonstrationEndSchema);

/**
 * Takes down that a real file has come in, within the transaction that takes the file down: the demonstration is over for good, and
 * with it ends whatever demonstrators left. Nothing where one came before.
 */
export async function endWithRealFile(store: Ending, sql: Sql, at: string): Promise<void> {
  if (await demonstrationIsOver(sql)) return;
  await lockActs(store, sql);
  // another one may have come in while this one waited
  if (await demonstrationIsOver(sql)) return;
  await sql.run(marks.insert({ id: 1, endedAt: at }, 'on conflict (id) do nothing'));
  await writeAudit(sql, {
    at,
    actor: DEMONSTRATION,
    role: null,
    account: null,
    action: 'demonstration.end',
    subject: 'demonstration',
    details: { why: 'REAL_FILE' },
  });
  await endWhatTheyLeft(store, sql, at);
}

/**
 * Ends every session of a demonstrator, and of accounts that one made, and takes the force from settings they changed, titles they
 * settled and headers they explained: where the demonstration is over, or was switched off.
 *
 * @returns how many sessions
 */
export async function endDemonstration(store: Ending, at: string): Promise<number> {
  if (!(await isAnythingLeft(store.sql))) return 0;
  return store.sql.transactional(async (sql) => {
    await lockActs(store, sql);
    return endWhatTheyLeft(store, sql, at);
  });
}

/** Locks in the order in which imports do: first the facts, then the log's end. */
async function lockActs(store: Ending, sql: Sql): Promise<void> {
  await lockWrites(store, sql);
  await takeLogEnd(sql);
}

async function isAnythingLeft(sql: Pick<Sql, 'all'>): Promise<boolean> {
  const rows = await sql.all(
    `select 1 as one from account_session where ended_at is null and account_id in (${THEIR_IDS})
      union all select 1 from setting_change where withdrawn_at is null and account_id in (${THEIR_IDS})
      union all select 1 from title_choice where account in (${THEIR_NAMES})
      union all select 1 from header_mapping where account in (${THEIR_NAMES}) limit 1`,
  );
  return rows.length > 0;
}

async function endWhatTheyLeft(store: Ending, sql: Sql, at: string): Promise<number> {
  const doing = { at, by: { name: DEMONSTRATION, role: null }, why: 'DEMONSTRATION_OVER' };
  const ended = await sql.all<{ account: number }>(
    `update account_session set ended_at = ? where ended_at is null
      and account_id in (${THEIR_IDS}) returning account_id as account`,
    [at],
  );
  for (const id of new Set(ended.map(({ account }) => account)))
    await logAct(sql, { id }, doing, 'account.endSessions', { why: doing.why });
  await withdrawSettings(store, sql, `account_id in (${THEIR_IDS})`, doing);
  await undoTitles(store, sql, `account in (${THEIR_NAMES})`, doing);
  await forgetMappings(sql, `account in (${THEIR_NAMES})`, doing);
  return ended.length;
}
