import { spreadNormals } from '../forecast/drawCalibration.ts';
import { DRAWS } from '../forecast/forecastGroups.ts';
import { recentVacancies } from '../forecast/recentVacancies.ts';
import { SEASONS } from '../forecast/seasonalIndices.ts';
import { capacityWeights } from '../indicators/capacityWeights.ts';
import { randomSource } from '../indicators/random/randomSource.ts';
import { seedFor } from '../indicators/random/seedFor.ts';
import type { CityBalance, CityContext } from './cityContext.ts';
import { demandPanel } from './demandPanel.ts';

/**
 * The city's vacancies as far as they tell of composition: which occupations want more than others. Every occupation's
 * own forecast error, and the spread of k between occupations, are in its futures.
 *
 * @returns null when neither new vacancies nor a stock of them are on record
 * @see method §4, "Level and composition are two questions"
 */
export function cityBalance(context: CityContext): CityBalance | null {
  const { input } = context;
  const { index, seed } = input;
  const { plan, demand: factors } = index.edition.settings;
  const demand = context.planDemand();
  const stock = demand ? null : demandPanel(input, undefined, 'vacancies');
  if (!demand && !stock) return null;

  const sizes = [DRAWS, plan.scenarios];
  const normals = (name: string) => spreadNormals(sizes, randomSource(seedFor(seed, name)));
  const common = normals('balance');
  const recent = demand ? yearly(demand.recent) : recentVacancies(stock as NonNullable<typeof stock>);
  const weighed = capacityWeights(index.specialtiesOfOccupation, context.referenceCapacity);
  const shareOf = (occupation: string, specialty: string) =>
    weighed(occupation).find(({ code }) => code === specialty)?.weight ?? 0;
  const known = new Map<string, Float64Array | null>();

  return { basis: demand ? 'flow' : 'stock', recent, occupation, specialty };

  function occupation(code: string, year: number): Float64Array | null {
    const key = `${code} ${year}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const vacancies = vacanciesOf(code, year);
    const own = normals(`balance/${code}`);
    const made =
      vacancies &&
      common.map((z, i) => {
        const spread = Math.exp(factors.spread * Math.SQRT1_2 * (z + (own[i] as number)));
        return (vacancies[i] as number) * spread;
      });
    known.set(key, made);
    return made;
  }

  function specialty(code: string, year: number): Float64Array | null {
    const sum = new Float64Array(common.length);
    let parts = 0;
    for (const leading of index.occupationsOfSpecialty(code)) {
      const share = shareOf(leading.code, code);
      const wanted = share > 0 ? occupation(leading.code, year) : null;
      if (!wanted) continue;
      parts += 1;
      for (let i = 0; i < sum.length; i++) (sum[i] as number) += share * (wanted[i] as number);
    }
    return parts > 0 ? sum : null;
  }

  function vacanciesOf(code: string, year: number): Float64Array | null {
    if (demand) return demand.vacancies.get(code)?.find((one) => one.year === year)?.futures ?? null;
    const mean = recent.get(code);
    return mean === undefined ? null : new Float64Array(common.length).fill(mean);
  }
}

/** Persons a quarter as persons a year. */
function yearly(quarterly: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...quarterly].map(([code, persons]) => [code, SEASONS * persons]));
}

/**
 * k_b: entrants a vacancy at which the city's vacancies want as many as its schools supply. It stands in for a k that nobody
 * knows where only the composition matters.
 *
 * @param supply local supply if every intake stays, persons
 * @param recent V̄ of the occupations that lead to what is taught or could be
 * @returns null where there are no vacancies
 * @see method §4
 */
export function balanceFactor(supply: number, recent: Iterable<number>): number | null {
  let vacancies = 0;
  for (const one of recent) vacancies += one;
  return vacancies > 0 ? supply / vacancies : null;
}
