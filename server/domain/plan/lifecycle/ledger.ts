import { type Estimate, missing } from '../../facts/estimate.ts';
import { wilsonInterval } from '../../indicators/wilsonInterval.ts';
import { standingOf } from '../model/standingOf.ts';
import type { PlanInput, ProgrammeStanding } from '../planInput.ts';
import type { PlanSolution, PlanVerdict } from '../planResult.ts';
import { actionOf } from './actionOf.ts';
import type { DecidedHow } from './decidedIntake.ts';
import type { DecidedPlan } from './decidedPlan.ts';

/** What became of the entrants of one programme, persons. */
export interface CohortOutcome {
  school: string;
  specialty: string;
  /** who came that autumn; null: not collected */
  entrants: number | null;
  /** summer of graduation */
  cohort: string;
  graduates: number;
  /** contract, self-employed, flexible, further study, military or programme */
  placed: number;
  /** at work in the city, among those whose place of work is known */
  local: number;
  localKnown: number;
}

/** One programme from recommendation over decision to outcome. */
export interface LedgerRow {
  programme: string;
  school: string;
  specialty: string;
  standing: ProgrammeStanding;
  /** of what was recommended, and of what is decided */
  verdict: PlanVerdict;
  decidedVerdict: PlanVerdict;
  last: number | null;
  recommended: number | null;
  decided: number | null;
  how: DecidedHow;
  outsideLimits: boolean;
  reason: string;
  by: string;
  /** id of the account that says so; null: none did */
  account: number | null;
  /** ISO 8601, UTC; empty where nobody said anything */
  at: string;
  /** who came that autumn, persons */
  entrants: number | null;
  /** summer in which the entrants graduate */
  cohort: string;
  graduates: number | null;
  /** share placed, 95 % Wilson interval; `not_collected` until they have graduated */
  outcomeRate: Estimate;
  /** share of the employed at work in the city */
  localRate: Estimate;
}

const LEVEL = 0.95;

/**
 * The decision ledger: recommendation → decision → outcome, in the order of the plan's rows.
 *
 * @param decided how the plan stands
 * @param outcomes of the plan's entrants, none before they have graduated
 */
export function ledger(
  input: Pick<PlanInput, 'entryYear' | 'programmes'>,
  { rows }: Pick<PlanSolution, 'rows'>,
  decided: Pick<DecidedPlan, 'of'>,
  outcomes: readonly CohortOutcome[],
): LedgerRow[] {
  const programmes = new Map(input.programmes.map((one) => [one.id, one]));
  const known = new Map(outcomes.map((one) => [`${one.school}/${one.specialty}`, one]));
  return rows.map((row) => {
    const stands = decided.of.get(row.programme);
    const event = stands?.deciding.standing;
    const outcome = known.get(`${row.school}/${row.specialty}`);
    const programme = programmes.get(row.programme);
    return {
      programme: row.programme,
      school: row.school,
      specialty: row.specialty,
      standing: programme ? standingOf(programme) : 'running',
      verdict: actionOf(row),
      decidedVerdict: stands?.verdict ?? actionOf(row),
      last: row.last,
      recommended: row.recommended,
      decided: stands?.intake ?? null,
      how: stands?.how ?? 'open',
      outsideLimits: (stands?.breaches.length ?? 0) > 0,
      reason: event?.reason ?? '',
      by: event?.by ?? '',
      account: event?.account ?? null,
      at: event?.at ?? '',
      entrants: outcome?.entrants ?? null,
      cohort: graduationOf(input.entryYear, programme?.length ?? 0),
      graduates: outcome?.graduates ?? null,
      outcomeRate: share(outcome?.placed, outcome?.graduates),
      localRate: share(outcome?.local, outcome?.localKnown),
    };
  });
}

/** Summer in which the entrants of an autumn graduate. @param length years of study; half years end a year later */
export function graduationOf(entryYear: string, length: number): string {
  return String(Number(entryYear) + Math.ceil(length));
}

function share(yes: number | undefined, of: number | undefined): Estimate {
  if (yes === undefined || of === undefined) return missing('not_collected', 0, LEVEL);
  if (of === 0) return missing('zero_denominator', 0, LEVEL);
  return { value: yes / of, ...wilsonInterval(yes, of, LEVEL), level: LEVEL, n: of, state: 'ok', note: null };
}
