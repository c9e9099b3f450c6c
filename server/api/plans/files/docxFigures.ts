import { isRefused } from '../../../domain/plan/balance/toldOf.ts';
import {
  printCertainty,
  printNumber,
  printPercent,
  printRange,
  printShare,
  printSigned,
  printStretches,
} from '../../../messages/numbers.ts';
import { gapChart, placesChart } from './docxCharts.ts';
import { type Block, heading, note, sentence, table } from './docxParts.ts';
import type { PlanReport, ReportRow } from './planReport.ts';
import { sectorSums } from './sectorSums.ts';

/** Reasons for which no side beside others is told. */
const REFUSED = ['few', 'contradicted'] as const;

/** A school × specialty table wider than this does not fit a page. */
const MOST_COLUMNS = 8;

/** Supply and demand by sector and by field, with the chart of what is furthest out of balance. */
export function balanceBlocks(report: PlanReport): Block[] {
  const { fields, t, heads, solution, ofThisMethod } = report;
  if (!solution) return [];
  const persons = (value: number | null) => (value === null ? '—' : printNumber(value));
  const inAll = fields.flatMap(({ balance, ...one }) => (balance ? [{ ...one, balance }] : []));
  return [
    heading(t('planDoc.section.balance')),
    ...gapChart(report),
    ...refusedNotes(report),
    note(t(ofThisMethod ? 'planDoc.relativeNote' : 'planDoc.gapNote')),
    ...relativeBlocks(report),
    ...(ofThisMethod ? [heading(t('planDoc.section.level'), 2), note(t('planDoc.gapNote'))] : []),
    heading(t('planDoc.section.sectors'), 2),
    table(
      heads(['prioritySector', 'demand', 'supplyLast', 'supplyPlan', 'shortage', 'surplus']),
      sectorSums(report).map((sector) => [
        sector.name,
        persons(sector.demand),
        persons(sector.supplyLast),
        persons(sector.supplyPlan),
        persons(sector.shortage),
        persons(sector.surplus),
      ]),
      [4, 2, 2, 2, 2, 2],
    ),
    heading(t('planDoc.section.fields'), 2),
    table(
      heads(['field', 'year', 'demand', 'supplyLast', 'gapLast', 'gapRange', 'supplyPlan', 'gapPlan']),
      inAll.map(({ field, balance: of, name }) => [
        name,
        field.graduationYear,
        persons(of.demand),
        persons(of.supplyLast),
        of.gapLast.value === null ? '—' : printSigned(of.gapLast.value),
        printRange(of.gapLast.low, of.gapLast.high, report.language),
        persons(of.supplyPlan),
        of.gapPlan.value === null ? '—' : printSigned(of.gapPlan.value),
      ]),
      [4, 1.4, 1.4, 1.6, 1.4, 2.2, 1.6, 1.4],
    ),
  ];
}

/** Of whom no side is told for all the numbers that stand here, and why. */
function refusedNotes({ fields, t, ofThisMethod, language }: PlanReport): Block[] {
  if (!ofThisMethod) return [];
  return REFUSED.flatMap((why) => {
    const names = fields.flatMap(({ relative, name }) => (relative?.told === why ? [name] : []));
    const listed = names.join(language === 'zh' ? '、' : ', ');
    return names.length > 0 ? [note(t(`planDoc.told.${why}`, { names: listed, count: names.length }))] : [];
  });
}

/** How often a verdict holds, or why that is not told. */
function steadiness({ forced, untried, stability }: ReportRow, t: PlanReport['t']): string {
  if (forced) return t('planwork.forced');
  if (untried) return t('planwork.untried');
  return stability === null ? '—' : `${printShare(stability)}%`;
}

/** Which specialties are shorter than others: what places go by. */
function relativeBlocks({ fields, t, heads, language }: PlanReport): Block[] {
  const known = fields.flatMap(({ relative, ...one }) => (relative ? [{ ...one, relative }] : []));
  if (known.length === 0) return [];
  const persons = (value: number) => printNumber(value);
  const signed = (value: number | null) => (value === null ? '—' : printSigned(value));
  return [
    heading(t('planDoc.section.relative'), 2),
    table(
      heads([
        'field',
        'wanted',
        'supplyLast',
        'relativeGap',
        'relativeRange',
        'shortLast',
        'supplyPlan',
        'relativePlan',
      ]),
      known.map(({ name, relative: of }) => [
        name,
        persons(of.wanted),
        persons(of.supplyLast),
        signed(of.gapLast.value),
        printRange(of.gapLast.low, of.gapLast.high, language),
        `${printCertainty(of.shortLast)}%${isRefused(of.told) ? `\n${t('planDoc.notTold')}` : ''}`,
        persons(of.supplyPlan),
        signed(of.gapPlan.value),
      ]),
      [4, 1.4, 1.6, 1.5, 2.2, 1.4, 1.6, 1.5],
    ),
  ];
}

