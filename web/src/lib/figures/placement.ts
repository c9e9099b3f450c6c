/** Placement figures as the catalogue of indicators orders them: found by code, named and put into columns. */
import type { Estimate, FigureTable, PlacementFigure, TableFigure } from '#lib/api/types.ts';
import type { FigureKind } from '#lib/format/index.ts';
import { hasMessage, type MessageKey, type Translate } from '#lib/i18n/index.ts';
import { MISSING } from './missing.ts';

/** How the figures of a unit are written. */
const KINDS: Readonly<Record<string, FigureKind>> = {
  ratio: 'ratio',
  share: 'rate1',
  factor: 'ratio',
  persons: 'people',
  yuan: 'money',
  score: 'score',
  points: 'index',
  rank: 'people',
};

export function kindOfUnit(unit: string): FigureKind {
  const kind = KINDS[unit];
  if (!kind) throw new RangeError(`no way to write figures of the unit ${unit}`);
  return kind;
}

/**
 * The figure of an indicator in a row; not collected where there is no row.
 *
 * @throws RangeError when the row has no such figure: it was not asked for
 */
export function figureOf(
  row: { figures: readonly PlacementFigure[] } | null | undefined,
  code: string,
): Estimate {
  if (!row) return MISSING;
  const found = row.figures.find((figure) => figure.code === code);
  if (!found) throw new RangeError(`no figure ${code} in a row of ${row.figures.map((one) => one.code)}`);
  return found.estimate;
}

/** A column of placement figures. */
export interface FigureColumn {
  code: string;
  /** its head */
  name: string;
  unit: string;
  kind: FigureKind;
}

/** The columns of a table, in the order of the catalogue. */
export function figureColumns(
  indicators: readonly TableFigure[],
  table: FigureTable,
  t: Translate,
): FigureColumn[] {
  return indicators
    .filter(({ tables }) => tables.includes(table))
    .map(({ code, unit }) => ({ code, name: headOf(code, t), unit, kind: kindOfUnit(unit) }));
}

/** The name of an indicator. @throws RangeError when the catalogues have none */
export function indicatorName(code: string, t: Translate): string {
  return t(`indicator.${code}.name` as MessageKey);
}

/** What stands above its columns: a shorter name, where it has one. */
function headOf(code: string, t: Translate): string {
  const short = `indicator.${code}.column`;
  return hasMessage(short) ? t(short) : indicatorName(code, t);
}

/** Units that the caption of a table says, because its cells do not. */
const SAID = ['share', 'yuan', 'score'] as const;

/** The units of a table's columns in words for its caption; a unit of one column is said with the column's name. */
export function unitWords(columns: readonly { name: string; unit: string }[], t: Translate): string {
  return SAID.flatMap((unit) => {
    const own = columns.filter((column) => column.unit === unit);
    const name = own[0]?.name.toLowerCase();
    return name === undefined ? [] : [t(`figures.unit.${unit}`, { count: own.length, name })];
  }).join(t('figures.unit.join'));
}
