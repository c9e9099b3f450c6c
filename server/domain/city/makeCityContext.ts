import { slice } from '../cube/slice.ts';
import type { DemandForecast } from '../forecast/demandForecast.ts';
import { componentCorrelations } from '../indicators/componentCorrelations.ts';
import { cityBalance } from './cityBalance.ts';
import type { CityContext } from './cityContext.ts';
import { cityDemand, cityPlanDemand } from './cityDemand.ts';
import type { CityFacts } from './cityFacts.ts';
import { cityMarket } from './cityMarket.ts';
import { cityYearOnYear } from './cityYearOnYear.ts';
import { employerVariation } from './employerVariation.ts';
import { marketClumps } from './marketClumping.ts';
import { quarterPeriodsOf } from './periods.ts';
import { placementLeaves } from './placementLeaves.ts';
import { referenceCapacities } from './referenceCapacities.ts';

/** Prepares an input; answers are computed when first asked for. */
export function makeCityContext(input: CityFacts): CityContext {
  const intakes = latestIntakes(input);
  let whole: DemandForecast | null | undefined;
  const ofPlan = remembered(() => cityPlanDemand(context));
  const variation = remembered(() => employerVariation(input));
  const balances = remembered(() => cityBalance(context));
  const capacities = remembered(() => referenceCapacities(context));
  const schools = new Map(input.schools.map((school) => [school.code, school]));
  const context: CityContext = {
    input,
    market: remembered((period) => cityMarket(input, period)),
    coverage: () => {
      const last = quarterPeriodsOf(input.market).at(-1);
      return last === undefined ? null : context.market(last).coverage;
    },
    clumps: remembered((period) =>
      marketClumps(context.market(period), variation(''), input.index.edition.settings.ratio),
    ),
    yearOnYear: remembered((period) => cityYearOnYear(context, period)),
    leaves: remembered((cohort) => placementLeaves(input, cohort)),
    correlations: remembered((cohort) =>
      componentCorrelations(input.answers, cohort, input.index.edition.settings.quality.minRecords),
    ),
    referenceCapacity: (specialty) => capacities('').get(specialty) ?? 0,
    programmeIntake: (school, specialty) => intakes.get(programmeKey(school, specialty)) ?? null,
    school: (code) => schools.get(code),
    demand: () => {
      if (whole === undefined) whole = cityDemand(context);
      return whole;
    },
    // the same figures either way
    planDemand: () => (whole === undefined ? ofPlan('') : whole),
    balance: () => balances(''),
  };
  return context;
}

/** The same answer to the same question, worked out once. */
function remembered<T>(answer: (question: string) => T): (question: string) => T {
  const answers = new Map<string, T>();
  return (question) => {
    const known = answers.get(question) ?? answer(question);
    answers.set(question, known);
    return known;
  };
}

function programmeKey(school: string, specialty: string): string {
  return `${school} ${specialty}`;
}

function latestIntakes(input: CityFacts): Map<string, { persons: number; year: string }> {
  const found = new Map<string, { persons: number; year: string }>();
  const cells = slice(input.enrolment, { groupBy: ['school', 'specialty', 'period'] });
  for (let i = 0; i < cells.size; i++) {
    const [school, specialty, year] = cells.keys.map((key) => key[i] as string) as [string, string, string];
    const persons = cells.value('enrolled', i);
    const known = found.get(programmeKey(school, specialty));
    if (persons !== null && (!known || known.year < year))
      found.set(programmeKey(school, specialty), { persons, year });
  }
  return found;
}
