import { standingOpinions } from '../../../domain/plan/lifecycle/opinions.ts';
import { say } from '../../../messages/sentences.ts';
import { describeBinding, describeSettings, ownerOfSetting } from '../describeLimits.ts';
import { aboutRows } from './aboutRows.ts';
import { inputSheet } from './inputSheet.ts';
import type { PlanReport, ReportRow } from './planReport.ts';
import type { Cell, PlanSheet } from './planSheet.ts';

/** A column of the programme table: its word and what stands in it. */
const PROGRAMME: readonly [word: string, of: (row: ReportRow, report: PlanReport) => Cell][] = [
  ['programme', (row) => row.programme],
  ['schoolCode', (row) => row.school],
  ['school', (row) => row.schoolName],
  ['specialtyCode', (row) => row.specialty],
  ['specialty', (row) => row.specialtyName],
  ['standing', (row, { word }) => word(`standing.${row.input.standing}`)],
  ['last', (row) => row.last],
  ['recommended', (row) => row.recommended],
  ['low', (row) => row.low],
  ['high', (row) => row.high],
  ['feasibleLow', (row) => row.feasible?.low ?? null],
  ['feasibleHigh', (row) => row.feasible?.high ?? null],
  ['decided', (row) => row.decided.intake],
  ['how', (row, { word }) => word(`how.${row.decided.how}`)],
  ['because', (row) => row.because],
  ['classes', (row) => row.classes],
  ['verdict', (row, { language }) => say(language, `verdict.${row.verdict}`)],
  ['card', (row, { word }) => word(`card.${row.input.card.colour}`)],
  ['stability', (row) => row.stability],
  ['regret', (row) => row.regret],
  ['worthOfPlace', (row) => row.worthOfPlace],
  ['partners', (row, { names, name }) => row.partners.map((one) => name(names.school(one))).join('、')],
  ['sentenceOf', (row) => row.verdictSentence],
  ['reasons', (row) => row.sentences.join('\n')],
  ['evidence', (row) => row.evidence.join('\n')],
];

/** Every part of a plan as a table: what it is, programmes, fields, limits, opinions, decisions, ledger, rules, inputs. */
export function planSheets(report: PlanReport): PlanSheet[] {
  const { word, plan, fields, solution, names, name, language } = report;
  const heads = (codes: readonly string[]) => codes.map((code) => word(`head.${code}`));
  const sentence = language === 'zh' ? 'sentenceZh' : 'sentenceEn';
  return [
    { name: word('sheet.about'), head: heads(['item', 'value']), rows: aboutRows(report) },
    programmeSheet(report),
    {
      name: word('sheet.fields'),
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
      name: word('sheet.settings'),
      head: heads(['setting', 'of', 'value']),
      rows: describeSettings(plan.input).map((setting) => [
        word(`setting.${setting.setting}`),
        name(ownerOfSetting(setting, names)),
        setting.value ?? word('unlimited'),
      ]),
    },
    {
      name: word('sheet.binding'),
      head: heads(['limit', 'of', 'used', 'available', 'worth', 'sentence']),
      rows: describeBinding(solution?.binding ?? [], names).map((one) => [
        say(language, `limitName.${one.limit}`),
        one.of ?? '',
        one.used,
        one.available,
        one.worth,
        one[sentence],
      ]),
    },
    {
      name: word('sheet.opinions'),
      head: heads(['school', 'programme', 'stance', 'reason', 'by', 'at']),
      rows: standingOpinions(plan.opinions).map((one) => [
        name(names.school(one.school)),
        one.programme ?? word('wholePlan'),
        word(`stance.${one.stance}`),
        one.reason,
        one.by,
        one.at,
      ]),
    },
    {
      name: word('sheet.overrides'),
      head: heads(['number', 'programme', 'action', 'intake', 'reason', 'by', 'at']),
      rows: plan.overrides.map((one) => [
        one.number,
        one.programme,
        word(`action.${one.action}`),
        one.intake,
        one.reason,
        one.by,
        one.at,
      ]),
    },
    {
      name: word('sheet.ledger'),
      head: heads([
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
        'localRate',
      ]),
      rows: report.ledger.map((row) => [
        row.programme,
        row.last,
        row.recommended,
        row.decided,
        word(`how.${row.how}`),
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
function ruleSheet({ rows, word }: PlanReport): PlanSheet {
  const head = ['programme', 'school', 'specialty', 'rule', 'ruleState', 'scope', 'finding', 'source'];
  return {
    name: word('sheet.rules'),
    head: head.map((code) => word(`head.${code}`)),
    rows: rows.flatMap((row) =>
      row.rules.map(({ sentence, finding, citation, source }) => [
        row.programme,
        row.schoolName,
        row.specialtyName,
        sentence,
        word(`ruleState.${citation.state}`),
        word(`scope.${citation.scope}`),
        finding,
        source,
      ]),
    ),
  };
}

/** The programmes of a plan with everything said of them. */
export function programmeSheet(report: PlanReport): PlanSheet {
  return {
    name: report.word('sheet.programmes'),
    head: PROGRAMME.map(([code]) => report.word(`head.${code}`)),
    rows: report.rows.map((row) => PROGRAMME.map(([, of]) => of(row, report))),
  };
}
