import { cityDay } from '@gongxu/messages/cityDay';
import { type CodeOf, type Locale, t } from '@gongxu/messages/server';
import type { CohortGap, SpecialtyGaps } from '../../domain/plan/gaps/cohortGaps.ts';
import { cohortsDiffer, levelTold, sideBeside } from '../../domain/plan/gaps/gapSide.ts';
import { csvText } from '../../files/csvText.ts';
import { bridgeSentence } from '../../messages/gapSentences.ts';
import { nameIn } from '../plans/nameIn.ts';
import { type GapNames, sentenceOf } from './describeGaps.ts';
import type { GapsTable } from './gapsTable.ts';

type Cell = string | number | null;

/** One line of the table of gaps: a cohort of a specialty. */
interface Line {
  row: SpecialtyGaps;
  figure: CohortGap;
  name: string;
  /** what can be copied of it alone */
  sentence: string;
  /** what leads to it from the one before, whole persons */
  steps: Partial<Record<'demand' | 'supply' | 'plan', number>>;
}

const COLUMNS: readonly [CodeOf<'gapHead'>, (line: Line, locale: Locale) => Cell][] = [
  ['code', ({ row }) => row.specialty],
  ['specialty', ({ name }) => name],
  ['cohort', ({ figure }, locale) => t(locale, `gaps.cohort.${figure.cohort}`)],
  ['entryYear', ({ figure }) => figure.entryYear],
  ['graduationYear', ({ figure }) => figure.graduationYear],
  ['entrants', ({ figure }) => figure.entrants],
  ['demand', ({ figure }) => rounded(figure.demand.value)],
  ['supply', ({ figure }) => rounded(figure.supply.value)],
  ['gap', ({ figure }) => rounded(figure.gap.value)],
  ['low', ({ figure }) => rounded(figure.gap.low)],
  ['high', ({ figure }) => rounded(figure.gap.high)],
  ['level', ({ figure }) => figure.gap.level],
  ['state', ({ figure }) => figure.gap.state],
  ['note', ({ figure }) => figure.gap.note],
  ['side', ({ row, figure }, locale) => sideText(levelTold(row, figure), locale)],
  ['relative', ({ figure }, locale) => relativeText(sideBeside(figure), locale)],
  ['stepDemand', ({ steps }) => steps.demand ?? null],
  ['stepSupply', ({ steps }) => steps.supply ?? null],
  ['stepPlan', ({ steps }) => steps.plan ?? null],
  ['sentence', ({ sentence }) => sentence],
];

/** Gaps as CSV: one line for each cohort of each specialty. */
export function gapsCsv(table: GapsTable, names: GapNames, locale: Locale): string {
  const head = COLUMNS.map(([code]) => t(locale, `gapHead.${code}`));
  const lines = table.rows.flatMap((row) => linesOf(table, row, names, locale));
  const { source, madeAt, dataKind } = table;
  const comment = t(locale, 'gaps.file', {
    id: source,
    date: cityDay(madeAt),
    data: t(locale, `data.${dataKind}`),
  });
  return csvText([head, ...lines.map((line) => COLUMNS.map(([, cell]) => cell(line, locale)))], comment);
}

/** Gaps as JSON: unrounded figures, with the sentences that pages print of them. */
export function gapsJson(table: GapsTable, names: GapNames, locale: Locale) {
  const { plan, source, madeAt, dataKind, rows } = table;
  return {
    source,
    madeAt,
    dataKind,
    state: plan?.state ?? null,
    inputHash: plan?.inputHash ?? null,
    rows: rows.map((row) => ({
      ...row,
      differs: cohortsDiffer(row),
      sentence: bridgeSentence(row, locale),
      sides: figuresOf(row).map((figure) => levelTold(row, figure)),
      sentences: figuresOf(row).map((figure) => sentenceOf(table, row, figure, names, locale)),
    })),
  };
}

function figuresOf({ enrolled, asLast, asPlanned }: SpecialtyGaps): CohortGap[] {
  return [enrolled, asLast, ...(asPlanned ? [asPlanned] : [])];
}

function linesOf(table: GapsTable, row: SpecialtyGaps, names: GapNames, locale: Locale): Line[] {
  const stepsTo = (cohort: CohortGap['cohort']) =>
    Object.fromEntries(
      row.bridge
        .filter(({ cause }) => cohort !== 'enrolled' && (cause === 'plan') === (cohort === 'as_planned'))
        .map(({ cause, printed }) => [cause, printed]),
    );
  return figuresOf(row).map((figure) => ({
    row,
    figure,
    name: nameIn(row, locale),
    sentence: sentenceOf(table, row, figure, names, locale),
    steps: stepsTo(figure.cohort),
  }));
}

function sideText(side: ReturnType<typeof levelTold>, locale: Locale): string {
  return side === null ? '' : t(locale, `gaps.word.${side}`);
}

function relativeText(side: ReturnType<typeof sideBeside>, locale: Locale): string {
  return side === null ? '' : t(locale, `gaps.relative.${side}`);
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value) + 0;
}
