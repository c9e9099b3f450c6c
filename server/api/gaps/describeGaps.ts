import { cityDay } from '@gongxu/messages/cityDay';
import type { Locale } from '@gongxu/messages/locale';
import type { CohortGap, SpecialtyGaps as Gaps } from '../../domain/plan/gaps/cohortGaps.ts';
import { cohortsDiffer, levelTold, sideBeside } from '../../domain/plan/gaps/gapSide.ts';
import { bridgeSentence, type GapSource, gapSentence } from '../../messages/gapSentences.ts';
import { describeHead } from '../plans/describeHead.ts';
import { nameIn } from '../plans/nameIn.ts';
import type { CohortGaps, GapFigure, SpecialtyGaps } from './gaps.model.ts';
import type { GapsTable } from './gapsTable.ts';

/** Names as the edition has them. */
export interface GapNames {
  city: { nameZh: string; nameEn: string };
  sector(code: string): { code: string; nameZh: string; nameEn: string };
}

/** Gaps in the API's terms. */
export function describeGaps(table: GapsTable, rows: readonly Gaps[], names: GapNames): CohortGaps {
  const { plan, source, madeAt, dataKind, coverage } = table;
  const root = plan ? `/data/gaps/${plan.id}` : '/data/cohort-gaps';
  return {
    plan: plan && describeHead(plan),
    source,
    madeAt,
    entryYear: rows[0]?.asLast.entryYear ?? null,
    dataKind,
    coverage,
    rows: rows.map((row) => describeRow(table, row, names)),
    files: { csv: `${root}.csv`, json: `${root}.json` },
  };
}

function describeRow(table: GapsTable, row: Gaps, names: GapNames): SpecialtyGaps {
  const { specialty, nameZh, nameEn, sectors, enrolled, asLast, asPlanned, bridge } = row;
  const figure = (of: CohortGap): GapFigure => ({
    ...of,
    side: levelTold(row, of),
    relativeSide: sideBeside(of),
    sentenceZh: sentenceOf(table, row, of, names, 'zh'),
    sentenceEn: sentenceOf(table, row, of, names, 'en'),
  });
  return {
    code: specialty,
    nameZh,
    nameEn,
    sectors: sectors.map(({ code, weight }) => ({ ...names.sector(code), weight })),
    enrolled: figure(enrolled),
    asLast: figure(asLast),
    asPlanned: asPlanned && figure(asPlanned),
    bridge: [...bridge],
    differs: cohortsDiffer(row),
    sentenceZh: bridgeSentence(row, 'zh'),
    sentenceEn: bridgeSentence(row, 'en'),
  };
}

/** A figure's own sentence, as it is copied and printed. */
export function sentenceOf(
  { plan, source, madeAt, dataKind }: GapsTable,
  row: Gaps,
  figure: CohortGap,
  { city }: GapNames,
  locale: Locale,
): string {
  const isSigned = plan?.state === 'decided' || plan?.state === 'evaluated';
  const state: GapSource['state'] = plan && (isSigned ? 'decided' : 'open');
  const from = { id: source, date: cityDay(madeAt), city: nameIn(city, locale), state };
  return gapSentence(
    nameIn(row, locale),
    figure,
    levelTold(row, figure),
    { ...from, isDemonstration: dataKind === 'demonstration' },
    locale,
  );
}
