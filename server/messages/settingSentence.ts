import type { Locale } from '@gongxu/messages/locale';
import { hasMessage, t } from '@gongxu/messages/server';
import type { EditionFinding } from '../domain/edition/problem.ts';
import type { SettingRefused } from '../domain/edition/settingRefused.ts';
import { editionSentence } from './editionSentence.ts';

/** Why a setting stayed as it was, with settings called by their names. */
export function settingSentence(refused: SettingRefused, locale: Locale): string {
  if (refused.code !== 'SETTING_INVALID') return t(locale, `setting.refused.${refused.code}`);
  const said = refused.problems.map(({ because = [], ...problem }) =>
    editionSentence({ ...named(problem, locale), because: because.map((one) => named(one, locale)) }, locale),
  );
  return said.length > 0
    ? said.join(locale === 'zh' ? '；' : '; ')
    : t(locale, 'setting.refused.SETTING_UNKNOWN');
}

function named<Finding extends EditionFinding>(finding: Finding, locale: Locale): Finding {
  const { path, name } = finding.values;
  const values = {
    ...finding.values,
    ...(path !== undefined && { path: nameOf(String(path), locale) }),
    ...(name !== undefined && { name: nameOf(`calendar.${name}`, locale) }),
  };
  return { ...finding, values };
}

/** A stretch's days are called as the stretch is. */
function nameOf(path: string, locale: Locale): string {
  const key = `setting.name.${path.replace(/\.(?:from|to)$/, '')}`;
  return hasMessage(key) ? t(locale, key) : path;
}
