import { standingOpinions } from '../../../domain/plan/lifecycle/opinions.ts';
import { standingOverrides } from '../../../domain/plan/lifecycle/overrides.ts';
import { isSmallMove } from '../../../domain/plan/recommend/leastMove.ts';
import { printNumber } from '../../../messages/numbers.ts';
import { describeBinding, describeSettings, ownerOfSetting, settingKey } from '../describeLimits.ts';
import { decidedWithout } from './aboutRows.ts';
import { shown } from './docxFigures.ts';
import { type Block, heading, sentence, table } from './docxParts.ts';
import type { PlanReport } from './planReport.ts';
import { ruleNumbers } from './ruleNumbers.ts';

/** Limits at work that are printed; the workbook has all. */
const MOST_LIMITS = 20;

/** Programmes whose recommended change is less than is worth organising. */
function smallMoves({ rows }: PlanReport): number {
  return rows.filter(
    ({ last, recommended }) => last !== null && recommended !== null && isSmallMove(last, recommended),
  ).length;
}

/** What was optimised within which limits, and what of them binds. */
export function methodBlocks(report: PlanReport): Block[] {
  const { plan, solution, names, name, t, language, ofThisMethod } = report;
  const settings = describeSettings(plan.input);
  const binding = describeBinding(solution?.binding ?? [], names).slice(0, MOST_LIMITS);
  const redraws = solution?.redraws ?? 0;
  return [
    heading(t('planDoc.section.method')),
    ...(ofThisMethod ? (['transport', 'balance', 'half'] as const) : (['objective'] as const)).map((part) =>
      sentence(t(`planDoc.method.${part}`, { count: smallMoves(report) })),
    ),
    ...(['demand', 'supply', 'caveat'] as const).map((part) => sentence(t(`planDoc.method.${part}`))),
    ...(redraws > 0 ? [sentence(t('planDoc.method.redraws', { redraws }))] : []),
    heading(t('planDoc.section.settings'), 2),
    table(
      [t('head.setting'), t('head.of'), t('head.value')],
      settings.map((setting) => [
        t(settingKey(setting.setting)),
        name(ownerOfSetting(setting, names)),
        setting.value === null
          ? t('planwork.notLimited')
          : printNumber(setting.value, Number.isInteger(setting.value) ? 0 : 2),
      ]),
      [5, 2, 2],
    ),
    ...(binding.length > 0
      ? [
          heading(t('planwork.why.limits'), 2),
          ...binding.map((one) => sentence(language === 'zh' ? one.sentenceZh : one.sentenceEn)),
          sentence(t('planwork.conditional')),
        ]
      : []),
    ...ruleBlocks(report),
  ];
}

/** The rules that concern any programme, in words, with their sources and how many programmes meet them. */
function ruleBlocks({ rows, t }: PlanReport): Block[] {
  const held = rows.flatMap(({ rules }) => rules);
  const byRule = Map.groupBy(held, ({ citation }) => citation.rule);
  const each = [...ruleNumbers(rows)].map(([rule, number]) => ({ number, list: byRule.get(rule) ?? [] }));
  if (each.length === 0) return [];
  const count = (list: typeof held, state: string) =>
    String(list.filter(({ citation }) => citation.state === state).length);
  return [
    heading(t('planwork.rules.title'), 2),
    sentence(t('planDoc.rulesNote')),
    table(
      [
        t('head.rule'),
        ...(['met', 'unmet', 'unknown'] as const).map((state) => t(`planDoc.ruleState.${state}`)),
        t('head.source'),
      ],
      each.map(({ number, list }) => [
        `${number}. ${list[0]?.sentence ?? ''}`,
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
export function opinionBlocks(report: PlanReport): Block[] {
  const { plan, names, name, t, heads } = report;
  const without = decidedWithout(report);
  const standing = standingOverrides(plan.overrides);
  const all = standingOpinions(plan.opinions);
  return [
    heading(t('planDoc.section.opinions')),
    ...(all.length === 0
      ? [sentence(t('planDoc.noOpinions'))]
      : [
          table(
            heads(['school', 'programme', 'stance', 'reason', 'answer']),
            all.map((one) => [
              name(names.school(one.school)),
              one.programme === null ? t('planDoc.wholePlan') : name(names.owner(one.programme)),
              t(`planDoc.stance.${one.stance}`),
              one.reason,
              (one.programme && standing.get(one.programme)?.reason) || '—',
            ]),
            [2.4, 3, 1.4, 4, 4],
          ),
        ]),
    ...(without === null ? [] : [sentence(without)]),
  ];
}

/** What the bureau decided otherwise, and why. */
export function decisionBlocks({ rows, broken, t, heads }: PlanReport): Block[] {
  const changed = rows.filter(({ decided }) => decided.deciding.standing !== null);
  return [
    heading(t('planDoc.section.overrides')),
    ...(changed.length === 0
      ? [sentence(t('planDoc.noOverrides'))]
      : [
          table(
            heads(['school', 'specialty', 'recommended', 'decided', 'reason']),
            changed.map((row) => [
              row.schoolName,
              row.specialtyName,
              shown(row.recommended),
              shown(row.decided.intake),
              [row.because, ...row.broken].filter(Boolean).join('\n') || '—',
            ]),
            [3, 3, 1.4, 1.4, 5],
          ),
        ]),
    ...broken.map((text) => sentence(text)),
  ];
}

export function signatureBlocks({ t }: PlanReport): Block[] {
  const roles = ['prepared', 'checked', 'approved'] as const;
  return [
    heading(t('planDoc.section.signatures')),
    table(
      [...roles.map((role) => t(`planDoc.role.${role}`)), t('planDoc.role.date')],
      [['\n\n', '\n\n', '\n\n', '\n\n']],
      [1, 1, 1, 1],
    ),
  ];
}
