import type { Estimate } from '../facts/estimate.ts';
import { checkLimit, NUMERIC_LIMITS } from './model/checkPlanInput.ts';
import type { PlanField, PlanInput, PlanProgramme } from './planInput.ts';

/** One named change of a scenario, as people ask for it: `maxChange` = .3, `places` of `D01/710201` = 240. */
export interface PlanChange {
  setting: string;
  /** sector, specialty or programme the setting belongs to; null: the whole plan */
  of: string | null;
  /** null: the limit is lifted */
  value: number | null;
}

/** A change that cannot be meant. */
export class InvalidChange extends RangeError {
  readonly change: PlanChange;

  constructor(change: PlanChange) {
    super(`invalid change of ${change.setting} ${change.of ?? ''} to ${change.value}`);
    this.change = change;
  }
}

const CAPACITIES = ['places', 'teachers', 'workshopHours'] as const;
/** Demand may be supposed to be nothing, or this many times what was forecast. */
const MOST_FACTOR = 10;
const MOST_CAPACITY = 1e6;

/**
 * A plan's input with changes made one after the other. The input itself stays as it was.
 *
 * - any limit that is a number, by its own name; null lifts it where it may be absent
 * - `priority` of a sector, `care` of a specialty
 * - `places`, `teachers`, `workshopHours` of a programme; null: not known
 * - `demand` of a sector, or of all where none is named: times the forecast, by a field's share in the sector
 * - `open`, `close` of a programme: 1 by hand, 0 not
 *
 * @throws InvalidChange on a name, an owner or a value that makes no sense
 */
export function namedChanges(input: PlanInput, changes: readonly PlanChange[]): PlanInput {
  return changes.reduce(applied, input);
}

function applied(input: PlanInput, change: PlanChange): PlanInput {
  const { setting, of, value } = change;
  const refuse = (): never => {
    throw new InvalidChange(change);
  };
  const within = (most: number) => value !== null && value >= 0 && value <= most;

  const limit = NUMERIC_LIMITS.find((name) => name === setting);
  if (limit) {
    if (of !== null) return refuse();
    try {
      checkLimit(limit, value);
    } catch {
      return refuse();
    }
    return { ...input, limits: { ...input.limits, [limit]: value } };
  }
  if (setting === 'priority' || setting === 'care') {
    if (of === null || !within(1000)) return refuse();
    const list = setting === 'care' ? 'care' : 'priorities';
    return { ...input, limits: { ...input.limits, [list]: { ...input.limits[list], [of]: value } } };
  }
  if (setting === 'demand') {
    const known = of === null || input.fields.some(({ sectors }) => sectors.some(({ code }) => code === of));
    if (value === null || !known || !within(MOST_FACTOR)) return refuse();
    return { ...input, fields: input.fields.map((field) => withDemand(field, of, value)) };
  }

  const programme = input.programmes.find(({ id }) => id === of) ?? refuse();
  const capacity = CAPACITIES.find((name) => name === setting);
  if (capacity) {
    if (value !== null && !(Number.isInteger(value) && within(MOST_CAPACITY))) return refuse();
    return withProgramme(input, { ...programme, [capacity]: value });
  }
  if ((setting === 'open' || setting === 'close') && (value === 0 || value === 1)) {
    const fixed = value === 0 ? null : setting === 'open' ? 'open' : 'closed';
    return withProgramme(input, { ...programme, fixed });
  }
  return refuse();
}

function withProgramme(input: PlanInput, changed: PlanProgramme): PlanInput {
  const programmes = input.programmes.map((one) => (one.id === changed.id ? changed : one));
  return { ...input, programmes };
}

function withDemand(field: PlanField, sector: string | null, times: number): PlanField {
  const share = sector === null ? 1 : (field.sectors.find(({ code }) => code === sector)?.weight ?? 0);
  const factor = 1 + share * (times - 1);
  return {
    ...field,
    demand: scaled(field.demand, factor),
    scenarios: field.scenarios.map((one) => factor * one),
    demandFrom: field.demandFrom.map((from) => ({ ...from, persons: factor * from.persons })),
  };
}

function scaled(estimate: Estimate, factor: number): Estimate {
  const of = (value: number | null) => (value === null ? null : factor * value);
  return { ...estimate, value: of(estimate.value), low: of(estimate.low), high: of(estimate.high) };
}
