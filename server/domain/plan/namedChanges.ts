import type { Estimate } from '../facts/estimate.ts';
import { limitRange, NUMERIC_LIMITS, type NumericLimit, WHOLE_LIMITS } from './model/checkPlanInput.ts';
import type {
  DemandCalibration,
  DemandYear,
  PlanField,
  PlanInput,
  PlanOccupation,
  PlanProgramme,
} from './planInput.ts';

/** One named change of a scenario, as people ask for it: `maxChange` = .3, `places` of `D01/710201` = 240. */
export interface PlanChange {
  setting: string;
  /** sector, specialty or programme the setting belongs to; null: the whole plan */
  of: string | null;
  /** null: the limit is lifted */
  value: number | null;
}

/** What is wrong with a change: its value lies outside, is no whole number, or crosses another limit; null: there is no such change. */
export type ChangeFault =
  | { low: number; high: number }
  | 'not_whole'
  | { other: NumericLimit; limit: number }
  | null;

/** A change that cannot be meant. */
export class InvalidChange extends RangeError {
  readonly change: PlanChange;
  readonly fault: ChangeFault;

  constructor(change: PlanChange, fault: ChangeFault = null) {
    super(`invalid change of ${change.setting} ${change.of ?? ''} to ${change.value}`);
    this.change = change;
    this.fault = fault;
  }
}

/** Limits of which the first may not lie above the second. */
const PAIRS: readonly [NumericLimit, NumericLimit][] = [['classMin', 'classMax']];

const CALIBRATION: readonly (keyof DemandCalibration)[] = ['entryLevelShare', 'registrationCoverage'];
const CAPACITIES = ['places', 'teachers', 'workshopHours'] as const;
/** Demand may be supposed to be nothing, or this many times what was forecast. */
const MOST_FACTOR = 10;
const MOST_CAPACITY = 1e6;

/**
 * A plan's input with changes made one after the other, the calibration of demand first. The input itself stays as it was.
 *
 * - any limit that is a number, by its own name; null lifts it where it may be absent; `half` may only be lowered
 * - `priority` of a sector, `care` of a specialty
 * - `places`, `teachers`, `workshopHours` of a programme; null: not known
 * - `demand` of a sector, or of all where none is named: times the forecast, by the share in the sector of what is wanted. Places
 *   go by demand at balance, where as many are wanted in all as before: of all alike no place moves
 * - `entryLevelShare`, `registrationCoverage`: how many are wanted in all under another calibration;
 *   which specialties are shorter than others, and so the places, does not depend on it
 * - `open`, `close` of a programme: 1 by hand, 0 not
 *
 * @throws InvalidChange on a name, an owner or a value that makes no sense, and on limits that cross each other
 */
export function namedChanges(input: PlanInput, changes: readonly PlanChange[]): PlanInput {
  const isFactor = ({ setting }: PlanChange) => CALIBRATION.some((name) => name === setting);
  const changed = changes
    .filter((change) => !isFactor(change))
    .reduce(applied, calibrated(input, changes.filter(isFactor)));
  for (const [low, high] of PAIRS) {
    const [least, most] = [changed.limits[low], changed.limits[high]];
    if (typeof least !== 'number' || typeof most !== 'number' || least <= most) continue;
    const isMoved = changes.some(({ setting }) => setting === low);
    const change = { setting: isMoved ? low : high, of: null, value: isMoved ? least : most };
    if (isMoved) throw new InvalidChange(change, { other: high, limit: most });
    throw new InvalidChange(change, { low: least, high: limitRange(high)[1] });
  }
  return changed;
}

