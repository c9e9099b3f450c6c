import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeOutcomes } from '../../../../scripts/demo/makeOutcomes.ts';
import { createRandom } from '../../../../scripts/demo/random.ts';
import { readSettings } from '../../../../scripts/demo/readSettings.ts';
import type { DemoSettings } from '../../../../scripts/demo/settings.ts';
import type { Estimate } from '../../../../server/domain/facts/estimate.ts';
import { EMPLOYED } from '../../../../server/domain/facts/outcome.ts';
import { drawnSupply } from '../../../../server/domain/plan/balance/drawnSupply.ts';
import { fieldBalances } from '../../../../server/domain/plan/explain/fieldBalances.ts';
import { planContext } from '../../../../server/domain/plan/input/planContext.ts';
import { planField } from '../../../../server/domain/plan/input/planFields.ts';
import { planInputOf } from '../../../../server/domain/plan/input/planInputOf.ts';
import type { PlanInput } from '../../../../server/domain/plan/planInput.ts';
import { loadEdition } from '../../../../server/store/editionFiles.ts';
import { demonstrationFacts } from './demonstrationFacts.ts';

const settings = await readSettings();
const edition = await loadEdition(
  fileURLToPath(new URL('../../../../data/editions/tonghua', import.meta.url)),
);
const latest = settings.firstCohort + settings.cohorts - 1;
const cityCounties = new Set(settings.counties.map(({ region }) => region));
/** Spread of the logarithm of demand. */
const DEMAND = 0.2;
const FUTURES = 10;

/** Share of a cohort that goes on to study, so much more every year; as set in the latest. */
const drifting =
  (points: number) =>
  (of: DemoSettings, cohort: number): DemoSettings => ({
    ...of,
    outcomes: {
      ...of.outcomes,
      furtherStudy: Math.max(0.02, of.outcomes.furtherStudy + points * (cohort - latest)),
    },
  });

/** The plan's input from one generated city, with demand that is known to lie as its scenarios do. */
async function plannedCity(seed: number, points: number): Promise<PlanInput> {
  const facts = await demonstrationFacts({ seed, ofCohort: drifting(points) });
  const input = planInputOf({ ...facts, city: { ...facts.city, market: [] } });
  const random = createRandom(seed, 'demand');
  const fields = input.fields.map((field) => {
    const centre = field.supply.at(-1)?.supply.value ?? 0;
    const scenarios = Array.from({ length: 200 }, () => centre * Math.exp(DEMAND * random.normal()));
    const demand = {
      value: centre,
      low: centre,
      high: centre,
      level: 0.8,
      n: 100,
      state: 'ok',
      note: null,
    } as const;
    return { ...field, scenarios, demand };
  });
  return { ...input, fields };
}

/** Who comes to seek work in the city four years on, as the generator draws graduates, in one of many futures. */
function supplyThatCame(input: PlanInput, seed: number, points: number): Map<string, number> {
  const random = createRandom(seed, 'what came');
  const { reported, stay, graduate } = settings.enrolment;
  const stays = stay.reduce((product, share) => product * share, reported * graduate);
  const graduates = new Map(
    input.programmes.flatMap(({ school, specialty, standing, last }): [string, number][] =>
      standing === 'running' && last
        ? [[`${school}/${specialty}/${latest + 4}`, random.binomial(last, stays)]]
        : [],
    ),
  );
  const came = new Map<string, number>();
  const of = drifting(points)({ ...settings, seed }, latest + 4);
  for (const { specialty, outcome, region } of makeOutcomes(of, edition, graduates)) {
    const works = EMPLOYED.has(outcome) && region !== null && cityCounties.has(region);
    // of those whose outcome nobody registered as many as of the others
    const looks = outcome === 'seeking' || (outcome === 'unregistered' && random.chance(0.7));
    came.set(specialty, (came.get(specialty) ?? 0) + Number(works || looks));
  }
  return came;
}

const lastsOf = ({ programmes }: PlanInput) =>
  programmes.map(({ standing, last }) => (standing === 'running' ? (last ?? 0) : 0));

/** Share of 80 % intervals, of supply and of gaps, that hold what comes in `FUTURES` futures of each city. */
async function coverage(seeds: readonly number[], points: number): Promise<{ supply: number; gap: number }> {
  const held = { supply: 0, gap: 0, of: 0 };
  for (const seed of seeds) {
    const input = await plannedCity(seed, points);
    const gaps = new Map(fieldBalances(input, lastsOf(input)).map(({ field, gapLast }) => [field, gapLast]));
    const random = createRandom(seed, 'which demand');
    for (let future = 1; future <= FUTURES; future++) {
      const came = supplyThatCame(input, 1000 * seed + future, points);
      for (const { code, supply, scenarios } of input.fields) {
        const persons = came.get(code);
        const [own, gap] = [supply.at(-1)?.supply, gaps.get(code)];
        if (persons === undefined || !own || !gap) continue;
        const demand = scenarios[Math.floor(random.between(0, 1) * scenarios.length)] ?? 0;
        held.supply += Number(holds(own, persons));
        held.gap += Number(holds(gap, demand - persons));
        held.of++;
      }
    }
  }
  return { supply: held.supply / held.of, gap: held.gap / held.of };
}

function holds({ low, high }: Estimate, value: number): boolean {
  return low !== null && high !== null && value >= low && value <= high;
}

describe('80 % intervals of a plan, from the facts of generated cities to the published figure', () => {
  it('hold what came in .75 to .87 where rates stay as they are', async () => {
    const { supply, gap } = await coverage([1, 2], 0);
    for (const share of [supply, gap]) {
      expect(share).toBeGreaterThanOrEqual(0.75);
      expect(share).toBeLessThanOrEqual(0.87);
    }
  });

  it('hold it in .70 or more where four points more go on to study every year', async () => {
    const { supply, gap } = await coverage([1], 0.04);
    expect(supply).toBeGreaterThanOrEqual(0.7);
    expect(gap).toBeGreaterThanOrEqual(0.7);
  });
});

describe('the gaps of a plan and its cards', () => {
  it('draw a field’s supply with the same spread, within 15 %', async () => {
    const facts = await demonstrationFacts();
    const city = { ...facts.city, market: [] };
    const context = planContext(city);
    const input = planInputOf({ city, pool: [], associations: [] });
    const taught = Map.groupBy(
      city.programmes.filter(({ status }) => status === 'open'),
      ({ specialty }) => specialty,
    );
    const supplyOf = drawnSupply(input, lastsOf(input), 4000);
    const ratios = input.fields.flatMap((field) => {
      const { code } = field;
      const schools = (taught.get(code) ?? []).map(({ school }) => school);
      const { supplyDraws } = planField(context, code, schools, []);
      if (supplyDraws.length === 0) return [];
      return [deviation(supplyOf(field).draws) / deviation(supplyDraws)];
    });
    expect(ratios.length).toBeGreaterThan(40);
    expect(Math.min(...ratios)).toBeGreaterThan(0.85);
    expect(Math.max(...ratios)).toBeLessThan(1.15);
  });
});

function deviation(draws: Float64Array): number {
  const mean = draws.reduce((sum, one) => sum + one, 0) / draws.length;
  return Math.sqrt(draws.reduce((sum, one) => sum + (one - mean) ** 2, 0) / draws.length);
}
