import { type Estimate, missing } from '../facts/estimate.ts';
import type { AssociationForecastRow } from '../facts/rows.ts';
import { wilsonInterval } from '../indicators/wilsonInterval.ts';

/**
 * Why a forecast is not held against what came.
 *
 * - `other_area`: it is of another area, or of one that is not stated
 * - `not_on_record`: its year is still to come, or was not collected
 * - `partly_estimated`: part of what came was not collected and is an estimate
 */
export const UNJUDGED = ['other_area', 'not_on_record', 'partly_estimated'] as const;
export type Unjudged = (typeof UNJUDGED)[number];

/** What came in a year: new vacancies, persons. */
export interface Came {
  vacancies: number;
  /** part of it was not collected */
  estimated: boolean;
}

/** A forecast an association handed in, with what came of it. */
export interface JudgedForecast {
  association: string;
  /** year in which it was made */
  made: string;
  /** year it is of */
  year: string;
  /** new vacancies, persons; null: not stated */
  low: number | null;
  central: number;
  high: number | null;
  basis: string | null;
  /** area it is of, as in its row */
  region: string | null;
  /** new vacancies that came, persons; null: not on record, still to come, or of another area */
  actual: number | null;
  /** why it is not judged; null: it is */
  unjudged: Unjudged | null;
  /** whether they lie in the stated band; null: no band, or not judged */
  inBand: boolean | null;
  /** (central − actual) / actual; null: not judged, or nothing came */
  error: number | null;
  /** new vacancies of the year as they would have been forecast here when the year in which it was made began; null: too short a record, nothing came yet, or of another area */
  own: number | null;
  /** (own − actual) / actual */
  ownError: number | null;
}

/** What one association's forecasts have been worth so far. */
export interface AssociationRecord {
  association: string;
  /** of the city's own area */
  forecasts: number;
  /** of another area, or of one that is not stated: they can never be judged here */
  elsewhere: number;
  /** whose year is on record as collected */
  judged: number;
  /** share of stated bands that held what came, 0–1, 80 % interval; of forecasts that overlap one counts */
  hitRate: Estimate;
  /** mean of (central − actual) / actual: above 0 too much was foreseen; null: nothing to judge */
  meanError: number | null;
  /** mean of its size */
  meanAbsoluteError: number | null;
  /** the same of the forecasts of which there is one from here too, and of those from here */
  compared: { forecasts: number; theirs: number; ours: number } | null;
}

const LEVEL = 0.8;

/**
 * Holds forecasts of associations against what came in the area they are of: new vacancies against new vacancies of the
 * city, so that one of another area, or of an area unknown, is never judged. They are shown beside the city's own forecast
 * with this record and are never mixed into it.
 *
 * @param city code of the city that `actualOf` speaks of
 * @param actualOf new vacancies of a sector or occupation in a year; null: not on record
 * @param ownOf the same as they would have been forecast here; null: not to be told
 * @param targetOf what a row is a forecast of, and the wider ones that what came there counts in too
 * @returns the forecasts in the order given, and a record of each association, by name
 * @see method §4
 */
export function judgeAssociations<Row extends AssociationForecastRow>(
  rows: readonly Row[],
  city: string,
  actualOf: (row: Row) => Came | null,
  ownOf: (row: Row) => number | null = () => null,
  targetOf: (row: Row) => Target = ({ sector, occupation }) => ({
    target: `${sector ?? ''} ${occupation ?? ''}`,
    within: [],
  }),
): { forecasts: JudgedForecast[]; records: AssociationRecord[] } {
  const forecasts = rows.map((row): JudgedForecast => {
    const { association, made, year, low, central, high, basis, region } = row;
    // of another area neither what came here nor what was forecast here says anything
    const ofCity = region === city;
    const came = ofCity ? actualOf(row) : null;
    const actual = came?.vacancies ?? null;
    const unjudged = unjudgedBy(ofCity, came);
    const band = low !== null && high !== null;
    const own = actual === null ? null : ownOf(row);
    const errorOf = (foreseen: number | null) =>
      foreseen !== null && unjudged === null && actual !== null && actual > 0
        ? (foreseen - actual) / actual
        : null;
    return {
      association,
      made,
      year,
      low,
      central,
      high,
      basis,
      region,
      actual,
      unjudged,
      inBand: unjudged === null && actual !== null && band ? actual >= low && actual <= high : null,
      error: errorOf(central),
      own,
      ownError: errorOf(own),
    };
  });
  const counted = countedOnce(forecasts, rows.map(targetOf));
  const byAssociation = Map.groupBy(forecasts, ({ association }) => association);
  const records = [...byAssociation.keys()].sort().map((association): AssociationRecord => {
    const all = byAssociation.get(association) ?? [];
    const own = all.filter(({ region }) => region === city);
    const bands = own.flatMap((one) => (one.inBand === null || !counted.has(one) ? [] : [one.inBand]));
    const errors = own.flatMap(({ error }) => (error === null ? [] : [error]));
    return {
      association,
      forecasts: own.length,
      elsewhere: all.length - own.length,
      judged: own.filter(({ unjudged }) => unjudged === null).length,
      hitRate: hitRate(bands.filter(Boolean).length, bands.length),
      meanError: mean(errors),
      meanAbsoluteError: mean(errors.map(Math.abs)),
      compared: comparedOf(own),
    };
  });
  return { forecasts, records };
}

/** What a forecast is of, and the wider ones that it is part of. */
interface Target {
  target: string;
  within: readonly string[];
}

function unjudgedBy(ofCity: boolean, came: Came | null): Unjudged | null {
  if (!ofCity) return 'other_area';
  if (came === null) return 'not_on_record';
  return came.estimated ? 'partly_estimated' : null;
}

/**
 * The bands that share no vacancies with each other: what came inside one that lies within another is no second trial. Of an
 * association's bands of one year those count that no wider one of it contains; of several of the same, the latest made.
 */
function countedOnce(forecasts: readonly JudgedForecast[], targets: readonly Target[]): Set<JudgedForecast> {
  const latest = new Map<string, { forecast: JudgedForecast; within: string[] }>();
  forecasts.forEach((forecast, i) => {
    if (forecast.inBand === null) return;
    const { association, year, made } = forecast;
    const { target, within } = targets[i] as Target;
    const of = (one: string) => JSON.stringify([association, year, one]);
    const known = latest.get(of(target));
    if (!known || known.forecast.made < made) latest.set(of(target), { forecast, within: within.map(of) });
  });
  const widest = [...latest.values()].filter(({ within }) => !within.some((one) => latest.has(one)));
  return new Set(widest.map(({ forecast }) => forecast));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function comparedOf(forecasts: readonly JudgedForecast[]): AssociationRecord['compared'] {
  const both = forecasts.filter(({ error, ownError }) => error !== null && ownError !== null);
  const theirs = mean(both.map(({ error }) => Math.abs(error as number)));
  const ours = mean(both.map(({ ownError }) => Math.abs(ownError as number)));
  return theirs === null || ours === null ? null : { forecasts: both.length, theirs, ours };
}

function hitRate(hits: number, bands: number): Estimate {
  if (bands === 0) return missing('not_assessable', 0, LEVEL);
  const { low, high } = wilsonInterval(hits, bands, LEVEL);
  return { value: hits / bands, low, high, level: LEVEL, n: bands, state: 'ok', note: null };
}
