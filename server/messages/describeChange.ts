import type { CodeNames, FigureChange, FigureValue } from '../domain/import/difference/types.ts';
import { importKinds } from '../domain/import/importKinds.ts';
import type { ColumnDefinition, ImportKind } from '../domain/import/types.ts';
import { type Language, say } from './sentences.ts';

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
  language: Language,
): ChangeWords {
  const number = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 2 });
  const value = (one: FigureValue) => {
    if (one === null) return say(language, 'difference.none');
    if (typeof one === 'string') return one;
    return unit === 'yuan'
      ? say(language, 'difference.yuan', { value: number.format(one) })
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

function nameOf(dimension: string, code: string, names: CodeNames, language: Language): string {
  const special = `difference.code.${code || 'unknown'}`;
  const said = say(language, special);
  if (said !== special) return said;
  const name = names(dimension, code);
  return (language === 'en' ? name?.en || name?.zh : name?.zh) ?? code;
}

/** A measure is called as its column is, unless it has a name of its own. */
function measureName(kind: ImportKind, measure: string, language: Language): string {
  const own = say(language, `measure.${kind}.${measure}`);
  if (own !== `measure.${kind}.${measure}`) return own;
  const columns: readonly ColumnDefinition[] = importKinds[kind].columns;
  const column = columns.find(({ name }) => name === measure);
  return language === 'zh' ? (column?.zh ?? measure) : measure.replaceAll('_', ' ');
}
