import { Paragraph } from 'docx';
import { standingOpinions } from '../../../domain/plan/lifecycle/opinions.ts';
import { standingOverrides } from '../../../domain/plan/lifecycle/overrides.ts';
import { printNumber } from '../../../messages/numbers.ts';
import { say } from '../../../messages/sentences.ts';
import { describeBinding, describeSettings, ownerOfSetting } from '../describeLimits.ts';
import { shown } from './docxFigures.ts';
import { type Block, heading, sentence, table } from './docxParts.ts';
import type { PlanReport } from './planReport.ts';

/** Limits at work that are printed; the workbook has all. */
const MOST_LIMITS = 20;

/** What was optimised within which limits, and what of them binds. */
export function methodBlocks(report: PlanReport): Block[] {
  const { plan, solution, names, name, word, language } = report;
  const settings = describeSettings(plan.input);
  const binding = describeBinding(solution?.binding ?? [], names).slice(0, MOST_LIMITS);
  const redraws = solution?.redraws ?? 0;
  return [
    heading(word('section.method')),
    ...['method.objective', 'method.demand', 'method.supply', 'method.caveat'].map((code) =>
      sentence(word(code)),
    ),
    ...(redraws > 0 ? [sentence(word('method.redraws', { redraws }))] : []),
    heading(word('section.settings'), 2),
    table(
      [word('head.setting'), word('head.of'), word('head.value')],
      settings.map((setting) => [
        word(`setting.${setting.setting}`),
        name(ownerOfSetting(setting, names)),
        setting.value === null
          ? word('unlimited')
          : printNumber(setting.value, Number.isInteger(setting.value) ? 0 : 2),
      ]),
      [5, 2, 2],
    ),
    ...(binding.length > 0
      ? [
          heading(word('section.binding'), 2),
          ...binding.map((one) => sentence(language === 'zh' ? one.sentenceZh : one.sentenceEn)),
        ]
      : []),
    ...ruleBlocks(report),
  ];
}

/** The rules that concern any programme, in words, with their sources and how many programmes meet them. */
function ruleBlocks({ rows, word }: PlanReport): Block[] {
  const held = rows.flatMap(({ rules }) => rules);
  const each = [...Map.groupBy(held, ({ citation }) => citation.rule).values()];
  if (each.length === 0) return [];
  const count = (list: typeof held, state: string) =>
    String(list.filter(({ citation }) => citation.state === state).length);
  return [
    heading(word('section.rules'), 2),
    sentence(word('rulesNote')),
    table(
      [
        word('head.rule'),
        ...['met', 'unmet', 'unknown'].map((state) => word(`ruleState.${state}`)),
        word('head.source'),
      ],
      each.map((list) => [
        list[0]?.sentence ?? '',
        count(list, 'met'),
        count(list, 'unmet'),
        count(list, 'unknown'),
        list[0]?.source ?? '',
      ]),
      [5, 1, 1, 1.2, 4],
    ),
  ];
}

/** What the schools answered, beside what was decided about it. */
export function opinionBlocks({ plan, names, name, word }: PlanReport): Block[] {
  const standing = standingOverrides(plan.overrides);
  const all = standingOpinions(plan.opinions);
  return [
    heading(word('section.opinions')),
    ...(all.length === 0
      ? [sentence(word('noOpinions'))]
      : [
          table(
            ['school', 'programme', 'stance', 'reason', 'answer'].map((code) => word(`head.${code}`)),
            all.map((one) => [
              name(names.school(one.school)),
              one.programme === null ? word('wholePlan') : name(names.owner(one.programme)),
              word(`stance.${one.stance}`),
              one.reason,
              (one.programme && standing.get(one.programme)?.reason) || '—',
            ]),
            [2.4, 3, 1.4, 4, 4],
          ),
        ]),
  ];
}

/** What the bureau decided otherwise, and why. */
export function decisionBlocks({ rows, word }: PlanReport): Block[] {
  const changed = rows.filter(({ decided }) => decided.how === 'changed' || decided.how === 'adopted');
  return [
    heading(word('section.overrides')),
    ...(changed.length === 0
      ? [sentence(word('noOverrides'))]
      : [
          table(
            ['school', 'specialty', 'recommended', 'decided', 'reason'].map((code) => word(`head.${code}`)),
            changed.map((row) => [
              row.schoolName,
              row.specialtyName,
              shown(row.recommended),
              shown(row.decided.intake),
              `${row.because}${row.decided.outsideLimits ? ` ${word('outsideLimits')}` : ''}`.trim() || '—',
            ]),
            [3, 3, 1.4, 1.4, 5],
          ),
        ]),
  ];
}

export function signatureBlocks({ word }: PlanReport): Block[] {
  const roles = ['prepared', 'checked', 'approved'];
  return [
    heading(word('section.signatures')),
    table(
      [...roles.map((role) => word(`role.${role}`)), word('role.date')],
      [['\n\n', '\n\n', '\n\n', '\n\n']],
      [1, 1, 1, 1],
    ),
  ];
}

/** Annex: every programme with its reasons, numbered as in the table of places. */
export function annexBlocks({ rows, word, language }: PlanReport): Block[] {
  if (rows.length === 0) return [];
  const gap = language === 'zh' ? '' : ' ';
  return [
    new Paragraph({ pageBreakBefore: true, children: [] }),
    heading(word('section.annex')),
    ...rows.flatMap((row, at) => [
      heading(
        `${at + 1}. ${row.schoolName} · ${row.specialtyName}: ${say(language, `verdict.${row.verdict}`)} ${shown(row.last)} → ${shown(row.recommended)}`,
        2,
      ),
      sentence(row.verdictSentence),
      ...row.sentences.map((text) => sentence(text)),
      ...row.evidence.map((text) => sentence(word('evidence', { text }))),
      ...row.rules
        .filter(({ citation }) => citation.state !== 'unmet')
        .map((rule) => sentence(word('rule', { text: `${rule.sentence}${gap}${rule.finding}` }))),
      ...(row.because ? [sentence(word('because', { reason: row.because }), true)] : []),
    ]),
  ];
}
