import type { ChainFault } from '../../domain/audit/chain.ts';
import type { Sql } from '../sql.ts';

/**
 * What the database shows must have been logged, and the log does not tell. Held against it are acts that have been written in one
 * transaction with their entry ever since there are accounts: the first account, every link, every file that an account handed in,
 * every changed setting; and, where the log is empty, any real file that counts.
 */
const LACKING = `select count(*) as count from (
  select a.id from account a where a.id = (select min(id) from account where demonstration = 0)
    and not exists (select 1 from audit_event e where e.action = 'account.add' and e.subject = 'account/' || a.id)
  union all select l.id from account_link l
    where not exists (select 1 from audit_event e where e.action = 'account.link' and e.subject = 'account/' || l.account_id)
  union all select b.id from batch b where b.account is not null and b.state in ('committed', 'superseded', 'withdrawn')
    and not exists (select 1 from audit_event e where e.action = 'batch.commit' and e.after_hash = b.file_hash)
  union all select s.id from setting_change s
    where not exists (select 1 from audit_event e where e.action = 'setting.change' and e.happened_at = s.made_at)
  union all select b.id from batch b where b.data_kind = 'real' and b.state = 'committed'
    and not exists (select 1 from audit_event)
) as lacking`;

/** Triggers that let nobody change or take out an entry. */
const GUARDS: Record<Sql['dialect'], { sql: string; count: number }> = {
  sqlite: {
    sql: `select count(*) as count from sqlite_master where type = 'trigger' and tbl_name = 'audit_event'
      and name in ('audit_event_no_update', 'audit_event_no_delete')`,
    count: 2,
  },
  postgresql: {
    sql: `select count(*) as count from pg_trigger
      where tgrelid = 'audit_event'::regclass and tgname = 'audit_event_no_change' and tgenabled in ('O', 'A')`,
    count: 1,
  },
};

/** What is wrong around the log, beside what its own links show. @param length entries read */
export async function faultsAround(sql: Pick<Sql, 'all' | 'dialect'>, length: number): Promise<ChainFault[]> {
  const [lacking] = await sql.all<{ count: number | string }>(LACKING);
  const guard = GUARDS[sql.dialect];
  const [guards] = await sql.all<{ count: number | string }>(guard.sql);
  const faults: ChainFault[] = [];
  const count = Number(lacking?.count ?? 0);
  if (count > 0) faults.push({ fault: 'lacking', length, count });
  if (Number(guards?.count ?? 0) < guard.count) faults.push({ fault: 'unguarded', length });
  return faults;
}