function applied(input: PlanInput, change: PlanChange): PlanInput {
  const { setting, of, value } = change;
  const refuse = (fault: ChangeFault = null): never => {
    throw new InvalidChange(change, fault);
  };
  const within = (most: number) => value !== null && value >= 0 && value <= most;

  const limit = NUMERIC_LIMITS.find((name) => name === setting);
  if (limit) {
    if (of !== null) return refuse();
    const [low, most, optional] = limitRange(limit);
    // a city's own past may lower it; nothing raises it
    const high = limit === 'half' ? input.limits.half : most;
    if (value === null ? !optional : !(value >= low && value <= high)) return refuse({ low, high });
    if (value !== null && WHOLE_LIMITS.includes(limit) && !Number.isInteger(value))
      return refuse('not_whole');
    return { ...input, limits: { ...input.limits, [limit]: value } };
  }
  if (setting === 'priority' || setting === 'care') {
    if (of === null) return refuse();
    if (!within(1000)) return refuse({ low: 0, high: 1000 });
    const list = setting === 'care' ? 'care' : 'priorities';
    return { ...input, limits: { ...input.limits, [list]: { ...input.limits[list], [of]: value } } };
  }
  if (setting === 'demand') {
    const known = of === null || input.fields.some(({ sectors }) => sectors.some(({ code }) => code === of));
    if (!known) return refuse();
    if (value === null || !within(MOST_FACTOR)) return refuse({ low: 0, high: MOST_FACTOR });
    return {
      ...input,
      fields: input.fields.map((field) => timesDemand(field, factorOf(field.sectors, of, value))),
      occupations: atBalance(input.occupations, (one) => factorOf(one.sectors, of, value)),
    };
  }

  const programme = input.programmes.find(({ id }) => id === of) ?? refuse();
  const capacity = CAPACITIES.find((name) => name === setting);
  if (capacity) {
    if (value !== null && !within(MOST_CAPACITY)) return refuse({ low: 0, high: MOST_CAPACITY });
    if (value !== null && !Number.isInteger(value)) return refuse('not_whole');
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

/** Both factors at once: demand is in proportion to their quotient. */
function calibrated(input: PlanInput, changes: readonly PlanChange[]): PlanInput {
  if (changes.length === 0) return input;
  const calibration = { ...input.calibration };
  for (const change of changes) {
    const { setting, of, value } = change;
    if (of !== null || value === null || !(value > 0 && value <= 1)) throw new InvalidChange(change);
    calibration[setting as keyof DemandCalibration] = value;
  }
  const share = (of: DemandCalibration) => of.entryLevelShare / of.registrationCoverage;
  const times = share(calibration) / share(input.calibration);
  const fields = input.fields.map((field) => ({
    ...withHistory(timesDemand(field, times), times),
    associations: field.associations.map((one) => ({
      ...one,
      low: one.low && times * one.low,
      central: one.central && times * one.central,
      high: one.high && times * one.high,
    })),
  }));
  return { ...input, calibration, fields };
}

/** Years on record are worked out by the same factors as the forecast. */
function withHistory(field: PlanField, times: number): PlanField {
  if (!field.outlook) return field;
  const history = field.outlook.history.map(({ year, persons }) => ({ year, persons: times * persons }));
  return { ...field, outlook: { ...field.outlook, history } };
}

/** What is wanted at balance under other factors: as many in all, so that only the mix differs. */
function atBalance(
  occupations: readonly PlanOccupation[],
  factor: (of: PlanOccupation) => number,
): PlanOccupation[] {
  const sum = (of: (one: PlanOccupation) => number) => occupations.reduce((so, one) => so + of(one), 0);
  const moved = sum((one) => (one.wanted ?? 0) * factor(one));
  const factors = new Set(occupations.filter(({ wanted }) => wanted !== null && wanted > 0).map(factor));
  // the same for all leaves each as it was, to the last digit; nothing wanted anywhere leaves nothing to share out
  if (factors.size <= 1 || !(moved > 0)) return [...occupations];
  const scale = sum((one) => one.wanted ?? 0) / moved;
  return occupations.map((one) =>
    one.wanted === null ? one : { ...one, wanted: one.wanted * factor(one) * scale },
  );
}

/** What a factor of one sector's demand does to something that belongs to it in part. */
function factorOf(sectors: PlanField['sectors'], of: string | null, times: number): number {
  const share = of === null ? 1 : (sectors.find(({ code }) => code === of)?.weight ?? 0);
  return 1 + share * (times - 1);
}

function timesDemand(field: PlanField, times: number): PlanField {
  const of = (persons: number) => times * persons;
  const bound = (value: number | null) => (value === null ? null : of(value));
  const estimate = (one: Estimate): Estimate => ({
    ...one,
    value: bound(one.value),
    low: bound(one.low),
    high: bound(one.high),
  });
  const yearly = ({ year, persons, wide, narrow }: DemandYear): DemandYear => ({
    year,
    persons: estimate(persons),
    wide: estimate(wide),
    narrow: estimate(narrow),
  });
  return {
    ...field,
    demand: estimate(field.demand),
    outlook: field.outlook ? { ...field.outlook, years: field.outlook.years.map(yearly) } : null,
    scenarios: field.scenarios.map(of),
    demandFrom: field.demandFrom.map((from) => ({ ...from, persons: times * from.persons })),
  };
}
