import { defineEntity, p } from '@mikro-orm/core';

export const SettingChangeSchema = defineEntity({
  name: 'SettingChange',
  tableName: 'setting_change',
  properties: {
    id: p.integer().primary().autoincrement(),
    /** its path in `edition.json` */
    setting: p.string().index(),
    /** JSON, as `edition.json` would have it */
    value: p.text(),
    /** the value that it took the place of: JSON */
    former: p.text(),
    /** null: at the command line */
    account: p.integer().fieldName('account_id').strictNullable(),
    madeBy: p.string(),
    /** ISO 8601, UTC */
    madeAt: p.string(),
    withdrawnBy: p.string().strictNullable(),
    /** null: the latest of them holds */
    withdrawnAt: p.string().strictNullable(),
  },
});

/** A change of one of the edition's settings. Rows are never deleted. */
export class StoredSettingChange extends SettingChangeSchema.class {}
SettingChangeSchema.setClass(StoredSettingChange);
