import { hasMessage, type Locale, type MessageKey, t } from '@gongxu/messages/server';
import type { CodeNames, FigureChange, FigureValue } from '../domain/import/difference/types.ts';
import { importKinds } from '../domain/import/importKinds.ts';
import type { ColumnDefinition, ImportKind } from '../domain/import/types.ts';

/** A changed figure in words. */
export interface ChangeWords {
  /** e.g. `东昌区 × 焊工` */
  place: string;
  /** e.g. `需求人数` */
  measure: string;
  before: string;
  after: string;
  /** signed; empty where either is not a number */
  change: string;
}

/** Says which figure changes from what to what, in the reader's language. */
export function describeChange(
  kind: ImportKind,
  { place, measure, unit, before, after }: FigureChange,
  names: CodeNames,
  language: Locale,
): ChangeWords {
  const number = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 2 });
  const value = (one: FigureValue) => {
    if (one === null) return t(language, 'difference.none');
    if (typeof one === 'string') return one;
    return unit === 'yuan'
      ? t(language, 'difference.yuan', { value: number.format(one) })
      : number.format(one);
  };
  const moved = typeof before === 'string' || typeof after === 'string' ? 0 : (after ?? 0) - (before ?? 0);
  return {
    place: place.map(({ dimension, code }) => nameOf(dimension, code, names, language)).join(' × '),
    measure: measureName(kind, measure, language),
    before: value(before),
    after: value(after),
    change: moved === 0 ? '' : `${moved > 0 ? '+' : '−'}${number.format(Math.abs(moved))}`,
  };
}

/** Codes that are no entry of a list. */
const CODES: ReadonlyMap<string, MessageKey> = new Map([
  ['', 'word.unknown'],
  ['unknown', 'word.unknown'],
  ['total', 'difference.total'],
  ['unspecified', 'difference.unspecified'],
]);

function nameOf(dimension: string, code: string, names: CodeNames, language: Locale): string {
  const special = CODES.get(code);
  if (special) return t(language, special);
  const name = names(dimension, code);
  return (language === 'en' ? name?.en || name?.zh : name?.zh) ?? code;
}

/** A measure is called as its column is, unless it has a name of its own. */
function measureName(kind: ImportKind, measure: string, language: Locale): string {
  const own = `measure.${kind}.${measure}`;
  if (hasMessage(own)) return t(language, own);
  const columns: readonly ColumnDefinition[] = importKinds[kind].columns;
  const column = columns.find(({ name }) => name === measure);
  return language === 'zh' ? (column?.zh ?? measure) : measure.replaceAll('_', ' ');
}
