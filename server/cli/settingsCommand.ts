import { messageKey, t } from '@gongxu/messages/server';
import { Command } from 'commander';
import { changeableSetting } from '../domain/edition/changeableSettings.ts';
import type { SettingRefused } from '../domain/edition/settingRefused.ts';
import { isUnclearShare, readSetting, writeSetting } from '../domain/edition/settingText.ts';
import { settingSentence } from '../messages/settingSentence.ts';
import { OPERATOR } from '../store/audit/auditBatch.ts';
import type { Store } from '../store/openStore.ts';
import { readCurrency } from '../store/publicationBasis.ts';
import { publish } from '../store/publications.ts';
import { changeSetting, withdrawSetting } from '../store/settings/changeSetting.ts';
import { readSettings, type SettingStanding } from '../store/settings/readSettings.ts';
import { columns } from './columns.ts';
import { type Asked, command, print, REFUSED, withStore } from './command.ts';

/** `settings list|set|withdraw`: settings of the edition that may change while the instance runs. */
export function settingsCommand(): Command {
  return new Command('settings')
    .description('查看和修改运行时可改的设置 see and change settings while the instance runs')
    .addCommand(listCommand())
    .addCommand(setCommand())
    .addCommand(withdrawCommand());
}

function listCommand(): Command {
  return command('list', '列出设置 list them').action(async (asked: Asked) => {
    const { settings } = await withStore(readSettings);
    const heads = ['key', 'value', 'own', 'by', 'at', 'from'] as const;
    print(asked, { settings: settings.map(toJson) }, () =>
      columns([
        heads.map((head) => t(asked.lang, `cli.settings.head.${head}`)),
        ...settings.map(({ key, unit, value, own, change }) => [
          key,
          said(unit, value, asked),
          said(unit, own, asked),
          change?.madeBy ?? '–',
          change?.madeAt ?? '–',
          change ? said(unit, change.former, asked) : '–',
        ]),
      ]),
    );
  });
}

/** `settings set <key> <value>`: exit 1 where the edition's checks refuse it. */
function setCommand(): Command {
  return command('set', '改一项设置，如 calendar.marketReturnDays 20 change one')
    .argument('<key>')
    .argument('<value>', '15、20%、09-01/10-31；空 "" 为不限 empty: not limited')
    .action((key: string, value: string, asked: Asked) =>
      change(key, asked, async (store) => {
        const unit = changeableSetting(key)?.unit ?? 'people';
        if (isUnclearShare(unit, value)) return { code: 'SETTING_UNCLEAR' };
        return changeSetting(store, { key, version: null }, readSetting(unit, value), doing());
      }),
    );
}

/** `settings withdraw <key> [--own]`: the value before the latest change, or the edition's own. */
function withdrawCommand(): Command {
  return command('withdraw', '撤回一项改动 take the latest change of one back')
    .argument('<key>')
    .option('--own', '回到城市文件里的值 back to the edition’s own')
    .action((key: string, asked: Asked & { own?: boolean }) =>
      change(key, asked, (store) =>
        withdrawSetting(store, { key, version: null }, asked.own ? 'edition' : 'before', doing()),
      ),
    );
}

const doing = () => ({ at: new Date().toISOString(), by: OPERATOR });

/** One act, and the figures made anew where it concerns them. */
async function change(
  key: string,
  asked: Asked,
  act: (store: Store) => Promise<SettingRefused | null>,
): Promise<void> {
  const { refused, setting } = await withStore(async (store) => {
    const no = await act(store);
    if (no === null && (await readCurrency(store.sql)).behind) await publish(store);
    const { settings } = await readSettings(store);
    return { refused: no, setting: settings.find((one) => one.key === key) ?? null };
  });
  const sentence = refused && settingSentence(refused, asked.lang);
  const told = refused && { code: refused.code, message: sentence };
  print(asked, { refused: told, setting: setting && toJson(setting) }, () => [
    sentence ?? (setting ? changedLine(setting, asked) : ''),
  ]);
  if (refused) process.exitCode = REFUSED;
}

function changedLine({ key, unit, value, change: made }: SettingStanding, asked: Asked): string {
  const name = t(asked.lang, messageKey(`setting.name.${key}`));
  const now = said(unit, value, asked);
  return made
    ? t(asked.lang, 'cli.settings.changed', { name, value: now, from: said(unit, made.former, asked) })
    : t(asked.lang, 'cli.settings.withdrawn', { name, value: now });
}

function said(unit: SettingStanding['unit'], value: unknown, { lang }: Asked): string {
  return writeSetting(unit, value) || t(lang, 'planwork.notLimited');
}

function toJson({ key, group, unit, value, own, change: made, version }: SettingStanding) {
  const by = made && { from: made.former, by: made.madeBy, at: made.madeAt };
  return { key, group, unit, value, own, change: by, version };
}
