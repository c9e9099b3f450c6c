import { applySettings, type RefusedSetting } from '../../domain/edition/applySettings.ts';
import { CHANGEABLE_SETTINGS, type ChangeableSetting } from '../../domain/edition/changeableSettings.ts';
import { settingAt } from '../../domain/edition/settingAt.ts';
import { type SettingRange, settingRange } from '../../domain/edition/settingRange.ts';
import type { Store } from '../openStore.ts';
import { allChanges, inForce, type KeptChange, versionOf } from './settingChanges.ts';

/** A setting as it stands. */
export interface SettingStanding extends ChangeableSetting {
  /** what is in use */
  value: unknown;
  /** the edition's own */
  own: unknown;
  /** null: it is no number */
  range: SettingRange | null;
  /** the change that holds; null: none */
  change: KeptChange | null;
  /** changes that hold or would without the later ones */
  changes: number;
  /** see `versionOf` */
  version: number;
}

/** Every setting that may change, and changes that the edition's checks refuse now, e.g. since it has another file. */
export async function readSettings({
  sql,
  lists: { files },
}: Pick<Store, 'sql' | 'lists'>): Promise<{ settings: SettingStanding[]; refused: RefusedSetting[] }> {
  const changes = await allChanges(sql);
  const standing = inForce(changes);
  const { edition, refused } = applySettings(files, standing);
  const settings = CHANGEABLE_SETTINGS.map((setting) => ({
    ...setting,
    value: settingAt(edition.settings, setting.key),
    own: settingAt(files.settings, setting.key),
    range: settingRange(setting.key),
    change: standing.find(({ key }) => key === setting.key) ?? null,
    changes: changes.filter(({ key, withdrawnAt }) => key === setting.key && withdrawnAt === null).length,
    version: versionOf(changes, setting.key),
  }));
  return { settings, refused };
}
