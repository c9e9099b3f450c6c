import { Inject, Injectable } from '@nestjs/common';
import { isSignedIn } from '../../domain/access/asker.ts';
import { changeableSetting } from '../../domain/edition/changeableSettings.ts';
import type { SettingRefused } from '../../domain/edition/settingRefused.ts';
import { isUnclearShare, readSetting, writeSetting } from '../../domain/edition/settingText.ts';
import { settingSentence } from '../../messages/settingSentence.ts';
import { ApiError } from '../errors/apiError.ts';
import type { QueryContext } from '../graphql/context.ts';
import { PublicationService } from '../publication/publication.service.ts';
import type { Setting, SettingAnswer, Settings, WithdrawnTo } from './settings.model.ts';
import { type KeptSetting, SETTINGS_DESK, type SettingsDesk } from './settingsDesk.ts';

/** Settings that may change while the instance runs. */
@Injectable()
export class SettingsService {
  constructor(
    @Inject(SETTINGS_DESK) private readonly desk: SettingsDesk,
    private readonly publications: PublicationService,
  ) {}

  async all(): Promise<Settings> {
    const [settings, publishing] = await Promise.all([this.desk.all(), this.desk.publishing()]);
    return { settings: settings.map(describe), publishing };
  }

  async change(context: QueryContext, key: string, typed: string, version: number): Promise<SettingAnswer> {
    const unit = changeableSetting(key)?.unit;
    if (!unit) return this.answer(context, key, { code: 'SETTING_UNKNOWN' });
    if (isUnclearShare(unit, typed)) return this.answer(context, key, { code: 'SETTING_UNCLEAR' });
    const which = { key, version, ...doing(context) };
    return this.answer(context, key, await this.desk.change(which, readSetting(unit, typed)));
  }

  async withdraw(
    context: QueryContext,
    key: string,
    version: number,
    to: WithdrawnTo,
  ): Promise<SettingAnswer> {
    return this.answer(context, key, await this.desk.withdraw({ key, version, ...doing(context) }, to));
  }

  private async answer(
    { locale }: QueryContext,
    key: string,
    refused: SettingRefused | null,
  ): Promise<SettingAnswer> {
    // pages that show settings are rendered anew
    if (refused === null) this.publications.recheck();
    const found = (await this.desk.all()).find((one) => one.key === key);
    return {
      refused: refused && { code: refused.code, sentence: settingSentence(refused, locale) },
      setting: found ? describe(found) : null,
    };
  }
}

function describe({ range, change, value, own, unit, ...setting }: KeptSetting): Setting {
  return {
    ...setting,
    unit,
    value: writeSetting(unit, value),
    own: writeSetting(unit, own),
    low: range?.low ?? null,
    high: range?.high ?? null,
    optional: range?.empty ?? false,
    change: change && {
      from: writeSetting(unit, change.former),
      by: change.madeBy,
      byOperator: change.account === null,
      at: change.madeAt,
    },
  };
}

function doing({ asker }: QueryContext) {
  if (!isSignedIn(asker)) throw new ApiError('NOT_SIGNED_IN', {});
  return { by: asker, at: new Date().toISOString() };
}
