import { type EditionProblem, type EditionProblemCode, fileLine } from './problem.ts';
import { type AdjustmentRule, RULE_CONDITIONS } from './types.ts';

/** What the cells of a rule may hold. */
const CHOICES = {
  level: ['secondary', 'higher'],
  concerns: ['running', 'opening'],
  condition: RULE_CONDITIONS,
  applies: ['cited', 'adopted'],
} as const;
/** Texts without which a rule cannot be cited. */
const TEXTS = [
  'id',
  'area',
  'areaZh',
  'year',
  'conditionZh',
  'conditionEn',
  'followsZh',
  'followsEn',
] as const;
const NEED_YEARS: ReadonlySet<string> = new Set(['intake_below_plan', 'outcome_below']);

/** The rule library: `bad_rule` with the field, `duplicate_code`, and `missing_rule_source`. */
export function checkRules(rules: readonly AdjustmentRule[]): EditionProblem[] {
  const seen = new Set<string>();
  return rules.flatMap((rule, i) => {
    const problem = (code: EditionProblemCode, values: EditionProblem['values']): EditionProblem => ({
      grade: 'error',
      table: 'rules',
      row: fileLine(i),
      code,
      values,
    });
    const bad = (field: string, value: string) => problem('bad_rule', { id: rule.id, field, value });
    const found: EditionProblem[] = [];
    for (const [field, choices] of Object.entries(CHOICES)) {
      const value = rule[field as keyof typeof CHOICES];
      if (!(choices as readonly string[]).includes(value)) found.push(bad(field, value));
    }
    for (const field of TEXTS) if (rule[field] === '') found.push(bad(field, ''));
    const years = rule.years ?? 0;
    if (NEED_YEARS.has(rule.condition) && !(Number.isInteger(years) && years > 0))
      found.push(bad('years', String(rule.years ?? '')));
    if (rule.source === '') found.push(problem('missing_rule_source', { id: rule.id }));
    if (seen.has(rule.id)) found.push(problem('duplicate_code', { code: rule.id }));
    seen.add(rule.id);
    return found;
  });
}
