import { type Locale, t } from '@gongxu/messages/server';
import type { AdjustmentRule } from '../../domain/edition/types.ts';
import type { RuleCitation } from '../../domain/plan/planInput.ts';
import { printNumber, printPercent } from '../../messages/numbers.ts';

/** What a cited rule says and how a programme stands to it, in one language. */
export function ruleWords(
  rule: AdjustmentRule,
  { state, values }: RuleCitation,
  language: Locale,
): { sentence: string; finding: string } {
  const zh = language === 'zh';
  const figures = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : name === 'rate' ? printPercent(value, 1) : printNumber(value),
  ]);
  const complete = FIGURES[rule.condition].every((name) => name in values);
  return {
    sentence: t(language, 'rule.sentence', {
      area: zh ? rule.areaZh : rule.areaEn,
      year: rule.year,
      level: rule.level,
      condition: zh ? rule.conditionZh : rule.conditionEn,
      follows: zh ? rule.followsZh : rule.followsEn,
    }),
    finding: [
      t(language, `rule.${state}`),
      ...(complete ? [t(language, `ruleFigures.${rule.condition}`, Object.fromEntries(figures))] : []),
    ].join(zh ? '' : ' '),
  };
}

/** Figures a condition's sentence prints; it is left out where one of them is not known. */
const FIGURES: Record<AdjustmentRule['condition'], readonly string[]> = {
  intake_below_plan: ['enrolled', 'planned'],
  outcome_below: ['rate', 'graduates'],
  offered_share_above: ['offeredBy', 'schools'],
  students_per_specialty_below: ['students'],
};
