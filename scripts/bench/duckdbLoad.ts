// Anchor: DuckDB loads an outcomes file with the same checks into a table on disk. Prints { seconds, rss }.
import { DuckDBInstance } from '@duckdb/node-api';
import { benchCodes } from './codes.ts';

const [file, database] = process.argv.slice(2);
const { schools, specialties, occupations, regions, outcomes } = benchCodes();
const list = (codes: string[]) => `(VALUES ${codes.map((code) => `('${code}')`).join(',')}) AS codes(code)`;

const instance = await DuckDBInstance.create(database, { threads: '2' });
const connection = await instance.connect();
for (const [name, codes] of Object.entries({ schools, specialties, occupations, regions, outcomes })) {
  await connection.run(`CREATE TABLE ${name} AS SELECT code FROM ${list(codes)}`);
}
const flag = (name: string) => `(${name} IS NULL OR ${name} IN (0, 1))`;
const known = (column: string, table: string) =>
  `(${column} IS NULL OR ${column} IN (SELECT code FROM ${table}))`;

const startedAt = performance.now();
await connection.run(`
  CREATE TABLE outcome AS
  SELECT student, school, specialty, cohort, outcome, region, occupation, TRY_CAST(pay AS INTEGER) AS pay,
         TRY_CAST(matched AS TINYINT) AS matched, TRY_CAST(contract AS TINYINT) AS contract,
         TRY_CAST(insured AS TINYINT) AS insured, TRY_CAST(status_6m AS TINYINT) AS status_6m,
         TRY_CAST(status_12m AS TINYINT) AS status_12m, TRY_CAST(satisfaction AS TINYINT) AS satisfaction
  FROM read_csv('${file}', header = true, all_varchar = true)
  WHERE regexp_full_match(student, '[0-9A-Za-z]{4,20}') AND regexp_full_match(cohort, '20[0-9]{2}')
    AND school IN (SELECT code FROM schools) AND specialty IN (SELECT code FROM specialties)
    AND outcome IN (SELECT code FROM outcomes) AND ${known('region', 'regions')} AND ${known('occupation', 'occupations')}
    AND (pay IS NULL OR TRY_CAST(pay AS INTEGER) BETWEEN 300 AND 100000)
    AND ${['matched', 'contract', 'insured', 'status_6m', 'status_12m'].map((name) => flag(`TRY_CAST(${name} AS TINYINT)`)).join(' AND ')}
    AND (satisfaction IS NULL OR TRY_CAST(satisfaction AS TINYINT) BETWEEN 1 AND 5)`);
const seconds = (performance.now() - startedAt) / 1000;
const rows = Number((await connection.runAndReadAll('SELECT count(*) FROM outcome')).getRows()[0]?.[0]);
connection.closeSync();
console.log(JSON.stringify({ seconds, rows, rss: process.resourceUsage().maxRSS / 1024 }));
