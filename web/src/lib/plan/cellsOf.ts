import type { PlanColumns, ScenarioResult } from '../api/types.ts';
import type { PlanCell } from './types.ts';

/** What is known of the plan's own cells alone. */
const UNKNOWN = { stability: null, forced: false, untried: false, feasible: [] };

/** Nothing of a scenario is decided. */
const UNDECIDED = {
  decided: null,
  how: 'recommended' as const,
  blocked: false,
  relaxed: false,
  breaches: [],
  contested: false,
  sentBack: false,
} satisfies Partial<PlanCell>;

/** The matrix's columns as one cell per programme; where a scenario differs, the cell says what the scenario says. */
export function cellsOf(columns: PlanColumns, scenario: ScenarioResult | null = null): PlanCell[] {
  const differs = new Map(scenario?.differences.map((one) => [one.programme, one]));
  return columns.programme.map((programme, i): PlanCell => {
    const other = differs.get(programme);
    const recommended = columns.recommended[i] ?? null;
    const cell: PlanCell = {
      programme,
      school: columns.school[i] as string,
      specialty: columns.specialty[i] as string,
      standing: columns.standing[i] as PlanCell['standing'],
      last: columns.last[i] ?? null,
      recommended,
      feasible: columns.feasible[i] ?? [],
      verdict: columns.decidedVerdict[i] as PlanCell['verdict'],
      recommendedVerdict: columns.verdict[i] as PlanCell['verdict'],
      stability: columns.stability[i] ?? null,
      forced: columns.forced[i] ?? false,
      untried: columns.untried[i] ?? false,
      decided: columns.decided[i] ?? null,
      how: columns.how[i] as PlanCell['how'],
      blocked: columns.blocked[i] ?? false,
      relaxed: (columns.outsideLimits[i] ?? false) && !columns.blocked[i],
      breaches: columns.breaches[i] ?? [],
      contested: columns.contested[i] ?? false,
      sentBack: columns.sentBack[i] ?? false,
    };
    if (!scenario) return cell;
    // what was decided belongs to the plan, and how often a verdict holds was found for it alone
    const shown = { ...cell, ...UNDECIDED, ...UNKNOWN, verdict: cell.recommendedVerdict };
    if (!other) return shown;
    const { verdict } = other;
    return { ...shown, recommended: other.recommended, verdict, recommendedVerdict: verdict };
  });
}
