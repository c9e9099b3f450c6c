import type { AdjustmentRule, Specialty } from '../../edition/types.ts';
import type { RuleCitation } from '../planInput.ts';

/** What a rule's condition is held against; null: not collected. */
export interface RuleFacts {
  level: Specialty['level'];
  /** entrants of each autumn against plan, ascending */
  intakes: { planned: number | null; enrolled: number | null }[];
  /** graduates of each cohort and those placed, ascending */
  outcomes: { placed: number; graduates: number }[];
  classMin: number;
  /** schools of the city that run the specialty, of how many */
  offeredBy: number;
  schools: number;
  /** on roll at the school, per specialty it runs */
  studentsPerSpecialty: number | null;
}

/**
 * The official rules of a programme's level of schooling, each held against its facts: met, not met, or not known for
 * want of facts. Rules of another area do not bind it and are cited as such.
 *
 * @param concerns whether the programme runs, or would be set up
 * @param isHere whether an area is the city or contains it
 * @see method §9, "Rule library"
 */
export function rulesFor(
  rules: readonly AdjustmentRule[],
  concerns: AdjustmentRule['concerns'],
  facts: RuleFacts,
  isHere: (area: string) => boolean,
): RuleCitation[] {
  const level = facts.level === 'secondary' ? 'secondary' : 'higher';
  return rules.flatMap((rule) => {
    if (rule.concerns !== concerns || rule.level !== level) return [];
    const { met, values } = CONDITIONS[rule.condition](rule, facts);
    const state = met === null ? ('unknown' as const) : met ? ('met' as const) : ('unmet' as const);
    const scope = isHere(rule.area) ? ('here' as const) : ('elsewhere' as const);
    return [{ rule: rule.id, state, scope, values }];
  });
}

/** Whether a condition holds; null: some fact of it is not known. */
interface Finding {
  met: boolean | null;
  values: RuleCitation['values'];
}

const CONDITIONS: Record<AdjustmentRule['condition'], (rule: AdjustmentRule, facts: RuleFacts) => Finding> = {
  intake_below_plan: ({ threshold, years }, { intakes, classMin }) => {
    const last = intakes.slice(-(years ?? 1));
    const low = last.map(({ planned, enrolled }) => {
      if (enrolled === null) return null;
      if (enrolled < classMin) return true;
      return planned === null ? null : enrolled < threshold * planned;
    });
    const { planned = null, enrolled = null } = last.at(-1) ?? {};
    const values = known({ enrolled, planned });
    return { met: inEvery(low, years ?? 1), values };
  },
  outcome_below: ({ threshold, years }, { outcomes }) => {
    const last = outcomes.slice(-(years ?? 1)).filter(({ graduates }) => graduates > 0);
    const rates = last.map(({ placed, graduates }) => placed / graduates);
    const low = rates.map((rate) => rate < threshold);
    return {
      met: inEvery(low, years ?? 1),
      values: known({ rate: rates.at(-1) ?? null, graduates: last.at(-1)?.graduates ?? null }),
    };
  },
  offered_share_above: ({ threshold }, { offeredBy, schools }) => ({
    met: schools === 0 ? null : offeredBy > threshold * schools,
    values: { offeredBy, schools },
  }),
  students_per_specialty_below: ({ threshold }, { studentsPerSpecialty: students }) => ({
    met: students === null ? null : students < threshold,
    values: known({ students }),
  }),
};

/** The figures that are known. */
function known(values: Record<string, number | null>): RuleCitation['values'] {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, number] => entry[1] !== null),
  );
}

/** Whether something held in each of so many years; null where no known year contradicts it but some is missing. */
function inEvery(held: readonly (boolean | null)[], years: number): boolean | null {
  if (held.includes(false)) return false;
  return held.length < years || held.includes(null) ? null : true;
}
