import type { MessageKey } from '@gongxu/messages/server';
import { standingOpinions } from '../../../domain/plan/lifecycle/opinions.ts';
import { describeBinding, describeSettings, ownerOfSetting, settingKey } from '../describeLimits.ts';
import { aboutRows } from './aboutRows.ts';
import { inputSheet } from './inputSheet.ts';
import type { PlanReport, ReportRow } from './planReport.ts';
import type { Cell, PlanSheet } from './planSheet.ts';

/** A column of the programme table: its head and what stands in it. */
const PROGRAMME: readonly [head: MessageKey, of: (row: ReportRow, report: PlanReport) => Cell][] = [
  ['head.programme', (row) => row.programme],
  ['head.schoolCode', (row) => row.school],
  ['head.school', (row) => row.schoolName],
  ['head.specialtyCode', (row) => row.specialty],
  ['head.specialty', (row) => row.specialtyName],
  ['head.standing', (row, { t }) => t(`standing.${row.input.standing}`)],
  ['head.last', (row) => row.last],
  ['head.recommended', (row) => row.recommended],
  ['head.low', (row) => row.low],
  ['head.high', (row) => row.high],
  ['head.feasibleLow', (row) => row.feasible?.low ?? null],
  ['head.feasibleHigh', (row) => row.feasible?.high ?? null],
  ['head.decided', (row) => row.decided.intake],
  ['head.how', (row, { t }) => t(`planwork.how.${row.decided.how}`)],
  ['head.because', (row) => row.because],
  ['head.classes', (row) => row.classes],
  ['head.verdict', (row, { t }) => t(`verdict.${row.verdict}`)],
  [
    'head.card',
    ({ input: { card } }, { t }) => (card.colour === 'none' ? '—' : t(`planDoc.card.${card.colour}`)),
  ],
  ['head.stability', (row) => row.stability],
  ['head.regret', (row) => row.regret],
  ['head.worthOfPlace', (row) => row.worthOfPlace],
  ['head.partners', (row, { names, name }) => row.partners.map((one) => name(names.school(one))).join('、')],
  ['head.sentenceOf', (row) => row.verdictSentence],
  ['head.reasons', (row) => row.sentences.join('\n')],
  ['head.evidence', (row) => row.evidence.join('\n')],
];

/** Every part of a plan as a table: what it is, programmes, fields, limits, opinions, decisions, ledger, rules, inputs. */
export function planSheets(report: PlanReport): PlanSheet[] {
  const { t, heads, plan, fields, solution, names, name, language } = report;
  const sentence = language === 'zh' ? 'sentenceZh' : 'sentenceEn';
  return [
    { name: t('planDoc.sheet.about'), head: heads(['item', 'value']), rows: aboutRows(report) },
    programmeSheet(report),
    {
      name: t('planDoc.sheet.fields'),
      head: heads([
        'fieldCode',
        'field',
        'year',
        'demand',
        'demandLow',
        'demandHigh',
        'supplyLast',
        'supplyPlan',
        'gapLast',
        'gapLow',
        'gapHigh',
        'gapPlan',
        'shortage',
        'surplus',
        'method',
        'relativeError',
      ]),
      rows: fields.map(({ field, balance, name: called }) => [
        field.code,
        called,
        field.graduationYear,
        field.demand.value,
        field.demand.low,
        field.demand.high,
        balance.supplyLast,
        balance.supplyPlan,
        balance.gapLast.value,
        balance.gapLast.low,
        balance.gapLast.high,
        balance.gapPlan.value,
        balance.shortage,
        balance.surplus,
        field.method,
        field.relativeError,
      ]),
    },
    {
      name: t('planDoc.sheet.settings'),
      head: heads(['setting', 'of', 'value']),
      rows: describeSettings(plan.input).map((setting) => [
        t(settingKey(setting.setting)),
        name(ownerOfSetting(setting, names)),
        setting.value ?? t('planwork.notLimited'),
      ]),
    },
    {
      name: t('planDoc.sheet.binding'),
      head: heads(['limit', 'of', 'used', 'available', 'worth', 'sentence']),
      rows: describeBinding(solution?.binding ?? [], names).map((one) => [
        t(`limitName.${one.limit}`),
        one.of ?? '',
        one.used,
        one.available,
        one.worth,
        one[sentence],
      ]),
    },
    {
      name: t('planDoc.sheet.opinions'),
      head: heads(['school', 'programme', 'stance', 'reason', 'by', 'at']),
      rows: standingOpinions(plan.opinions).map((one) => [
        name(names.school(one.school)),
        one.programme ?? t('planDoc.wholePlan'),
        t(`planDoc.stance.${one.stance}`),
        one.reason,
        one.by,
        one.at,
      ]),
    },
    {
      name: t('planDoc.sheet.overrides'),
      head: heads(['number', 'programme', 'action', 'intake', 'reason', 'by', 'at']),
      rows: plan.overrides.map((one) => [
        one.number,
        one.programme,
        t(one.action === 'change' ? 'planwork.how.changed' : `planDoc.action.${one.action}`),
        one.intake,
        one.reason,
        one.by,
        one.at,
      ]),
    },
    {
      name: t('planDoc.sheet.ledger'),
      head: [
        ...heads([
          'programme',
          'last',
          'recommended',
          'decided',
          'how',
          'entrants',
          'cohort',
          'graduates',
          'outcomeRate',
          'rateLow',
          'rateHigh',
        ]),
        t('indicator.local.name'),
      ],
      rows: report.ledger.map((row) => [
        row.programme,
        row.last,
        row.recommended,
        row.decided,
        t(`planwork.how.${row.how}`),
        row.entrants,
        row.cohort,
        row.graduates,
        row.outcomeRate.value,
        row.outcomeRate.low,
        row.outcomeRate.high,
        row.localRate.value,
      ]),
    },
    ruleSheet(report),
    inputSheet(report),
  ];
}

/** Every official rule held against every programme. */
function ruleSheet({ rows, t, heads }: PlanReport): PlanSheet {
  return {
    name: t('planDoc.sheet.rules'),
    head: heads(['programme', 'school', 'specialty', 'rule', 'ruleState', 'scope', 'finding', 'source']),
    rows: rows.flatMap((row) =>
      row.rules.map(({ sentence, finding, citation, source }) => [
        row.programme,
        row.schoolName,
        row.specialtyName,
        sentence,
        t(`planDoc.ruleState.${citation.state}`),
        t(`planDoc.scope.${citation.scope}`),
        finding,
        source,
      ]),
    ),
  };
}

/** The programmes of a plan with everything said of them. */
export function programmeSheet(report: PlanReport): PlanSheet {
  return {
    name: report.t('imports.kind.programmes'),
    head: PROGRAMME.map(([head]) => report.t(head)),
    rows: report.rows.map((row) => PROGRAMME.map(([, of]) => of(row, report))),
  };
}
