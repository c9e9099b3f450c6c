import type { Locale } from '@gongxu/messages/locale';
import { hasMessage, messageKey, t } from '@gongxu/messages/server';
import { isMissingReason } from '../domain/facts/missing.ts';
import {
  type ColumnUnit,
  isEstimate,
  type Names,
  type ReleaseCell,
  type ReleaseColumn,
} from '../domain/release/tables/releaseColumns.ts';
import { printNumber, printRange } from './numbers.ts';

const DECIMALS: Readonly<Partial<Record<ColumnUnit, number>>> = { ratio: 2, factor: 2, share: 1, points: 1 };

/**
 * A cell as a page prints it: an estimate with its interval, and the reason instead where it is missing.
 *
 * @example printCell({ value: .86, low: .83, high: .89, … }, column, 'zh') // '0.86（0.83–0.89）'
 */
export function printCell(cell: ReleaseCell, column: ReleaseColumn, locale: Locale): string {
  if (cell === null || cell === '') return t(locale, 'release.cell.none');
  if (typeof cell === 'boolean') return t(locale, cell ? 'release.cell.yes' : 'release.cell.no');
  if (isEstimate(cell)) {
    const { value, low, high, state } = cell;
    if (value === null)
      return t(locale, `release.missing.${isMissingReason(state) ? state : 'not_assessable'}`);
    return t(locale, 'release.cell.estimate', {
      value: printed(value, column.unit),
      range: printRange(
        scaled(low, column.unit),
        scaled(high, column.unit),
        locale,
        DECIMALS[column.unit ?? 'items'] ?? 0,
      ),
    });
  }
  if (Array.isArray(cell)) {
    const names = (cell as readonly Names[]).map((one) => nameIn(one, locale));
    return names.join(t(locale, 'join.names')) || t(locale, 'release.cell.none');
  }
  if (typeof cell === 'object') return nameIn(cell as Names, locale);
  if (column.type === 'word') return word(column.name, String(cell), locale);
  return typeof cell === 'number' && column.type === 'count' ? printed(cell, column.unit) : String(cell);
}

function word(column: string, code: string, locale: Locale): string {
  if (column === 'direction') return t(locale, messageKey(`chart.class.${code}`));
  const key = `release.word.${code}`;
  return hasMessage(key) ? t(locale, key) : code;
}

function printed(value: number, unit: ColumnUnit | null): string {
  return (
    printNumber(scaled(value, unit) as number, DECIMALS[unit ?? 'items'] ?? 0) + (unit === 'share' ? '%' : '')
  );
}

/** Shares are told in percent, pay to the hundred. */
function scaled(value: number | null, unit: ColumnUnit | null): number | null {
  if (value === null) return null;
  if (unit === 'share') return 100 * value;
  return unit === 'yuan' ? 100 * Math.round(value / 100) : value;
}

function nameIn({ nameZh, nameEn }: Names, locale: Locale): string {
  return locale === 'en' && nameEn !== '' ? nameEn : nameZh;
}
