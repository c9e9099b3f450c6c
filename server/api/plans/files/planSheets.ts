import type { MessageKey } from '@gongxu/messages/server';
import { standingOpinions } from '../../../domain/plan/lifecycle/opinions.ts';
import { printStretches } from '../../../messages/numbers.ts';
import { printMoment } from '../../../messages/printMoment.ts';
import { describeSettings, ownerOfSetting, settingKey } from '../describeLimits.ts';
import { aboutRows, exceededRows } from './aboutRows.ts';
import { type DecisionLine, decisionLines } from './decisionLines.ts';
import { inputSheet } from './inputSheet.ts';
import { type LimitLine, limitLines } from './limitLines.ts';
import type { PlanReport, ReportRow } from './planReport.ts';
import type { Cell, PlanSheet } from './planSheet.ts';

/** Columns of a table: the head of each, and what stands in it. */
type Columns<Row> = readonly [head: MessageKey, of: (row: Row, report: PlanReport) => Cell][];

const PROGRAMME: Columns<ReportRow> = [
  ['head.programme', (row) => row.programme],
  ['head.schoolCode', (row) => row.school],
  ['head.school', (row) => row.schoolName],
  ['head.specialtyCode', (row) => row.specialty],
  ['head.specialty', (row) => row.specialtyName],
  ['head.standing', (row, { t }) => t(`standing.${row.input.standing}`)],
  ['head.last', (row) => row.last],
  ['planwork.three.rule', (row) => row.rule ?? null],
  ['planwork.three.optimum', (row) => row.optimum ?? null],
  ['head.recommended', (row) => row.recommended],
  ['head.low', (row) => row.low],
  ['head.high', (row) => row.high],
  ['head.range', ({ decided }, { language }) => printStretches(decided.likely, language)],
  ['head.feasibleLow', ({ decided }) => decided.feasible[0]?.low ?? null],
  ['head.feasibleHigh', ({ decided }) => decided.feasible.at(-1)?.high ?? null],
  ['head.feasible', ({ decided }, { language }) => printStretches(decided.feasible, language)],
  ['head.decided', (row) => row.decided.intake],
  ['head.how', (row, { t }) => t(`planwork.how.${row.decided.how}`)],
  ['head.because', (row) => row.because],
  ['head.broken', (row) => row.broken.join('\n')],
  ['head.classes', (row) => row.classes],
  ['head.verdict', (row) => row.verdictName],
  ['head.sentenceOf', (row) => row.decidedSentence],
  ['head.recommendedVerdict', (row) => row.recommendedName],
  ['head.recommendedSentence', (row) => row.verdictSentence],
  [
    'head.card',
    ({ input: { card } }, { t }) => (card.colour === 'none' ? '—' : t(`planDoc.card.${card.colour}`)),
  ],
  ['head.stability', (row) => row.stability],
  ['head.forced', (row, { t }) => (row.forced ? t('planDoc.yes') : '')],
  ['head.untried', (row, { t }) => (row.untried ? t('planDoc.yes') : '')],
  ['head.regret', (row) => row.regret],
  ['head.worthOfPlace', (row) => row.worthOfPlace],
  ['head.partners', (row, { names, name }) => row.partners.map((one) => name(names.school(one))).join('、')],
  ['head.reasons', (row) => row.sentences.join('\n')],
  ['head.evidence', (row) => row.evidence.join('\n')],
];

const FIELD: Columns<PlanReport['fields'][number]> = [
  ['head.fieldCode', ({ field }) => field.code],
  ['head.field', ({ name }) => name],
  ['head.year', ({ field }) => field.graduationYear],
  ['head.wanted', ({ relative }) => relative?.wanted ?? null],
  ['head.relativeGap', ({ relative }) => relative?.gapLast.value ?? null],
  ['head.relativeLow', ({ relative }) => relative?.gapLast.low ?? null],
  ['head.relativeHigh', ({ relative }) => relative?.gapLast.high ?? null],
  ['head.shortLast', ({ relative }) => relative?.shortLast ?? null],
  ['head.told', ({ relative }, { t }) => (relative?.told ? t(`gaps.relative.${relative.told}`) : '')],
  ['head.relativePlan', ({ relative }) => relative?.gapPlan.value ?? null],
  ['head.shortPlan', ({ relative }) => relative?.shortPlan ?? null],
  ['head.demand', ({ field, balance }) => balance?.demand ?? field.demand.value],
  ['head.demandLow', ({ field }) => field.demand.low],
  ['head.demandHigh', ({ field }) => field.demand.high],
  ['head.supplyLast', ({ balance, relative }) => (balance ?? relative)?.supplyLast ?? null],
  ['head.supplyPlan', ({ balance, relative }) => (balance ?? relative)?.supplyPlan ?? null],
  ['head.gapLast', ({ balance }) => balance?.gapLast.value ?? null],
  ['head.gapLow', ({ balance }) => balance?.gapLast.low ?? null],
  ['head.gapHigh', ({ balance }) => balance?.gapLast.high ?? null],
  ['head.gapPlan', ({ balance }) => balance?.gapPlan.value ?? null],
  ['head.shortage', ({ balance }) => balance?.shortage ?? null],
  ['head.surplus', ({ balance }) => balance?.surplus ?? null],
  ['head.method', ({ field }) => field.method],
  ['head.relativeError', ({ field }) => field.relativeError],
];

