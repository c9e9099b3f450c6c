import { type PlanReason, type ReasonCode, reason } from '../../plan/planReasonCodes.ts';
import type { PlanField, PlanInput } from '../planInput.ts';
import type { ReasonFacts } from './reasonFacts.ts';

/** What is not known about a programme and its field, and what was done about it. */
export function unknownReasons(
  { columns, field, saidOnce }: Pick<ReasonFacts, 'columns' | 'field' | 'saidOnce'>,
  { limits }: PlanInput,
): PlanReason[] {
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
  return [...reasons, ...ofField(field).filter(({ code }) => !saidOnce.has(code))];
}

/** What is not known of a specialty's demand and of who else comes in. */
function ofField({ otherInflow, method, relativeError }: PlanField): PlanReason[] {
  const inflow = otherInflow.value === null ? [reason('unknown_inflow', {})] : [];
  if (method === 'flat') return [...inflow, reason('demand_carried', {})];
  if (relativeError === null) return [...inflow, reason('demand_untested', {})];
  return relativeError >= 1 ? [...inflow, reason('demand_no_better', { error: relativeError })] : inflow;
}

/** What is not known of any specialty, with the same figures: said once for the plan, and of no programme. */
export function unknownOfAll({ fields }: Pick<PlanInput, 'fields'>): PlanReason[] {
  const [first = [], ...others] = fields.map(ofField);
  if (others.length === 0) return [];
  const said = (one: PlanReason) => JSON.stringify(one);
  const elsewhere = others.map((list) => new Set(list.map(said)));
  return first.filter((one) => elsewhere.every((list) => list.has(said(one))));
}

/** Their codes. */
export function saidOnceOf(input: Pick<PlanInput, 'fields'>): ReadonlySet<ReasonCode> {
  return new Set(unknownOfAll(input).map(({ code }) => code));
}
