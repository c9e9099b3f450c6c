import { problemsTogether, type SettingChange } from '../../domain/edition/applySettings.ts';
import { changeableSetting } from '../../domain/edition/changeableSettings.ts';
import { settingAt } from '../../domain/edition/settingAt.ts';
import type { SettingRefused } from '../../domain/edition/settingRefused.ts';
import { inTurn } from '../access/accountRow.ts';
import type { Doing } from '../access/accounts.ts';
import { demonstrationIsOver } from '../access/demonstrationIsOver.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Store } from '../openStore.ts';
import { refreshLists } from '../refreshLists.ts';
import type { Sql } from '../sql.ts';
import { allChanges, inForce, type KeptChange, settingChanges, versionOf } from './settingChanges.ts';

/** Which setting, as whoever asks has seen it. */
export interface SeenSetting {
  key: string;
  /** see `versionOf`; null: whatever it is now */
  version: number | null;
}

type Settled = Pick<Store, 'sql' | 'index' | 'lists' | 'config'>;

/** Gives a setting another value, for everybody and at once. @returns null when it is done */
export async function changeSetting(
  store: Settled,
  { key, version }: SeenSetting,
  value: unknown,
  doing: Doing,
): Promise<SettingRefused | null> {
  return act(store, { key, version }, async (sql, changes) => {
    if (await isTooLate(sql, doing)) return { code: 'SETTING_CHANGED' };
    const former = valueNow(store, changes, key);
    if (JSON.stringify(former) === JSON.stringify(value)) return { code: 'SETTING_SAME' };
    const next = [...inForce(changes).filter((one) => one.key !== key), { key, value }];
    const wrong = whatIsWrong(store, next, changes);
    if (wrong) return wrong;
    await sql.run(
      settingChanges.insert({
        setting: key,
        value: JSON.stringify(value),
        former: JSON.stringify(former),
        account: doing.by.account?.id ?? null,
        madeBy: doing.by.name,
        madeAt: doing.at,
        withdrawnBy: null,
        withdrawnAt: null,
      }),
    );
    await logSetting(sql, 'setting.change', key, { from: former, to: value }, doing);
    return null;
  });
}

/**
 * Takes the latest change of a setting back, or all of them.
 *
 * @param to `before`: the value that the change took the place of; `edition`: the edition's own
 */
export async function withdrawSetting(
  store: Settled,
  { key, version }: SeenSetting,
  to: 'before' | 'edition',
  doing: Doing,
): Promise<SettingRefused | null> {
  return act(store, { key, version }, async (sql, changes) => {
    const standing = changes.filter((one) => one.key === key && one.withdrawnAt === null);
    const gone = new Set((to === 'edition' ? standing : standing.slice(-1)).map(({ id }) => id));
    if (gone.size === 0) return { code: 'SETTING_OWN' };
    const left = changes.filter(({ id }) => !gone.has(id));
    const wrong = whatIsWrong(store, inForce(left), changes);
    if (wrong) return wrong;
    for (const id of gone)
      await sql.run(settingChanges.update({ withdrawnBy: doing.by.name, withdrawnAt: doing.at }, { id }));
    const [from, now] = [valueNow(store, changes, key), valueNow(store, left, key)];
    await logSetting(sql, 'setting.withdraw', key, { from, to: now }, doing);
    return null;
  });
}

/** One act on one setting, after every other under way; whoever has not seen the last of them is told. */
async function act(
  store: Settled,
  { key, version }: SeenSetting,
  work: (sql: Sql, changes: KeptChange[]) => Promise<SettingRefused | null>,
): Promise<SettingRefused | null> {
  if (!changeableSetting(key)) return { code: 'SETTING_UNKNOWN' };
  const refused = await inTurn(store.sql, async (sql): Promise<SettingRefused | null> => {
    const changes = await allChanges(sql);
    if (version !== null && version !== versionOf(changes, key)) return { code: 'SETTING_CHANGED' };
    return work(sql, changes);
  });
  await refreshLists(store);
  return refused;
}

/** Whether a demonstrator asked before the first real file came in, and its turn comes after. */
async function isTooLate(sql: Sql, { by: { account } }: Doing): Promise<boolean> {
  const theirs = await sql.all('select id from account where id = ? and demonstration = 1', [
    account?.id ?? -1,
  ]);
  return theirs.length > 0 && (await demonstrationIsOver(sql));
}

/** What the edition's checks say of all changes together that they did not say before. */
function whatIsWrong(
  { lists: { files } }: Settled,
  next: readonly SettingChange[],
  changes: readonly KeptChange[],
): SettingRefused | null {
  const standing = problemsTogether(files, inForce(changes))?.problems ?? [];
  const known = new Set(standing.map((one) => JSON.stringify(one)));
  const problems = problemsTogether(files, next)?.problems ?? [];
  const fresh = problems.filter((one) => !known.has(JSON.stringify(one)));
  return fresh.length > 0 ? { code: 'SETTING_INVALID', problems: fresh } : null;
}

/** The value in force of one setting: its latest change, or the edition's own. */
export function valueNow(
  { lists: { files } }: Pick<Settled, 'lists'>,
  changes: readonly KeptChange[],
  key: string,
): unknown {
  const change = inForce(changes).find((one) => one.key === key);
  return change ? change.value : settingAt(files.settings, key);
}

/** Writes an act on a setting to the log. */
export async function logSetting(
  sql: Pick<Sql, 'all' | 'run'>,
  action: 'setting.change' | 'setting.withdraw',
  key: string,
  details: { from: unknown; to: unknown; why?: string },
  { at, by }: Doing,
): Promise<void> {
  await writeAudit(sql, {
    at,
    actor: by.name,
    role: by.role,
    account: by.account?.name ?? null,
    action,
    subject: `setting/${key}`,
    details,
  });
}
