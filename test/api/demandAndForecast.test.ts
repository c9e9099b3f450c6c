import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CityServer, startCity } from './cityFiles.ts';

const ESTIMATE = 'value low high level n state note';

let server: CityServer;
beforeAll(async () => {
  server = await startCity();
});
afterAll(() => server.close());

test('advertisements come by occupation and sector, what tells no occupation apart, and only by those', async () => {
  const { data, errors } = await server.graphql<{
    bySector: { rows: { advertisements: number }[]; total: { advertisements: number }; period: string };
    byOccupation: {
      rows: { key: { sector: string }; advertisements: number }[];
      unclassified: { advertisements: number };
    };
    farming: { rows: { key: { sector: string } }[] };
  }>(`{
    bySector: postings(groupBy: sector) { rows { advertisements } total { advertisements } period }
    byOccupation: postings(groupBy: occupation) {
      rows { key { sector } advertisements } unclassified { advertisements }
    }
    farming: postings(groupBy: occupation, where: { sector: "9", first: 5 }) { rows { key { sector } } }
  }`);
  expect(errors).toBeUndefined();
  const { bySector, byOccupation, farming } = data;
  const sum = (rows: { advertisements: number }[]) => rows.reduce((all, row) => all + row.advertisements, 0);
  expect(bySector.period).toBe('2026Q3');
  expect(byOccupation.unclassified.advertisements).toBeGreaterThan(0);
  expect(sum(bySector.rows)).toBe(sum(byOccupation.rows));
  expect(sum(bySector.rows) + byOccupation.unclassified.advertisements).toBe(bySector.total.advertisements);
  expect(new Set(farming.rows.map(({ key }) => key.sector))).toEqual(new Set(['9']));
  const refused = await server.graphql('{ postings(groupBy: school) { period } }');
  expect(refused.errors?.[0]?.extensions?.code).toBe('GROUP_NOT_AVAILABLE');
});

test('registered demand comes by occupation and sector beside advertisements, and only by those', async () => {
  const { data, errors } = await server.graphql<{
    bySector: {
      rows: { registrations: number; headcount: number }[];
      total: { registrations: number; headcount: number; employers: number };
      period: string;
      dataKind: string;
    };
  }>(`{
    bySector: registeredDemand(groupBy: sector) {
      rows { registrations headcount } total { registrations headcount employers } period dataKind
    }
  }`);
  expect(errors).toBeUndefined();
  const { rows, total, period, dataKind } = data.bySector;
  expect([period, dataKind]).toEqual(['2026Q3', 'real']);
  expect(rows.reduce((sum, row) => sum + row.headcount, 0)).toBe(total.headcount);
  expect(total.employers).toBeGreaterThan(10);
  expect(total.employers).toBeLessThanOrEqual(total.registrations);
  const refused = await server.graphql('{ registeredDemand(groupBy: school) { period } }');
  expect(refused.errors?.[0]?.extensions?.code).toBe('GROUP_NOT_AVAILABLE');
});

test('a settled title moves its advertisements in the published table at once, and back when undone', async () => {
  const ASK = `{
    openTitles { total titles { title advertisements proposals { occupation { code } because } } }
    settledTitles { title occupation { code } advertisements }
    postings(groupBy: occupation) { unclassified { advertisements } }
  }`;
  const { data: before } = await server.graphql<{ openTitles: { titles: { title: string }[] } }>(ASK);
  const title = before.openTitles.titles[0]?.title;
  const settled = await server.graphql(
    `mutation { settleTitle(title: "${title}", occupation: "焊工") { occupation { code } advertisements } }`,
  );
  expect(settled.data).toMatchObject({ settleTitle: { occupation: { code: '6-18-02-04' } } });
  const { data: after } = await server.graphql(ASK);
  expect(after).not.toEqual(before);
  expect(after).toMatchObject({ settledTitles: [{ title, occupation: { code: '6-18-02-04' } }] });
  await server.graphql(`mutation { undoSettledTitle(title: "${title}") { advertisements } }`);
  expect((await server.graphql(ASK)).data).toEqual(before);
});

test('three quarters on record are carried forward flat, and the forecast says so', async () => {
  const { data, errors } = await server.graphql<{ forecast: { total: object; rows: object[] } }>(`{
    forecast(groupBy: sector, where: { sector: "3" }) {
      period dataKind total { key { region } method quarters history { year } years { relativeError { ratio } } }
      rows { key { sector } method years { year persons { ${ESTIMATE} } wide { level } } from { code nameZh persons } }
    }
    forecastAccuracy { period }
    associationForecasts { rows { year } records { association } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    forecast: {
      period: '2026Q3',
      dataKind: 'real',
      total: { key: { region: '220500' }, method: 'flat', history: [] },
      rows: [{ key: { sector: '3' }, method: 'flat' }],
    },
    forecastAccuracy: null,
    associationForecasts: { rows: [], records: [] },
  });
  expect(data.forecast.rows[0]).toMatchObject({
    years: expect.arrayContaining([
      {
        year: '2029',
        persons: expect.objectContaining({ level: 0.8, note: 'demand_flat' }),
        wide: { level: 0.95 },
      },
    ]),
  });
  const refused = await server.graphql('{ forecast(groupBy: school) { period } }');
  expect(refused.errors?.[0]).toMatchObject({ extensions: { code: 'GROUP_NOT_AVAILABLE' } });
});

test('a forecast is downloaded with one row a year', async () => {
  const response = await fetch(`${server.url}/data/forecast/sector.json`);
  const { rows } = (await response.json()) as { rows: Record<string, unknown>[] };
  expect(rows.filter((row) => row.year === '2029')).toHaveLength(11);
  expect(rows.at(-1)).toMatchObject({ row: 'total', figure: 'forecast', persons: { level: 0.8 } });
});
