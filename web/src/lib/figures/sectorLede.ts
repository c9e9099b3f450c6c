import type { Language } from '#lib/i18n/index.ts';
import { sideOf } from './sideOf.ts';
import type { SupplyDemandRow } from './types.ts';

/** Sectors that one sentence can name on each side. */
const NAMED = 3;

/** Which sectors are certainly short and which certainly in surplus, furthest from 1 first; '' when none is. */
export function sectorLede(rows: readonly SupplyDemandRow[], language: Language): string {
  const named = (side: 'short' | 'surplus') => {
    const sign = side === 'short' ? -1 : 1;
    const own = rows
      .filter((row) => row.key.sector !== '0' && row.direction && sideOf(row.direction) === side)
      .sort((a, b) => sign * ((a.ratio.value ?? 1) - (b.ratio.value ?? 1)))
      .slice(0, NAMED)
      .map(language.name);
    return new Intl.ListFormat(language.locale === 'zh' ? 'zh-CN' : 'en-US').format(own);
  };
  const short = named('short');
  const surplus = named('surplus');
  if (short && surplus) return language.t('home.lede.both', { short, surplus });
  if (short) return language.t('home.lede.short', { short });
  return surplus ? language.t('home.lede.surplus', { surplus }) : '';
}
