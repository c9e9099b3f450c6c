import type { Doing } from '../access/accounts.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import { undoWithin } from './titleChoices.ts';

/**
 * Forgets titles that were settled, within a transaction that holds the lock of writers, and says so in the log of acts.
 *
 * @param where condition on `title_choice`
 */
export async function undoTitles(
  store: Pick<Store, 'index'>,
  sql: Sql,
  where: string,
  { at, by, why }: Doing & { why: string },
): Promise<void> {
  const gone = await sql.all<{ title: string; occupation: string }>(
    `select title, occupation from title_choice where ${where} order by title`,
  );
  for (const { title, occupation } of gone) {
    const moved = await undoWithin(store, sql, title);
    await writeAudit(sql, {
      at,
      actor: by.name,
      role: by.role,
      account: by.account?.name ?? null,
      action: 'title.undo',
      subject: 'titles',
      details: { title, occupation, moved, why },
    });
  }
}
