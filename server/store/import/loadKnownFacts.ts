import type { Family } from '../../domain/cube/families.ts';
import { type Slice, slice } from '../../domain/cube/slice.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import { quartersOf } from '../../domain/facts/period.ts';
import { type ProgrammeRow, type SchoolRow, STAGES, TOTAL } from '../../domain/facts/rows.ts';
import {
  DEMAND_MEASURES,
  type DemandMeasure,
  type KnownFacts,
  type KnownIntake,
  NOTHING_KNOWN,
} from '../../domain/import/checks/knownFacts.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import { readBlocks } from '../cubeStore.ts';
import { ProgrammeSchema } from '../entities/programme.ts';
import { SchoolSchema } from '../entities/school.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';

const schoolTable = tableOf(SchoolSchema);
const programmeTable = tableOf(ProgrammeSchema);
const PROGRAMME = ['school', 'specialty', 'opened', 'length', 'places', 'status'] as const;

type Series = Map<string, Map<string, number>>;

/** Loads what a file of a kind is held against: the history of its own measures, and what its siblings say. */
export async function loadKnownFacts(sql: Sql, kind: ImportKind, dataKind: DataKind): Promise<KnownFacts> {
  const cells = async (family: Family, dims: readonly string[]) =>
    slice(await readBlocks(sql, family, dataKind), { groupBy: ['period', ...dims] });
  /** where the other measures of demand are stored */
  const demandBeside = async (own: DemandMeasure): Promise<KnownFacts['demand']> => {
    const stored = new Map<DemandMeasure, ReadonlySet<string>>();
    for (const measure of DEMAND_MEASURES)
      if (measure !== own) stored.set(measure, demandCells(await cells(measure, ['region'])));
    return (measure) => stored.get(measure) ?? new Set();
  };
  switch (kind) {
    case 'market': {
      const market = await cells('market', ['region', 'occupation']);
      const series = seriesOf(market, ['vacancies', 'seekers']);
      addSums(series, market, ['vacancies', 'seekers']);
      return known(series, { demand: await demandBeside('market') });
    }
    case 'postings':
    case 'demand':
      return { ...NOTHING_KNOWN, demand: await demandBeside(kind) };
    case 'outcomes':
    case 'outcome-returns': {
      const family = kind === 'outcomes' ? 'outcomes' : 'returns';
      const series = seriesOf(await cells(family, ['school', 'specialty']), ['graduates']);
      return known(series, {
        ...(await loadProgrammes(sql, dataKind)),
        intake: intakesOf(await cells('enrolment', ['school', 'specialty'])),
      });
    }
    case 'enrolment': {
      const enrolment = await cells('enrolment', ['school', 'specialty']);
      const measures = ['planned', 'applications', 'enrolled', 'graduated', ...ON_ROLL];
      return known(seriesOf(enrolment, measures), {
        ...(await loadProgrammes(sql, dataKind)),
        intake: intakesOf(enrolment),
      });
    }
    case 'programmes':
      return known(new Map(), await loadProgrammes(sql, dataKind));
    case 'intake-pool': {
      const rows = await sql.all<{ region: string; year: string; leavers: number }>(
        `select region, year, leavers from intake_pool_fact where leavers is not null and batch_id in
          (select id from batch where state = 'committed' and data_kind = ?)`,
        [dataKind],
      );
      const series: Series = new Map();
      for (const { region, year, leavers } of rows) add(series, `leavers|${region}`, year, leavers);
      return known(series, {});
    }
    default:
      return NOTHING_KNOWN;
  }
}

const STUDY_YEARS = STAGES.filter((stage) => stage.startsWith('year'));
const ON_ROLL = STAGES.slice(0, -1).map((stage) => `on_roll_${stage}`);
const NO_PERIODS: ReadonlyMap<string, number> = new Map();

function known(series: Series, more: Partial<KnownFacts>): KnownFacts {
  return { ...NOTHING_KNOWN, series: (name) => series.get(name) ?? NO_PERIODS, ...more };
}

function add(series: Series, name: string, period: string, value: number): void {
  const periods = series.get(name) ?? new Map<string, number>();
  periods.set(period, (periods.get(period) ?? 0) + value);
  series.set(name, periods);
}

/** Every measure of every cell as a series `measure|code|code`. */
function seriesOf(cells: Slice, measures: readonly string[]): Series {
  const series: Series = new Map();
  const [periods = [], ...codes] = cells.keys;
  for (const measure of measures)
    for (let i = 0; i < cells.size; i++) {
      const value = cells.value(measure, i);
      const name = [measure, ...codes.map((labels) => labels[i])].join('|');
      if (value !== null) add(series, name, periods[i] as string, value);
    }
  return series;
}

/** The sum over a region's occupations, beside which a stated total would count twice. */
function addSums(series: Series, market: Slice, measures: readonly string[]): void {
  const [periods = [], regions = [], occupations = []] = market.keys;
  for (const measure of measures)
    for (let i = 0; i < market.size; i++) {
      const value = occupations[i] === TOTAL ? null : market.value(measure, i);
      if (value !== null) add(series, `${measure}|${regions[i]}`, periods[i] as string, value);
    }
}

/** @returns `2026Q3|220502` of every cell; half-years and years as their quarters */
function demandCells(cells: Slice): ReadonlySet<string> {
  const [periods = [], regions = []] = cells.keys;
  return new Set(
    periods.flatMap((period, i) => quartersOf(period).map((quarter) => `${quarter}|${regions[i]}`)),
  );
}

function intakesOf(cells: Slice): KnownFacts['intake'] {
  const [years = [], schools = [], specialties = []] = cells.keys;
  const groups = new Map(years.map((year, i) => [`${schools[i]}|${specialties[i]}|${year}`, i]));
  return (school, specialty, entryYear): KnownIntake | null => {
    const group = groups.get(`${school}|${specialty}|${entryYear}`);
    if (group === undefined) return null;
    return {
      enrolled: cells.value('enrolled', group),
      onRoll: STUDY_YEARS.map((stage) => cells.value(`on_roll_${stage}`, group)),
      graduated: cells.value('graduated', group),
    };
  };
}

async function loadProgrammes(
  sql: Sql,
  dataKind: DataKind,
): Promise<Pick<KnownFacts, 'school' | 'programme'>> {
  const committed = `batch_id in (select id from batch where state = 'committed' and data_kind = ?)`;
  const schools = await sql.all<Pick<SchoolRow, 'code' | 'validFrom' | 'validTo'>>(
    `select ${schoolTable.fields(['code', 'validFrom', 'validTo'])} from school where ${committed}`,
    [dataKind],
  );
  const programmes = await sql.all<ProgrammeRow>(
    `select ${programmeTable.fields(PROGRAMME)} from programme where ${committed}`,
    [dataKind],
  );
  const schoolOf = new Map(schools.map((school) => [school.code, school]));
  const told = new Set(programmes.map((programme) => programme.school));
  const programmeOf = new Map(programmes.map((one) => [`${one.school}|${one.specialty}`, one]));
  return {
    school: (code) => schoolOf.get(code) ?? null,
    programme: (school, specialty) =>
      told.has(school) ? (programmeOf.get(`${school}|${specialty}`) ?? null) : undefined,
  };
}
