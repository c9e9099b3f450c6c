import type { EditionSettings } from '../edition/editionSettings.ts';
import type { SharesOf } from '../indicators/allocateCrosswalk.ts';
import { randomSource } from '../indicators/random/randomSource.ts';
import { seedFor } from '../indicators/random/seedFor.ts';
import type { NodePart } from './combineNode.ts';
import { type DemandOf, demandSeries, type FieldDemand, sumDemand } from './demandSeries.ts';
import { spreadNormals } from './drawCalibration.ts';
import { fieldDemand } from './fieldDemand.ts';
import { type ForecastAccuracy, forecastAccuracy } from './forecastAccuracy.ts';
import { DRAWS, forecastGroups, type GroupForecast } from './forecastGroups.ts';
import { groupDemand } from './groupDemand.ts';
import { groupParts } from './groupParts.ts';
import { recentVacancies } from './recentVacancies.ts';
import type { DemandSeries, Panel, VacancyYear } from './types.ts';
import { CITY, LEFT, ownParts, rollYears, upperParts } from './vacancyForecast.ts';

/** Fewer fields have too few errors together to take an interval from: the occupations' count beside them. */
const FEWEST_FIELDS = 10;

export interface DemandInput {
  /** new vacancies of the city by occupation, persons a quarter */
  panel: Panel;
  /** occupation → specialty (weighted by capacity: see `capacityWeights`), occupation → sector */
  specialtiesOf: SharesOf;
  sectorsOf: SharesOf;
  /** last calendar year: the latest graduation year of this autumn's entrants */
  until: number;
  factors: EditionSettings['demand'];
  /** persons hired in matched jobs in the city, by specialty and cohort: evidence on k, no lower limit of demand */
  hires?: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** of the main interval */
  level?: number;
  /** joint scenarios */
  scenarios?: number;
  seed: number;
}

/** New vacancies as they were and will be, whatever they stand for. */
export interface VacancyForecast {
  /** new vacancies by occupation and year, untouched by k: what the composition at balance is made of */
  vacancies: Map<string, VacancyYear[]>;
  /** mean of the last two and of the last three years by occupation, new vacancies a quarter */
  recent: Map<string, number>;
  longer: Map<string, number>;
}

/** What a plan asks for. */
export interface PlanDemand extends VacancyForecast {
  bySpecialty: Map<string, DemandSeries>;
}

export interface DemandForecast extends PlanDemand {
  bySector: Map<string, DemandSeries>;
  byOccupation: Map<string, DemandSeries>;
  /** of occupations, or shares of them, that no specialty takes */
  unallocated: DemandSeries;
  city: DemandSeries;
  /** quarters on record */
  quarters: number;
  /** null: too short a history to look back on */
  accuracy: ForecastAccuracy | null;
}

/**
 * Demand for entrants by calendar year, to the graduation year: D = k · Σ_o w_o · new vacancies_o. New vacancies of every
 * occupation are forecast by quarter and added up; intervals of each grouping are calibrated on its own past errors.
 *
 * k, the entrants wanted a new vacancy, is entry-level share ÷ registration coverage, two published settings that nobody
 * measured: every future draws it anew for every specialty, and every interval, quantile and scenario contains its spread.
 * In every future specialties (with `unallocated`), sectors and occupations all sum to the city.
 *
 * Everything in it was made from the panel and the hires alone: cut off earlier, it is what would have been said then.
 *
 * @throws RangeError when the registration coverage is not positive
 * @see method §4
 */