const SETTING: Columns<ReturnType<typeof describeSettings>[number]> = [
  ['head.setting', ({ setting }, { t }) => t(settingKey(setting))],
  ['head.of', (setting, { names, name }) => name(ownerOfSetting(setting, names))],
  ['head.value', ({ value }, { t }) => value ?? t('planwork.notLimited')],
];

const LIMIT: Columns<LimitLine> = [
  ['head.limitOf', ({ standing }, { t }) => t(`planDoc.limitOf.${standing}`)],
  ['head.limit', ({ limit }, { t }) => t(`limitName.${limit}`)],
  ['head.of', ({ of }) => of ?? ''],
  ['head.used', ({ used }) => used],
  ['head.available', ({ available }) => available],
  ['head.worth', ({ worth }) => worth],
  ['head.sentence', ({ sentence }) => sentence],
  ['head.reason', ({ relaxed }) => relaxed?.reason ?? ''],
  ['head.by', ({ relaxed }) => relaxed?.by ?? ''],
  ['head.at', ({ relaxed }, { language }) => (relaxed ? printMoment(relaxed.at, language) : '')],
];

const OPINION: Columns<PlanReport['plan']['opinions'][number]> = [
  ['head.school', ({ school }, { names, name }) => name(names.school(school))],
  ['head.programme', ({ programme }, { t }) => programme ?? t('planDoc.wholePlan')],
  ['head.stance', ({ stance }, { t }) => t(`planDoc.stance.${stance}`)],
  ['head.reason', ({ reason }) => reason],
  ['head.by', ({ by }) => by],
  ['head.at', ({ at }, { language }) => printMoment(at, language)],
];

const DECISION: Columns<DecisionLine> = [
  ['head.number', ({ number }) => number],
  ['head.programme', ({ programme }) => programme],
  ['head.action', ({ action }) => action],
  ['head.intake', ({ intake }) => intake],
  ['head.reason', ({ reason }) => reason],
  ['head.by', ({ by }) => by],
  ['head.at', ({ at }, { language }) => printMoment(at, language)],
];

const LEDGER: Columns<PlanReport['ledger'][number]> = [
  ['head.programme', ({ programme }) => programme],
  ['head.last', ({ last }) => last],
  ['head.recommended', ({ recommended }) => recommended],
  ['head.decided', ({ decided }) => decided],
  ['head.how', ({ how }, { t }) => t(`planwork.how.${how}`)],
  ['head.entrants', ({ entrants }) => entrants],
  ['head.cohort', ({ cohort }) => cohort],
  ['head.graduates', ({ graduates }) => graduates],
  ['head.outcomeRate', ({ outcomeRate }) => outcomeRate.value],
  ['head.rateLow', ({ outcomeRate }) => outcomeRate.low],
  ['head.rateHigh', ({ outcomeRate }) => outcomeRate.high],
  ['indicator.local.name', ({ localRate }) => localRate.value],
];

/** An official rule held against a programme. */
const RULE: Columns<{ row: ReportRow; rule: ReportRow['rules'][number] }> = [
  ['head.programme', ({ row }) => row.programme],
  ['head.school', ({ row }) => row.schoolName],
  ['head.specialty', ({ row }) => row.specialtyName],
  ['head.rule', ({ rule }) => rule.sentence],
  ['head.ruleState', ({ rule }, { t }) => t(`planDoc.ruleState.${rule.citation.state}`)],
  ['head.scope', ({ rule }, { t }) => t(`planDoc.scope.${rule.citation.scope}`)],
  ['head.finding', ({ rule }) => rule.finding],
  ['head.source', ({ rule }) => rule.source],
];

/** Every part of a plan as a table: what it is, programmes, fields, limits, opinions, decisions, ledger, rules, inputs. */
export function planSheets(report: PlanReport): PlanSheet[] {
  const { t, heads, plan, fields, ledger, rows } = report;
  const rules = rows.flatMap((row) => row.rules.map((rule) => ({ row, rule })));
  return [
    {
      name: t('planDoc.sheet.about'),
      head: heads(['item', 'value']),
      rows: [...aboutRows(report), ...exceededRows(report)],
    },
    programmeSheet(report),
    sheet(report, 'planDoc.sheet.fields', FIELD, fields),
    sheet(report, 'planDoc.sheet.settings', SETTING, describeSettings(plan.input)),
    sheet(report, 'planDoc.sheet.binding', LIMIT, limitLines(report)),
    sheet(report, 'planDoc.sheet.opinions', OPINION, standingOpinions(plan.opinions)),
    sheet(report, 'planDoc.sheet.overrides', DECISION, decisionLines(report)),
    sheet(report, 'planDoc.sheet.ledger', LEDGER, ledger),
    sheet(report, 'planDoc.sheet.rules', RULE, rules),
    inputSheet(report),
  ];
}

/** The programmes of a plan with everything said of them. */
export function programmeSheet(report: PlanReport): PlanSheet {
  return sheet(report, 'imports.kind.programmes', PROGRAMME, report.rows);
}

function sheet<Row>(
  report: PlanReport,
  name: MessageKey,
  columns: Columns<Row>,
  rows: readonly Row[],
): PlanSheet {
  return {
    name: report.t(name),
    head: columns.map(([head]) => report.t(head)),
    rows: rows.map((row) => columns.map(([, of]) => of(row, report))),
  };
}
