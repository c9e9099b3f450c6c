import { forecastsOfCity } from '../../city/forecastArea.ts';
import { studyYears } from '../../city/graduationYears.ts';
import { missing } from '../../facts/estimate.ts';
import type { AssociationForecastRow } from '../../facts/rows.ts';
import type { DemandSeries } from '../../forecast/types.ts';
import { graduationDemand } from '../../guidance/graduationDemand.ts';
import { capacityWeights } from '../../indicators/capacityWeights.ts';
import { seedFor } from '../../indicators/random/seedFor.ts';
import type { AssociationFigure, DemandOutlook, EnrolledField, PlanField } from '../planInput.ts';
import { combineEntries } from './combineEntries.ts';
import type { PlanContext } from './planContext.ts';
import { joinedAfter } from './sideFlows.ts';
import type { EntryHistory } from './stageHistory.ts';
import { staying } from './stageShares.ts';
import { supplyYears } from './supplyYears.ts';

const DRAWS = 400;
/** Of the supply that cards are dealt by. */
const CARD_DRAWS = 1000;

/** A field with the draws of its supply in the graduation year; none where it is missing. */
export interface DrawnField {
  field: PlanField;
  supplyDraws: Float64Array;
}

/**
 * One field of demand per specialty: what its entrants will be wanted for when those of the coming autumn graduate, and
 * what the city's schools will supply by then.
 *
 * @param taught schools that run it today, @param associations forecasts on record
 */
export function planField(
  context: PlanContext,
  specialty: string,
  taught: readonly string[],
  associations: readonly AssociationForecastRow[],
): DrawnField {
  const { city, autumn } = context;
  const { index, seed } = city.input;
  const { settings } = index.edition;
  const { level } = settings.supply;
  const entry = index.specialties.get(specialty);
  const graduationYear = autumn + 1 + studyYears(city, specialty);
  const series = city.planDemand()?.bySpecialty.get(specialty);
  const demand = graduationDemand(series, graduationYear);
  const assessed = demand?.year.persons.value != null;
  const { cohorts, years: supply } = supplyOf(context, specialty, taught);
  const rates = context.ratesOf(specialty);
  const field: PlanField = {
    code: specialty,
    nameZh: entry?.nameZh ?? specialty,
    nameEn: entry?.nameEn ?? '',
    sectors: index.sectorsOfSpecialty(specialty),
    graduationYear: String(graduationYear),
    demand: demand?.year.persons ?? missing('not_collected', 0, level),
    otherInflow: missing('not_collected', 0, level),
    scenarios: demand && assessed ? [...demand.year.scenarios] : [],
    placed: null,
    hires: demand?.hires ? demand.hires.persons / demand.hires.cohorts.length : null,
    method: demand?.method ?? 'none',
    relativeError: demand?.year.relativeError?.ratio ?? null,
    demandFrom: demand?.from ?? [],
    outlook: series && assessed ? outlookOf(series, graduationYear) : null,
    supplied: context.supplied.get(specialty) ?? [],
    supply: supply.map(({ draws, ...year }) => year),
    enrolled: enrolledField(),
    rates: rates ? staying(rates) : [],
    rho: context.rho,
    associations: associationsFor(context, specialty, String(graduationYear), associations),
  };
  return { field, supplyDraws: supply.at(-1)?.draws ?? new Float64Array(0) };

  function supplyOf(of: PlanContext, code: string, schools: readonly string[]) {
    if (schools.length === 0) return { cohorts: [], years: [] };
    const histories = schools.map((school) => of.graduating.get(`${school}/${code}`) ?? []);
    const entries = combineEntries(histories);
    const length = studyYears(city, code);
    const cohorts = Array.from({ length: length + 1 }, (_, back) => {
      // the coming autumn's entrants stay as many as the latest; earlier ones are counted where they are
      const entered = autumn + 1 - back;
      const latest = entries.find(({ year }) => year === Math.min(entered, autumn));
      const { persons, stage } = presentStage(latest, back === 0 ? 0 : back);
      const rates = of.ratesOf(code, entered + length);
      if (!rates) return null;
      const { posterior, n } = of.graduation(code, stage, entered + length);
      return {
        year: String(entered + length),
        entrants: latest?.enrolled ?? null,
        persons,
        rates: { ...rates, graduation: posterior },
        guessed: (of.seekersOf(code).guessed ?? 0) > 0,
        n,
        transfers: joinedAfter(histories, stage),
      };
    }).filter((cohort) => cohort !== null);
    const years = supplyYears({
      cohorts,
      late: of.late.get(code) ?? null,
      seed: seedFor(seed, code),
      level,
      draws: { each: DRAWS, last: CARD_DRAWS },
    });
    return { cohorts, years };
  }

  /** Those who entered in the latest autumn, with what is wanted when they graduate. */
  function enrolledField(): EnrolledField | null {
    const year = String(graduationYear - 1);
    const cohort = cohorts.find((one) => one.year === year);
    const supplied = supply.find((one) => one.year === year);
    if (!cohort || !supplied) return null;
    const wanted = graduationDemand(series, graduationYear - 1)?.year;
    return {
      year,
      entryYear: String(autumn),
      entrants: cohort.entrants,
      demand: wanted?.persons ?? missing('not_collected', 0, level),
      scenarios: wanted?.persons.value == null ? [] : [...wanted.scenarios],
      supply: supplied.supply,
      persons: cohort.persons,
      rates: cohort.rates,
      joined: cohort.transfers,
    };
  }
}

/** Demand as it was and as it is forecast, as far as the plan looks. */
function outlookOf({ history, years }: DemandSeries, graduationYear: number): DemandOutlook {
  return {
    history: history.map(({ year, persons }) => ({ year: String(year), persons })),
    years: years
      .filter(({ year }) => year <= graduationYear)
      .map(({ year, persons, wide, narrow }) => ({ year: String(year), persons, wide, narrow })),
  };
}

/** Where a cohort stands: its roll of the latest year of study on record, else its entrants. */
function presentStage(
  entry: EntryHistory | undefined,
  year: number,
): { persons: number | null; stage: number } {
  for (let stage = year; stage > 0; stage--) {
    const persons = entry?.onRoll[stage - 1] ?? null;
    if (persons !== null) return { persons, stage };
  }
  return { persons: entry?.enrolled ?? null, stage: 0 };
}

/** The latest forecasts of the city's own area, of occupations that lead to the specialty, carried through the same shares as its demand. */
function associationsFor(
  { city }: PlanContext,
  specialty: string,
  year: string,
  associations: readonly AssociationForecastRow[],
): AssociationFigure[] {
  const { index } = city.input;
  const { entryLevelShare, registrationCoverage } = index.edition.settings.demand;
  const sharesOf = capacityWeights(index.specialtiesOfOccupation, city.referenceCapacity);
  const latest = new Map<string, AssociationForecastRow>();
  for (const row of forecastsOfCity(index, associations)) {
    if (row.year !== year || row.occupation === null) continue;
    const key = `${row.association} ${row.occupation}`;
    if ((latest.get(key)?.made ?? '') < row.made) latest.set(key, row);
  }
  return [...latest.values()].flatMap((row) => {
    const share = sharesOf(row.occupation ?? '').find(({ code }) => code === specialty)?.weight ?? 0;
    if (share === 0) return [];
    const entrants = (vacancies: number | null) =>
      vacancies === null ? null : (vacancies * share * entryLevelShare) / registrationCoverage;
    return [
      {
        association: row.association,
        year,
        low: entrants(row.low),
        central: entrants(row.central),
        high: entrants(row.high),
        basis: row.basis ?? '',
      },
    ];
  });
}
