import { formatInterval, formatNumber } from '../../format/index.ts';
import type { Language, Translate } from '../../i18n/index.ts';
import type { Estimate, Named, RatioClass, SupplyDemandRow } from '../types.ts';
import { balanceOf, sideOf } from '../words/classes.ts';
import {
  type CountedRow,
  fewText,
  type LinkedOccupations,
  type RatioLimits,
  ratioReason,
} from '../words/ratioReason.ts';
import { type Finding, firstNames } from './finding.ts';

interface Row extends Named {
  ratio: Estimate;
  direction: RatioClass | null;
}

/**
 * Who is short of people and who has too many, by name; only rows whose interval excludes 1 are named. A row that
 * shows its parent's figure is on neither side.
 */
export function ratioListFinding(rows: readonly Row[]): Finding {
  const value = (row: Row) => row.ratio.value ?? 0;
  const short = rows.filter((row) => sideOf(row.direction) === 'short').sort((a, b) => value(b) - value(a));
  const surplus = rows
    .filter((row) => sideOf(row.direction) === 'surplus')
    .sort((a, b) => value(a) - value(b));
  if (short.length && surplus.length)
    return {
      key: 'chart.finding.ratios.both',
      names: { short: firstNames(short), surplus: firstNames(surplus) },
    };
  if (short.length) return { key: 'chart.finding.ratios.short', names: { short: firstNames(short) } };
  if (surplus.length) return { key: 'chart.finding.ratios.surplus', names: { surplus: firstNames(surplus) } };
  if (!rows.some((row) => row.direction !== null)) {
    const borrowed = rows.some(({ ratio }) => ratio.value !== null && ratio.state === 'parent');
    return { key: borrowed ? 'chart.finding.ratios.parents' : 'chart.finding.ratios.missing' };
  }
  return {
    key: rows.every((row) => row.direction === 'eq')
      ? 'chart.finding.ratios.equal'
      : 'chart.finding.ratios.unclear',
  };
}

/** The ratio told with people: vacancies per 100 job seekers, and which are more where the interval tells. */
export function cityFinding(row: { ratio: Estimate; direction: RatioClass | null }): Finding {
  if (row.ratio.value === null || row.direction === null) return { key: 'chart.finding.city.missing' };
  const values = { per100: Math.round(row.ratio.value * 100) };
  return { key: `chart.finding.city.${balanceOf(row.direction)}`, values };
}

/**
 * The city's ratio as a sentence about people, true of the row: it names a direction only where the interval
 * excludes 1, which is what the class says. Phrases are parted by |.
 */
export function homeFinding(row: SupplyDemandRow, t: Translate): string {
  const { ratio, direction } = row;
  if (ratio.value === null || direction === null) return t('home.finding.missing');
  return t(`home.finding.${balanceOf(direction)}`, { per100: formatNumber(ratio.value * 100) });
}

/** A sector's ratio as a sentence; a direction only where its interval excludes 1, and why it has none of its own. */
export function namedFinding(
  subject: string,
  row: CountedRow | null,
  limits: RatioLimits,
  language: Language,
): string {
  const { t } = language;
  if (!row || row.ratio.value === null) return t('named.missing', { subject });
  if (row.ratioOf) return t('named.borrowed', { subject, few: fewText(row, limits, language) });
  if (row.direction === null) return t('named.missing', { subject });
  return t(`named.${balanceOf(row.direction)}`, { subject, per100: formatNumber(row.ratio.value * 100) });
}

/**
 * What the market says of a specialty's occupations; a direction only where the interval excludes 1, and the reason of
 * its tile where there is no ratio.
 *
 * @param occupations what the market return says of those linked to it
 */
export function specialtyLede(
  row: CountedRow | null,
  occupations: LinkedOccupations,
  limits: RatioLimits,
  language: Language,
): string {
  const { t, name } = language;
  const reason = ratioReason(row, occupations, limits, language);
  if (reason) return t('specialty.lede.why', { why: reason.why });
  if (row?.ratioOf)
    return t('specialty.lede.borrowed', {
      few: fewText(row, limits, language),
      whose: name(row.ratioOf),
    });
  if (!row || row.ratio.value === null || row.direction === null) return t('specialty.lede.missing');
  return t(`specialty.lede.${balanceOf(row.direction)}`, { per100: formatNumber(row.ratio.value * 100) });
}

/** Sectors that one sentence can name on each side. */
const NAMED = 3;

/** Which sectors are certainly short and which certainly in surplus, furthest from 1 first; '' when none is. */
export function sectorLede(rows: readonly SupplyDemandRow[], language: Language): string {
  const named = (side: 'short' | 'surplus') => {
    const sign = side === 'short' ? -1 : 1;
    const own = rows
      .filter((row) => row.key.sector !== '0' && sideOf(row.direction) === side)
      .sort((a, b) => sign * ((a.ratio.value ?? 1) - (b.ratio.value ?? 1)))
      .slice(0, NAMED)
      .map(language.name);
    // names of sectors have an “and” of their own
    return own.join(language.t('join.names'));
  };
  const short = named('short');
  const surplus = named('surplus');
  if (short && surplus) return language.t('home.lede.both', { short, surplus });
  if (short) return language.t('home.lede.short', { short });
  return surplus ? language.t('home.lede.surplus', { surplus }) : '';
}

/**
 * How the ratio stands against a year before, in a sentence: a direction only where the interval of the change
 * excludes none. Null where it could not be compared.
 *
 * @param change factor against the year before
 * @param before the city's ratio a year before, as printed
 * @returns why nothing is compared, where no county handed in both years; null: it cannot be told
 */
export function yearChange(change: Estimate, before: string, { t, locale }: Language): string | null {
  const { value, low, high } = change;
  if (value === null) return change.state === 'not_collected' ? t('home.change.others') : null;
  if (low === null || high === null) return null;
  const percent = (factor: number) => Math.round((factor - 1) * 100);
  const side = low > 1 ? 'up' : high < 1 ? 'down' : 'same';
  const said = t(`home.change.${side}`, {
    // the city's ratio a year before is of other counties than the change
    before: change.note === 'matched_regions' ? 'none' : before,
    percent: Math.abs(percent(value)),
    range: formatInterval(percent(low), percent(high), 'people', locale) ?? '—',
  });
  return change.note === 'matched_regions' ? said + t('home.change.matched') : said;
}
