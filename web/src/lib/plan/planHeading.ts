import { formatNumber, formatSigned } from '#lib/format/index.ts';
import type { Language } from '#lib/i18n/index.ts';
import type { Named } from '../charts/types.ts';
import { listNames } from '../charts/words/listNames.ts';
import type { MovedPlaces } from './movedPlaces.ts';

/** Names written out on either side. */
const SHOWN = 2;

/** The plan as a sentence: how the total changes, and between which specialties places move. */
export function planHeading({ last, recommended, added, from, to }: MovedPlaces, language: Language): string {
  const { t } = language;
  const total = formatNumber(recommended);
  if (added === 0 && from.length === 0) return t('planwork.finding.none', { total });
  // a line may break before a name, never inside one
  const names = (all: MovedPlaces['from']) => {
    const [first, ...more] = all.slice(0, SHOWN);
    return listNames(first ? [first, ...more.map(onNewLine)] : [], language);
  };
  const change = recommended - last;
  const values = {
    total,
    change: formatSigned(change),
    sign: Math.sign(change),
    places: formatNumber(added),
    from: names(from),
    to: names(to),
  };
  if (from.length === 0) return t('planwork.finding.added', values);
  if (to.length === 0) return t('planwork.finding.cut', values);
  return t('planwork.finding.moved', values);
}

/** A name before which a line may break. */
function onNewLine({ nameZh, nameEn }: Named): Named {
  return { nameZh: `|${nameZh}`, nameEn: nameEn && `|${nameEn}` };
}
