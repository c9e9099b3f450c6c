import type { SignedIn } from '../../domain/access/asker.ts';
import type { ChangeableSetting } from '../../domain/edition/changeableSettings.ts';
import type { SettingRange } from '../../domain/edition/settingRange.ts';
import type { SettingRefused } from '../../domain/edition/settingRefused.ts';

/** A setting as it stands; values as `edition.json` has them. */
export interface KeptSetting extends ChangeableSetting {
  value: unknown;
  /** the edition's own */
  own: unknown;
  /** null: it is no number */
  range: SettingRange | null;
  /** the change that holds; null: none */
  change: { former: unknown; account: number | null; madeBy: string; madeAt: string } | null;
  /** changes that hold or would without the later ones */
  changes: number;
  /** another one as soon as anybody changed it or took a change back */
  version: number;
}

/** Who does it, and when (ISO 8601), having seen which version. */
export interface Setting {
  key: string;
  version: number;
  by: SignedIn;
  at: string;
}

/** Settings that may change while the instance runs, as the API needs them; the store implements it. */
export interface SettingsDesk {
  all(): Promise<KeptSetting[]>;
  /** null: done */
  change(which: Setting, value: unknown): Promise<SettingRefused | null>;
  /** @param to the value before the latest change, or the edition's own */
  withdraw(which: Setting, to: 'before' | 'edition'): Promise<SettingRefused | null>;
  /** whether figures are made with settings that they do not have yet */
  publishing(): Promise<boolean>;
}

/** Injection token of the {@link SettingsDesk}. */
export const SETTINGS_DESK = Symbol('SettingsDesk');