/** Places by specialty and school, and every programme in a row. */
export function placesBlocks(report: PlanReport): Block[] {
  const { rows, plan, t, heads, language, name, names, ofThisMethod, relaxed } = report;
  const range = (row: ReportRow) => printStretches(row.decided.likely, language);
  if (rows.length === 0) return [];
  const schools = plan.input.schools.filter(({ code }) => rows.some(({ school }) => school === code));
  const specialties = [...Map.groupBy(rows, ({ specialty }) => specialty)];
  const cell = (row: ReportRow | undefined) =>
    row
      ? `${shown(row.decided.counted)}${change(row)}${row.decided.intake === null ? ' ◌' : ''}${beyond(row, t)}`
      : '·';
  const matrix =
    schools.length <= MOST_COLUMNS
      ? [
          note(t('planDoc.matrixNote')),
          table(
            [t('head.specialty'), ...schools.map(name), t('head.total')],
            specialties.map(([code, own]) => [
              name(names.specialty(code)),
              ...schools.map((school) => cell(own.find((row) => row.school === school.code))),
              shown(own.reduce((sum, row) => sum + (row.decided.counted ?? 0), 0)),
            ]),
            [3, ...schools.map(() => 2), 1.4],
          ),
        ]
      : [];
  return [
    heading(t('planDoc.section.places')),
    ...threeBlocks(report),
    ...placesChart(report),
    ...matrix,
    ...relaxed.map((text) => sentence(text)),
    heading(t('planDoc.section.rows'), 2),
    table(
      [
        ...heads(['school', 'specialty', 'last']),
        ...(ofThisMethod ? [t('planwork.three.rule'), t('planwork.three.optimum')] : []),
        ...heads(['recommended', 'decided', 'verdict', 'stability']),
      ],
      rows.map((row) => [
        row.schoolName,
        row.specialtyName,
        shown(row.last),
        ...(ofThisMethod
          ? [row.rule == null ? '—' : printNumber(row.rule, 1), shown(row.optimum ?? null)]
          : []),
        row.decided.likely.length === 0 ? shown(row.recommended) : `${shown(row.recommended)}\n${range(row)}`,
        `${shown(row.decided.intake)}${beyond(row, t)}`,
        verdictSaid(row),
        steadiness(row, t),
      ]),
      [3, 3, 1.1, ...(ofThisMethod ? [1.2, 1.2] : []), 1.5, 1.1, 1.7, 1.5],
    ),
  ];
}

/** Under a number beyond its limits: whether they were relaxed for it; who did and why stands under the matrix. */
function beyond({ decided: { breaches } }: ReportRow, t: PlanReport['t']): string {
  if (breaches.length === 0) return '';
  return `\n${t('planDoc.beyond', { relaxed: breaches.every(({ relaxed }) => relaxed) ? 'yes' : 'no' })}`;
}

/** That there are three numbers, and why what is recommended lies half way. */
function threeBlocks({ plan: { input }, ofThisMethod, t }: PlanReport): Block[] {
  if (!ofThisMethod) return [];
  const { half } = input.limits;
  const why =
    half > 0 ? t('planwork.three.half', { half: printPercent(half) }) : t('planwork.three.rule_only');
  return [heading(t('planDoc.section.three'), 2), sentence(why)];
}

/** An adjustment is told with its sign, for the word alone does not say which way. */
export function verdictSaid({ decided, verdictName, last }: ReportRow): string {
  return decided.verdict === 'adjust'
    ? `${verdictName} ${printSigned((decided.counted ?? 0) - (last ?? 0))}`
    : verdictName;
}

function change(row: ReportRow): string {
  const { counted } = row.decided;
  if (counted === null || row.last === null || counted === row.last) return '';
  return ` (${printSigned(counted - row.last)})`;
}

/** Whole persons; a dash where there is no number. */
export function shown(value: number | null): string {
  return value === null ? '—' : printNumber(value);
}
