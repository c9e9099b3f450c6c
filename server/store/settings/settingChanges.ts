import type { SettingChange } from '../../domain/edition/applySettings.ts';
import { changeableSetting } from '../../domain/edition/changeableSettings.ts';
import { SettingChangeSchema } from '../entities/settingChange.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';

export const settingChanges = tableOf(SettingChangeSchema);

/** A change as it is kept. */
export interface KeptChange extends SettingChange {
  id: number;
  /** value that it took the place of */
  former: unknown;
  /** id; null: at the command line */
  account: number | null;
  madeBy: string;
  /** ISO 8601, UTC */
  madeAt: string;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
}

/** Every change, in the order in which they were made. */
export async function allChanges(sql: Pick<Sql, 'all'>): Promise<KeptChange[]> {
  const fields = settingChanges.fields([
    'id',
    'setting',
    'value',
    'former',
    'account',
    'madeBy',
    'madeAt',
    'withdrawnBy',
    'withdrawnAt',
  ]);
  const rows = await sql.all<
    Omit<KeptChange, 'key' | 'value' | 'former'> & Record<'setting' | 'value' | 'former', string>
  >(`select ${fields} from setting_change order by id`);
  return rows.map(({ setting, value, former, ...row }) => ({
    ...row,
    key: setting,
    value: JSON.parse(value),
    former: JSON.parse(former),
  }));
}

/** Of every setting the latest change that was not withdrawn, in the order in which they were made. */
export function inForce(changes: readonly KeptChange[]): KeptChange[] {
  const standing = changes.filter(({ withdrawnAt }) => withdrawnAt === null);
  const latest = new Map(standing.map((change) => [change.key, change]));
  return standing.filter((change) => latest.get(change.key) === change);
}

/** Another one as soon as anybody changed or withdrew something. @param key of one setting; null: any */
export function versionOf(changes: readonly KeptChange[], key: string | null = null): number {
  const own = changes.filter((change) => key === null || change.key === key);
  return own.length + own.filter(({ withdrawnAt }) => withdrawnAt !== null).length;
}

/** The same as {@link versionOf} for all settings, at the price of one small statement. */
export async function settingsVersion(sql: Pick<Sql, 'all'>): Promise<number> {
  const [row] = await sql.all<{ version: number | string }>(
    'select count(*) + count(withdrawn_at) as version from setting_change',
  );
  return Number(row?.version ?? 0);
}

/** Changes that hold and that figures are made with, by setting. */
export async function changesOfFigures(sql: Pick<Sql, 'all'>): Promise<[key: string, value: unknown][]> {
  return inForce(await allChanges(sql))
    .filter(({ key }) => changeableSetting(key)?.figures)
    .map(({ key, value }): [string, unknown] => [key, value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
