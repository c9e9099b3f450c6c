import { readFile } from 'node:fs/promises';
import papaparse from 'papaparse';
import {
  type DemoCounty,
  type DemoForecast,
  type DemoOccupation,
  type DemoPosting,
  type DemoProgramme,
  type DemoSchool,
  type DemoSettings,
  type DemoSpecialty,
  FIELDS,
  type Field,
} from './settings.ts';

type Row = Record<string, string>;
type Tables =
  | 'schools'
  | 'counties'
  | 'specialties'
  | 'programmes'
  | 'occupations'
  | 'postings'
  | 'forecasts';

const FOLDER = new URL('../../data/demo/', import.meta.url);

/** Reads `data/demo/`. @throws Error when a file is absent, RangeError when a number or field is none */
export async function readSettings(folder: URL = FOLDER): Promise<DemoSettings> {
  const rows = async (table: string): Promise<Row[]> =>
    papaparse.parse<Row>(await readFile(new URL(`${table}.csv`, folder), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;
  const general = JSON.parse(await readFile(new URL('settings.json', folder), 'utf8')) as Omit<
    DemoSettings,
    Tables
  >;
  return {
    ...general,
    schools: (await rows('schools')).map(toSchool),
    counties: (await rows('counties')).map(toCounty),
    specialties: (await rows('specialties')).map(toSpecialty),
    programmes: (await rows('programmes')).map(toProgramme),
    occupations: (await rows('occupations')).map(toOccupation),
    postings: (await rows('postings')).map(toPosting),
    forecasts: (await rows('associations')).map(toForecast),
  };
}

function toForecast(row: Row): DemoForecast {
  return {
    association: text(row, 'association'),
    sector: row.sector || null,
    occupation: row.occupation || null,
    bias: number(row, 'bias'),
    spread: number(row, 'spread'),
    basis: row.basis || null,
  };
}

function toPosting(row: Row): DemoPosting {
  return {
    title: text(row, 'title'),
    industry: text(row, 'industry'),
    pay: text(row, 'pay'),
    weight: number(row, 'weight'),
  };
}

function toSchool(row: Row): DemoSchool {
  return {
    code: text(row, 'code'),
    nameZh: text(row, 'name_zh'),
    nameEn: text(row, 'name_en'),
    region: text(row, 'region'),
    pay: number(row, 'pay'),
    quality: number(row, 'quality'),
  };
}

function toCounty(row: Row): DemoCounty {
  const weights = Object.fromEntries(FIELDS.map((field) => [field, number(row, field)]));
  return {
    region: text(row, 'region'),
    share: number(row, 'share'),
    weights: weights as Record<Field, number>,
    leavers: number(row, 'leavers'),
    leaverGrowth: number(row, 'leaver_growth'),
  };
}

function toSpecialty(row: Row): DemoSpecialty {
  return {
    code: text(row, 'code'),
    nameZh: text(row, 'name'),
    field: toField(row),
    growth: number(row, 'growth'),
    pay: number(row, 'pay'),
    placed: number(row, 'placed'),
    study: number(row, 'study'),
    matched: number(row, 'matched'),
    local: number(row, 'local'),
  };
}

function toProgramme(row: Row): DemoProgramme {
  return {
    school: text(row, 'school'),
    specialty: text(row, 'specialty'),
    opened: number(row, 'opened'),
    lastEntry: row.last_entry ? number(row, 'last_entry') : null,
    intake: number(row, 'intake'),
  };
}

function toOccupation(row: Row): DemoOccupation {
  return {
    code: text(row, 'code'),
    nameZh: text(row, 'name'),
    field: toField(row),
    vacancies: number(row, 'vacancies'),
    ratio: number(row, 'ratio'),
    growth: number(row, 'growth'),
  };
}

function text(row: Row, column: string): string {
  const value = row[column];
  if (!value) throw new RangeError(`invalid row ${JSON.stringify(row)}; ${column} is blank`);
  return value;
}

function number(row: Row, column: string): number {
  const value = Number(text(row, column));
  if (!Number.isFinite(value)) throw new RangeError(`invalid ${column} ${row[column]}; not a number`);
  return value;
}

function toField(row: Row): Field {
  const field = FIELDS.find((each) => each === row.field);
  if (!field) throw new RangeError(`invalid field ${row.field}; not one of ${FIELDS.join(', ')}`);
  return field;
}
