import { partOfCity } from '../../city/marketCoverage.ts';
import { type Estimate, missing } from '../../facts/estimate.ts';
import { PART_OF_CITY } from '../../guidance/composition.ts';
import { gapEstimate } from '../../guidance/gapEstimate.ts';
import { type RandomSource, randomSource } from '../../indicators/random/randomSource.ts';
import { seedFor } from '../../indicators/random/seedFor.ts';
import { DRAWS, drawnSupply, LEVEL } from '../balance/drawnSupply.ts';
import { drawCohort } from '../input/supplyYears.ts';
import type { EnrolledField, PlanField, PlanInput } from '../planInput.ts';

/** What one cohort of a specialty supplies against what is wanted when it graduates, persons, at level. */
export interface CohortLevel {
  /** of demand and supply both: demand less what others who come in will do of it */
  demand: Estimate;
  supply: Estimate;
  gap: Estimate;
  /** P(demand > supply), 0–1; null: not known */
  shortageProbability: number | null;
}

/**
 * The coming autumn's cohort of every specialty, by intakes. The gap's interval comes from draws of a joint scenario, of the
 * rates common to the specialty's programmes, and of the graduates' own chance. Every call draws the same of each, so that gaps
 * of one input at different intakes differ by the intakes alone.
 *
 * @param intakes entrants, in the order of the programmes
 * @param count draws
 * @see method §4, §5
 */
export function nextCohort(
  input: PlanInput,
  intakes: readonly number[],
  count = DRAWS,
): Map<string, CohortLevel> {
  const supplyOf = drawnSupply(input, intakes, count);
  return cohortLevels(input, count, (field) => {
    const { demand, otherInflow, scenarios } = field;
    const { supply, draws: drawn } = supplyOf(field);
    return { demand: less(demand, otherInflow.value ?? 0), scenarios, supply, drawn };
  });
}

/**
 * The cohort in school of every specialty, from the stage it has reached. Drawn with the same joint scenarios as
 * {@link nextCohort}.
 *
 * @returns by specialty; absent where the input tells of no cohort in school
 */
export function enrolledCohort(input: PlanInput, count = DRAWS): Map<string, CohortLevel> {
  return cohortLevels(input, count, ({ code, enrolled, otherInflow }) => {
    if (!enrolled) return null;
    const { demand, scenarios, supply } = enrolled;
    const random = randomSource(seedFor(input.seed, `enrolled/${code}`));
    return {
      demand: less(demand, otherInflow.value ?? 0),
      scenarios,
      supply,
      drawn: drawEnrolled(enrolled, random, count),
    };
  });
}

interface Drawn extends Pick<CohortLevel, 'demand' | 'supply'> {
  /** demand, one value per joint scenario */
  scenarios: readonly number[];
  /** supply, one value per draw; empty where it is missing */
  drawn: Float64Array;
}

function cohortLevels(
  { fields, seed, market }: PlanInput,
  count: number,
  of: (field: PlanField) => Drawn | null,
): Map<string, CohortLevel> {
  const random = randomSource(seedFor(seed, 'gaps'));
  const isPart = partOfCity(market) !== null;
  // which joint scenario, the same for every field and cohort
  const chances = Float64Array.from({ length: count }, () => random());
  return new Map(
    fields.flatMap((field): [string, CohortLevel][] => {
      const found = of(field);
      return found ? [[field.code, isPart ? levelOfPart(found) : levelOf(found, chances)]] : [];
    }),
  );
}

/** Supply of the whole city: demand of a part of it is not what it is held against, and no gap. */
function levelOfPart({ supply }: Drawn): CohortLevel {
  const unknown = missing('not_collected', 0, LEVEL, PART_OF_CITY);
  return { demand: unknown, supply, gap: unknown, shortageProbability: null };
}

function levelOf({ demand, supply, scenarios, drawn }: Drawn, chances: Float64Array): CohortLevel {
  if (scenarios.length === 0 && demand.value !== null)
    return { demand, supply, gap: missing('not_assessable', 0, LEVEL), shortageProbability: null };
  const gaps = drawn.map(
    (one, d) => (scenarios[Math.floor((chances[d] as number) * scenarios.length)] ?? 0) - one,
  );
  const gap = gapEstimate(demand, supply, gaps, LEVEL);
  const short = gaps.reduce((so, one) => so + Number(one > 0), 0) / gaps.length;
  return { demand, supply, gap, shortageProbability: gap.value === null ? null : short };
}

function drawEnrolled(
  { persons, rates, joined }: EnrolledField,
  random: RandomSource,
  count: number,
): Float64Array {
  if (persons === null) return new Float64Array(0);
  return Float64Array.from({ length: count }, () =>
    drawCohort({ persons, rates, transfers: joined }, random),
  );
}

/** Demand that others who come in leave. */
function less(demand: Estimate, inflow: number): Estimate {
  if (inflow === 0 || demand.value === null) return demand;
  const left = (value: number | null) => (value === null ? null : Math.max(0, value - inflow));
  return { ...demand, value: left(demand.value), low: left(demand.low), high: left(demand.high) };
}
