import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Booted } from './boot.ts';
import { bootCity } from './cityFiles.ts';

const ESTIMATE = 'value low high level n state note';

let server: Booted;
beforeAll(async () => {
  server = await bootCity();
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

test('placement comes with every figure of the catalogue, as rows and as columns', async () => {
  interface Figure {
    code: string;
    estimate: { value: number | null; level: number; state: string };
  }
  const { data } = await server.graphql<{
    indicators: { code: string; placement: boolean; tables: string[] }[];
    placement: { total: { graduates: number; figures: Figure[]; shown: Figure[] } };
    placementColumns: { figures: { code: string; columns: { value: (number | null)[] } }[] };
  }>(`{ indicators { code placement tables }
      placement(groupBy: city) { total { graduates
        figures { code estimate { ${ESTIMATE} } } shown: figures(table: outcomes) { code estimate { ${ESTIMATE} } } } }
      placementColumns(groupBy: city) { figures { code columns { value } } } }`);
  const { total } = data.placement;
  const codes = data.indicators.flatMap(({ code, placement }) => (placement ? [code] : []));
  expect(total.graduates).toBeGreaterThan(500);
  expect(total.figures.map(({ code }) => code)).toEqual(codes);
  expect(total.figures.find(({ code }) => code === 'outcome')?.estimate).toMatchObject({
    level: 0.9,
    state: 'ok',
  });
  expect(total.shown.map(({ code }) => code)).toEqual(
    data.indicators.flatMap(({ code, tables }) => (tables.includes('outcomes') ? [code] : [])),
  );
  expect(data.placementColumns.figures.map(({ code, columns }) => [code, columns.value])).toEqual(
    total.figures.map(({ code, estimate }) => [code, [estimate.value]]),
  );
});

test('the formula of an indicator comes in the reader’s language', async () => {
  const formula = async (language: string) => {
    const { data } = await server.graphql<{ indicators: { code: string; formula: string }[] }>(
      '{ indicators { code formula } }',
      { headers: { 'accept-language': language } },
    );
    return data.indicators.find(({ code }) => code === 'stable')?.formula;
  };
  expect(await formula('en')).toBe(
    'still at work ÷ known after 12 months, or after 6 where only that is known',
  );
  expect(await formula('zh')).toBe('仍在岗 ÷ 已知一年情况者，不知一年的用半年');
});

test('three quarters on record are carried forward flat, and the forecast says so', async () => {
  const { data, errors } = await server.graphql<{ forecast: { total: object; rows: object[] } }>(`{
    forecast(groupBy: sector, where: { sector: "3" }) {
      period dataKind total { key { region } method relativeMase quarters history { year } }
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
      total: { key: { region: '220500' }, method: 'flat', relativeMase: null, history: [] },
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

test.each([
  ['rows', '{ supplyDemand(groupBy: occupation, where: { first: 501 }) { period } }'],
  ['entries of a page', '{ specialties(first: 201) { totalCount } }'],
])('a list of more %s than are sent is refused', async (_, query) => {
  const { errors } = await server.graphql(query);
  expect(errors?.[0]?.extensions.code).toBe('LIST_TOO_LONG');
});

// Named by the city's plan; technician-school names are aliases of the nearest catalogue entry.
test.each(['汽车维修', '数控加工', '电气自动化设备安装与维修', '机械加工', '焊接加工', '畜牧兽医'])(
  'the specialty %s is found by its name',
  async (search) => {
    const { data } = await server.graphql<{ specialties: { totalCount: number } }>(
      'query ($search: String) { specialties(search: $search) { totalCount edges { node { code aliases } } } }',
      { variables: { search } },
    );
    expect(data.specialties.totalCount).toBeGreaterThan(0);
  },
);

test('a public query has an address of its own that is asked again cheaply', async () => {
  const address = `${server.url}/graphql?id=supplyDemand&variables=${encodeURIComponent('{"groupBy":"sector"}')}`;
  const first = await fetch(address);
  const etag = first.headers.get('etag') ?? '';
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
  expect(await first.json()).toMatchObject({ data: { supplyDemand: { period: '2026Q3' } } });
  const again = await fetch(address, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);

  const unknown = await fetch(`${server.url}/graphql?id=secrets&lang=en`);
  expect(unknown.status).toBe(404);
  expect(await unknown.json()).toMatchObject({
    errors: [{ message: 'There is no public query “secrets”.' }],
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

test('a forecast is downloaded with one row a year', async () => {
  const response = await fetch(`${server.url}/data/forecast/sector.json`);
  const { rows } = (await response.json()) as { rows: Record<string, unknown>[] };
  expect(rows.filter((row) => row.year === '2029')).toHaveLength(11);
  expect(rows.at(-1)).toMatchObject({ row: 'total', figure: 'forecast', persons: { level: 0.8 } });
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