export function demandForecast(input: DemandInput): DemandForecast {
  const { panel, specialtiesOf, sectorsOf } = input;
  const { method, rolled, codes, settings, forecast, fields } = prepare(input);
  const sectors = upperParts(codes, sectorsOf);
  const upper = forecast(sectors);
  const occupations = forecast(ownParts(codes));
  const demandOf = groupDemand(panel, occupations, fields, (code) => {
    const shares = specialtiesOf(code);
    return [...shares, { code: LEFT, weight: leftOf(shares) }];
  });
  const described = (all: ReadonlyMap<string, DemandOf>) =>
    new Map([...all].map(([code, one]) => [code, demandSeries(rolled, one, settings)]));
  const total = sumDemand([...fields.values()]);
  const parts = new Map([...upper].filter(([code]) => code !== CITY));
  const city = demandOf(new Map([...upper].filter(([code]) => code === CITY)), total);
  const bySpecialty = described(fields);
  // Sectors that leave nothing over have no group for it.
  if (sectors.get(LEFT)?.length === 0) parts.delete(LEFT);
  const bySector = described(demandOf(parts, total));
  const unallocated = bySpecialty.get(LEFT) as DemandSeries;
  for (const grouping of [bySpecialty, bySector]) grouping.delete(LEFT);
  return {
    bySpecialty,
    bySector,
    byOccupation: described(demandOf(occupations, total)),
    unallocated,
    city: described(city).get(CITY) as DemandSeries,
    ...vacanciesOf(panel, occupations),
    quarters: panel.quarters,
    accuracy: settings.flat ? null : forecastAccuracy(method, sectorsOf),
  };
}

/** The part of {@link demandForecast} that a plan asks for, found in half the time. */
export function planDemand(input: DemandInput): PlanDemand {
  const { rolled, codes, settings, forecast, fields } = prepare(input);
  fields.delete(LEFT);
  return {
    bySpecialty: new Map([...fields].map(([code, one]) => [code, demandSeries(rolled, one, settings)])),
    ...vacanciesOf(input.panel, forecast(ownParts(codes))),
  };
}

const LONGER_YEARS = 3;

function vacanciesOf(panel: Panel, occupations: ReadonlyMap<string, GroupForecast>): VacancyForecast {
  return {
    vacancies: new Map([...occupations].map(([code, { years }]) => [code, years])),
    recent: recentVacancies(panel),
    longer: recentVacancies(panel, LONGER_YEARS),
  };
}

/** The occupations' forecasts, the way from them to those of a grouping, and the demand of every field. */
function prepare({ panel, until, factors, level, scenarios, seed, hires, specialtiesOf }: DemandInput) {
  const { entryLevelShare, registrationCoverage, spread } = factors;
  if (!(registrationCoverage > 0)) {
    throw new RangeError(`invalid registration coverage ${registrationCoverage}; not positive`);
  }
  const { windows, method, rolled, flat } = rollYears(panel, until);
  const settings = {
    level: level ?? 0.8,
    scenarios: scenarios ?? 50,
    flat,
    seed,
  };
  const codes = panel.series.map((series) => series.code);
  const forecast = (groups: ReadonlyMap<string, NodePart[]>) =>
    forecastGroups(rolled, groups, windows, settings);
  const { groups, left } = groupParts(codes, specialtiesOf);
  const sizes = [DRAWS, settings.scenarios];
  const common = spreadNormals(sizes, randomSource(seedFor(seed, 'k')));
  const k = { k0: entryLevelShare / registrationCoverage, spread, common, sizes };
  const own = new Map([...groups, [LEFT, left]]);
  const beside = own.size < FEWEST_FIELDS ? codes : [];
  const peers = beside.map((code, series): [string, NodePart[]] => [` ${code}`, [{ series, weight: 1 }]]);
  const fields = new Map<string, FieldDemand>(
    [...forecast(new Map([...own, ...peers]))].flatMap(([code, one]) =>
      own.has(code)
        ? [[code, fieldDemand(panel, one, hires?.get(code), { ...k, seed: seedFor(seed, `k/${code}`) })]]
        : [],
    ),
  );
  return { method, rolled, settings, codes, forecast, fields };
}

/** Share of an occupation that no specialty takes. */
function leftOf(shares: readonly { weight: number }[]): number {
  return Math.max(0, 1 - shares.reduce((sum, { weight }) => sum + weight, 0));
}
