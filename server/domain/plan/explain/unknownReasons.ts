import { type PlanReason, reason } from '../../plan/planReasonCodes.ts';
import type { PlanInput } from '../planInput.ts';
import type { ReasonFacts } from './reasonFacts.ts';

/** What is not known about a programme and its field, and what was done about it. */
export function unknownReasons({ columns, field }: ReasonFacts, { limits }: PlanInput): PlanReason[] {
  const { programme } = columns.choice;
  const { places, teachers, workshopHours, onRoll } = programme;
  const reasons: PlanReason[] = [];
  if (places === null && teachers === null) reasons.push(reason('unknown_capacity', {}));
  else if (places === null) reasons.push(reason('unknown_places', {}));
  else if (teachers === null) reasons.push(reason('unknown_teachers', {}));
  if (workshopHours === null && limits.workshopHoursPerStudent !== null) {
    reasons.push(reason('unknown_workshop', {}));
  }
  const limited = places !== null || teachers !== null || workshopHours !== null;
  if (programme.standing === 'running' && onRoll.length === 0 && limited) {
    reasons.push(reason('unknown_roll', {}));
  }
  if (!field) return reasons;
  if (field.placed === null && programme.standing === 'running') reasons.push(reason('unknown_placed', {}));
  if (field.otherInflow.value === null) reasons.push(reason('unknown_inflow', {}));
  if (field.method === 'flat') reasons.push(reason('demand_carried', {}));
  else if (field.relativeError === null) reasons.push(reason('demand_untested', {}));
  else if (field.relativeError >= 1) reasons.push(reason('demand_no_better', { error: field.relativeError }));
  return reasons;
}
