import type { Doing } from '../access/accounts.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import { logSetting, valueNow } from './changeSetting.ts';
import { allChanges, settingChanges } from './settingChanges.ts';

/**
 * Withdraws changes of settings, whatever others stand upon them: what the edition's checks refuse then is told as such.
 *
 * @param where condition on `setting_change`
 */
export async function withdrawSettings(
  store: Pick<Store, 'lists'>,
  sql: Pick<Sql, 'all' | 'run'>,
  where: string,
  { why, ...doing }: Doing & { why: string },
): Promise<void> {
  const found = await sql.all<{ id: number }>(
    `select id from setting_change where withdrawn_at is null and ${where}`,
  );
  if (found.length === 0) return;
  const gone = new Set(found.map(({ id }) => id));
  const changes = await allChanges(sql);
  const left = changes.filter(({ id }) => !gone.has(id));
  for (const id of gone)
    await sql.run(settingChanges.update({ withdrawnBy: doing.by.name, withdrawnAt: doing.at }, { id }));
  for (const key of new Set(changes.flatMap((one) => (gone.has(one.id) ? [one.key] : [])))) {
    const [from, to] = [valueNow(store, changes, key), valueNow(store, left, key)];
    await logSetting(sql, 'setting.withdraw', key, { from, to, why }, doing);
  }
}
