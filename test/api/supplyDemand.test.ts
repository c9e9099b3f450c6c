import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CityServer, startCity } from './cityFiles.ts';

const ESTIMATE = 'value low high level n state note';

let server: CityServer;
beforeAll(async () => {
  server = await startCity();
});
afterAll(() => server.close());

interface Row {
  key: { sector: string };
  nameZh: string;
  vacancies: number;
  seekers: number;
  direction: string;
  ratio: { value: number; low: number; high: number; level: number; n: number; state: string; note: null };
}

test('the nine sectors and other come with Estimates, and their counts add up to the city', async () => {
  const { data } = await server.graphql<{
    supplyDemand: { rows: Row[]; total: Row; dataKind: string; period: string };
  }>(`{ supplyDemand(groupBy: sector) { period dataKind total { vacancies seekers }
      rows { key { sector } nameZh vacancies seekers direction ratio { ${ESTIMATE} } } } }`);
  const { rows, total, dataKind, period } = data.supplyDemand;
  expect([dataKind, period]).toEqual(['real', '2026Q3']);
  expect(rows.map(({ key }) => key.sector).sort()).toEqual([...'0123456789']);
  expect(rows.reduce((sum, row) => sum + row.vacancies, 0)).toBe(total.vacancies);
  expect(rows.reduce((sum, row) => sum + row.seekers, 0)).toBe(total.seekers);
  const { ratio } = rows[0] as Row;
  expect(ratio.low).toBeLessThan(ratio.value);
  expect(ratio.value).toBeLessThan(ratio.high);
  expect(ratio.level).toBe(0.95);
});

test('the columnar form holds the same figures, period after period', async () => {
  const { data } = await server.graphql<{
    supplyDemand: { rows: Row[] };
    supplyDemandColumns: { period: string[]; code: string[]; value: number[]; vacancies: number[] };
  }>(`{ supplyDemand(groupBy: sector) { rows { key { sector } vacancies ratio { value } } }
      supplyDemandColumns(groupBy: sector, where: { periodFrom: "2026Q2" }) { period code value vacancies } }`);
  const { period, code, value, vacancies } = data.supplyDemandColumns;
  const { rows } = data.supplyDemand;
  expect([...new Set(period)]).toEqual(['2026Q2', '2026Q3']);
  expect(code.slice(-rows.length)).toEqual(rows.map(({ key }) => key.sector));
  expect(value.slice(-rows.length)).toEqual(rows.map(({ ratio }) => ratio.value));
  expect(vacancies.slice(-rows.length)).toEqual(rows.map((row) => row.vacancies));
});

test('a list is narrowed by what its rows are, and refuses what they are not', async () => {
  const { data } = await server.graphql<{ supplyDemand: { rows: Row[] } }>(
    '{ supplyDemand(groupBy: sector, where: { keys: ["3", "7"] }) { rows { key { sector } } } }',
  );
  expect(data.supplyDemand.rows.map(({ key }) => key.sector)).toEqual(['3', '7']);
  const { errors } = await server.graphql(
    '{ supplyDemand(groupBy: sector, where: { school: "S1" }) { period } }',
    { headers: { 'accept-language': 'en' } },
  );
  expect(errors?.[0]).toMatchObject({
    message: 'supplyDemand cannot be narrowed by “school”.',
    extensions: { code: 'FILTER_NOT_AVAILABLE' },
  });
});

test('a table is downloaded as CSV that says what it is', async () => {
  const response = await fetch(`${server.url}/data/supply-demand/sector.csv`);
  const text = await response.text();
  const [comment = '', header = ''] = text.split('\r\n');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="supply-demand-sector.csv"');
  expect(comment).toMatch(
    /^# table=supply-demand\/sector; publication=publication\/2026Q3\/v\d+; dataKind=real/,
  );
  expect(header).toMatch(/^period,row,sector,name_zh,name_en,vacancies,seekers,employers,ratio,ratio_low/);
  expect((await fetch(`${server.url}/data/nothing.csv`)).status).toBe(404);
});
