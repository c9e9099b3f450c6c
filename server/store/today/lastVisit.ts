import type { Sql } from '../sql.ts';

/** When an account's sessions before a given one were last seen, ISO 8601; null: that one is its first. */
export async function lastVisit(sql: Sql, account: number, session: number): Promise<string | null> {
  const [row] = await sql.all<{ seen: string | null }>(
    'select max(last_seen_at) as seen from account_session where account_id = ? and id < ?',
    [account, session],
  );
  return row?.seen ?? null;
}
