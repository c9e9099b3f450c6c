import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoFiles } from '../../scripts/demo/demoFiles.ts';
import type { CompletenessTable } from '../../server/domain/import/completeness/types.ts';
import { type Booted, boot } from './boot.ts';

const FILES =
  /^(schools|postings|demand|programmes|enrolment-2026|outcomes-2026|market-2025Q3|market-2026Q[23])\.csv$/;
const ESTIMATE = 'value low high level n state note';

let server: Booted;

beforeAll(async () => {
  server = await boot();
});
afterAll(() => server.close());

test('a new instance is ready for its first import, and shows published figures of other areas alone', async () => {
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  const ready = await fetch(`${server.url}/readyz`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({
    status: 'ok',
    database: true,
    migrations: true,
    publication: false,
  });
  const { data, errors } = await server.graphql('{ publication { id } }');
  expect([data, errors]).toEqual([{ publication: null }, undefined]);
  const { data: others } = await server.graphql<{
    references: { key: { period: string; region: string } }[];
  }>('{ references { key { period region } } }');
  expect(others.references).toContainEqual({ key: { period: '2019H1', region: '220500' } });
  const refused = await server.graphql('{ supplyDemand(groupBy: sector) { period } }');
  expect(refused.errors?.[0]).toMatchObject({
    message: '尚未发布任何数据，请先导入。',
    extensions: { code: 'NOTHING_PUBLISHED' },
  });
});

test('files handed in through the form become figures', async () => {
  for (const { kind, name, text } of await demoFiles()) {
    if (FILES.test(name)) expect(await server.upload(kind, name, text), name).toMatch(/^\/imports\/\d+$/);
  }
  const { data } = await server.graphql<{ publication: object; batches: object[] }>(
    '{ publication { id period periods cohort cohorts dataKind edition } batches { kind state fileName refused } }',
  );
  expect(data.publication).toMatchObject({
    period: '2026Q3',
    periods: ['2025Q3', '2026Q2', '2026Q3'],
    cohorts: ['2026'],
    dataKind: 'real',
    edition: 'tonghua',
  });
  expect(data.batches).toHaveLength(12);
  expect(data.batches[0]).toEqual({
    kind: 'market',
    state: 'committed',
    fileName: 'market-2026Q3.csv',
    refused: 0,
  });
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});

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

test('placement comes with every component, as rows and as columns', async () => {
  const { data } = await server.graphql<{
    placement: { total: { graduates: number; index: { value: number }; components: object } };
    placementColumns: { index: { value: number[] } };
  }>(`{ placement(groupBy: city) { total { graduates index { value }
        components { outcome { ${ESTIMATE} } salary { ${ESTIMATE} } } } }
      placementColumns(groupBy: city) { index { value } } }`);
  expect(data.placement.total.graduates).toBeGreaterThan(500);
  expect(data.placement.total.components).toMatchObject({ outcome: { level: 0.9, state: 'ok' } });
  expect(data.placementColumns.index.value).toEqual([data.placement.total.index.value]);
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

test('an unknown code is an error in the reader’s language, without a stack trace', async () => {
  const query = '{ specialty(code: "999999") { code } }';
  const zh = await server.graphql(query);
  expect(zh.errors).toMatchObject([
    { message: '没有代码为“999999”的专业。', extensions: { code: 'UNKNOWN_CODE' } },
  ]);
  const en = await server.graphql(query, { headers: { cookie: 'lang=en' } });
  expect(en.errors?.[0]?.message).toBe('There is no specialty with the code “999999”.');
  expect(JSON.stringify(en)).not.toContain('stack');
});

const DEEP = `{ __type(name: "Query") { fields { type ${'{ ofType '.repeat(9)}{ name }${' }'.repeat(9)} } } }`;
const COSTLY = `{ specialties(first: 200) { edges { node { guidance {
  pipeline { persons { ${ESTIMATE} } rate { ${ESTIMATE} } } demandFrom { code nameZh persons }
  reasons { code values { name number text } } } } } } }`;

test.each([
  ['depth', DEEP, 'LIMIT_EXCEEDED'],
  ['aliases', `{ ${'abcdefghijklmnop'.replace(/./g, '$&: publication { id } ')} }`, 'LIMIT_EXCEEDED'],
  ['tokens', `{ publication { ${'id '.repeat(2000)} } }`, 'LIMIT_EXCEEDED'],
  ['cost', COSTLY, 'LIMIT_EXCEEDED'],
  ['rows', '{ supplyDemand(groupBy: occupation, where: { first: 501 }) { period } }', 'LIST_TOO_LONG'],
  ['entries of a page', '{ specialties(first: 201) { totalCount } }', 'LIST_TOO_LONG'],
])('a query over the limit of %s is refused', async (_, query, code) => {
  const { errors } = await server.graphql(query);
  expect(errors?.[0]?.extensions.code).toBe(code);
});

test('a document that cannot be read is the sender’s fault, said in the reader’s language with its place', async () => {
  const send = (headers: Record<string, string>) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ edition {' }),
    });
  const zh = await send({});
  expect([zh.status, await zh.json()]).toMatchObject([
    400,
    { errors: [{ message: expect.stringMatching(/^不是有效的 GraphQL 文档：/), locations: [{ line: 1 }] }] },
  ]);
  expect((await (await send({ cookie: 'lang=en' })).json()).errors[0].message).toMatch(
    /^This is not a GraphQL document: /,
  );
});

test('tools may ask for the schema', async () => {
  const { data, errors } = await server.graphql<{ __schema: object }>(getIntrospectionQuery());
  expect(errors).toBeUndefined();
  expect(data.__schema).toBeDefined();
});

test('batches of operations are refused', async () => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
  });
  expect(response.status).toBe(400);
});

test('the widest query costs one statement a table, however many rows it has', async () => {
  const query = (first: number) => `{ specialties(first: ${first}) { edges { node {
    code nameZh sectors { weight } occupations { code weight } programmes { school { nameZh } }
    supplyDemand { ratio { value } } placement { index { value } } guidance { verdict schools { nameZh } } } } } }`;
  const cost = async (first: number) => {
    await server.restart();
    const before = await server.statements();
    const { data } = await server.graphql<{ specialties: { edges: object[] } }>(query(first));
    return { rows: data.specialties.edges.length, statements: (await server.statements()) - before };
  };
  const few = await cost(2);
  const many = await cost(100);
  expect([few.rows, many.rows]).toEqual([2, 100]);
  expect(many.statements).toBe(few.statements);
  // the latest publication; programmes, schools, supply and demand, placement, guidance
  expect(many.statements).toBeLessThanOrEqual(6);
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

test('a kind of file is explained, and its template is at an address that tables do not take', async () => {
  const { data } = await server.graphql<{ importKind: { rowEn: string; columns: object[] } }>(
    '{ importKind(kind: "programmes") { rowEn columns { name required allowedEn exampleZh } } }',
  );
  expect(data.importKind.rowEn).toBe('One row per specialty that a school offers.');
  expect(data.importKind.columns.at(-1)).toEqual({
    name: 'status',
    required: true,
    allowedEn: 'open, suspended, closed',
    exampleZh: '在招',
  });
  const unknown = await server.graphql('{ importKind(kind: "salaries") { kind } }');
  expect(unknown.errors?.[0]).toMatchObject({ extensions: { code: 'UNKNOWN_KIND' } });
  const template = await fetch(`${server.url}/data/templates/programmes.xlsx?lang=en`);
  expect(template.headers.get('content-disposition')).toBe('attachment; filename="programmes.xlsx"');
  expect(
    Buffer.from(await template.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect((await fetch(`${server.url}/data/templates/salaries.csv`)).status).toBe(404);
});

test('who handed in is told by county and quarter, with sums that add up', async () => {
  const { data } = await server.graphql<{ completeness: CompletenessTable }>(
    `{ completeness(kind: "market") {
      total { handedIn expected } periods { period handedIn expected }
      rows { handedIn expected cells { state } }
    } }`,
  );
  const { total, periods, rows } = data.completeness;
  expect(periods).toHaveLength(8);
  expect(total.handedIn).toBeGreaterThan(0);
  expect(periods.reduce((sum, one) => sum + one.handedIn, 0)).toBe(total.handedIn);
  expect(rows.reduce((sum, one) => sum + one.expected, 0)).toBe(total.expected);
  const schools = await server.graphql('{ completeness(kind: "schools") { late } }');
  expect(schools.errors?.[0]).toMatchObject({ extensions: { code: 'UNKNOWN_KIND' } });
});

test('a page comes from this server, is kept, and is sent packed or not at all', async () => {
  const address = `${server.url}/specialties`;
  const first = await (await fetch(address)).text();
  const kept = await fetch(address, { headers: { 'accept-encoding': 'gzip' } });
  const etag = kept.headers.get('etag') ?? '';
  expect(kept.headers.get('content-encoding')).toBe('gzip');
  expect(await kept.text()).toBe(first);
  expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
  const english = await fetch(address, { headers: { cookie: 'lang=en', 'if-none-match': etag } });
  expect(english.status).toBe(200);
  expect(await english.text()).toContain('lang="en"');
});

test('a withdrawn import takes its figures back, at once and at every address', async () => {
  const address = `${server.url}/graphql?id=publication`;
  const kept = await (await fetch(address)).json();
  const { data } = await server.graphql<{ batches: { id: string; fileName: string }[] }>(
    '{ batches { id fileName } }',
  );
  const id = data.batches.find(({ fileName }) => fileName === 'market-2026Q3.csv')?.id;
  const withdraw = 'mutation ($id: ID!) { withdraw(batch: $id) { state } }';
  const done = await server.graphql(withdraw, { variables: { id } });
  expect(done.data).toEqual({ withdraw: { state: 'withdrawn' } });
  const now = await (await fetch(address)).json();
  expect(kept).toMatchObject({ data: { publication: { period: '2026Q3' } } });
  expect(now).toMatchObject({ data: { publication: { period: '2026Q2' } } });
  const again = await server.graphql(withdraw, { variables: { id } });
  expect(again.errors?.[0]?.extensions.code).toBe('NOT_WITHDRAWABLE');
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

test('what cannot be settled or undone is said', async () => {
  const said = async (mutation: string) => (await server.graphql(`mutation { ${mutation} }`)).errors?.[0];
  expect(await said('settleTitle(title: "普工", occupation: "99-9") { title }')).toMatchObject({
    extensions: { code: 'UNKNOWN_CODE' },
  });
  expect(await said('settleTitle(title: "  ", occupation: "焊工") { title }')).toMatchObject({
    message: '岗位名称不能为空，也不能超过 120 个字。',
  });
  expect(await said('undoSettledTitle(title: "没有认定过") { title }')).toMatchObject({
    message: '没有人认定过“没有认定过”，无可撤销。',
  });
});

test('the accuracy of matching titles comes with its intervals', async () => {
  const { data } = await server.graphql<{ titleAccuracy: { set: string; sector: { low: number } }[] }>(
    `{ titleAccuracy { set titles sector { ${ESTIMATE} } confusion { expected found titles } } }`,
  );
  expect(data.titleAccuracy.map(({ set }) => set)).toEqual([
    'advertised',
    'heldOut',
    'aliases',
    'development',
  ]);
  expect(data.titleAccuracy[0]).toMatchObject({ titles: 234, sector: { level: 0.95, state: 'ok' } });
});
