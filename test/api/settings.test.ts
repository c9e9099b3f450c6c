import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, sessionOf } from '../../scripts/access/asBureau.ts';
import { type Booted, boot } from './boot.ts';

let server: Booted;
beforeAll(async () => {
  server = await boot();
});
afterAll(() => server.close());

const ADMIN: Person = { name: 'p-admin', shownName: '管理员', role: 'admin', scope: null };
const BUREAU: Person = { name: 'p-bureau', shownName: '规划科', role: 'bureau', scope: null };
const DAYS = 'calendar.marketReturnDays';

interface Setting {
  key: string;
  value: string;
  own: string;
  change: { from: string; by: string } | null;
  version: number;
}

async function ask<T>(query: string, person: Person, variables: object = {}) {
  const headers = { cookie: sessionOf(server.database, person) };
  return server.graphql<T>(query, { variables, headers });
}
async function setting(key: string, person = BUREAU): Promise<Setting | undefined> {
  const { data } = await ask<{ settings: { settings: Setting[] } }>(
    '{ settings { settings { key value own change { from by } version } } }',
    person,
  );
  return data.settings.settings.find((one) => one.key === key);
}
async function change(key: string, value: string, version: number, person = ADMIN) {
  const { data, errors } = await ask<{
    changeSetting: { refused: { code: string; sentence: string } | null };
  }>(
    `mutation ($key: String!, $value: String!, $version: Int!) {
      changeSetting(key: $key, value: $value, version: $version) { refused { code sentence } } }`,
    person,
    { key, value, version },
  );
  return errors ? errors[0]?.extensions.code : data.changeSetting.refused;
}
async function withdraw(key: string, version: number) {
  const { data } = await ask<{ withdrawSetting: { refused: { code: string } | null } }>(
    `mutation ($key: String!, $version: Int!) {
      withdrawSetting(key: $key, version: $version, to: before) { refused { code } } }`,
    ADMIN,
    { key, version },
  );
  return data.withdrawSetting.refused;
}
/** First and last day of a step of the year, as everybody's `today` has it. */
async function families() {
  const { data } = await ask<{ today: { calendar: { bars: { step: string; from: string; to: string }[] } } }>(
    '{ today { calendar { bars { step from to } } } }',
    BUREAU,
  );
  const bar = data.today.calendar.bars.find(({ step }) => step === 'families');
  return [bar?.from.slice(5), bar?.to.slice(5)];
}

test('a change is seen on the year of today, and its withdrawal too', async () => {
  expect(await families()).toEqual(['04-01', '06-30']);
  expect(await change('calendar.families', '05-01/06-15', 0)).toBeNull();
  expect(await families()).toEqual(['05-01', '06-15']);
  expect(await setting('calendar.families')).toMatchObject({
    value: '05-01/06-15',
    own: '04-01/06-30',
    change: { from: '04-01/06-30', by: '管理员' },
  });
  expect(await withdraw('calendar.families', 1)).toBeNull();
  expect(await families()).toEqual(['04-01', '06-30']);
});

test('a change survives a restart', async () => {
  expect(await change(DAYS, '20', 0)).toBeNull();
  await server.restart();
  expect(await setting(DAYS)).toMatchObject({ value: '20', version: 1 });
});

test('the second of two administrators sees what the first did', async () => {
  const refused = await change(DAYS, '25', 0);
  expect(refused).toMatchObject({
    code: 'SETTING_CHANGED',
    sentence: expect.stringContaining('刚才有人改过'),
  });
  expect(await setting(DAYS)).toMatchObject({ value: '20' });
});

test('what cannot be is refused with a sentence that says what can', async () => {
  expect(await change(DAYS, '十五天', 1)).toMatchObject({
    code: 'SETTING_INVALID',
    sentence: expect.stringMatching(/市场季报的期限.*0.*92/),
  });
});

test('a share without its sign is asked about, and what is told of few has a floor', async () => {
  expect(await change('import.checks.historyTolerance', '5', 0)).toMatchObject({ code: 'SETTING_UNCLEAR' });
  expect(await change('plan.maxChange', '1', 0)).toMatchObject({ code: 'SETTING_UNCLEAR' });
  for (const [key, least] of [
    ['quality.minRecords', 10],
    ['ratio.minSeekers', 10],
    ['ratio.minEmployers', 3],
    ['cards.minGraduates', 10],
  ] as const)
    expect(await change(key, String(least - 1), 0), key).toMatchObject({ code: 'SETTING_INVALID' });
});

test('the bureau may read and not change, a school neither', async () => {
  expect(await change(DAYS, '25', 1, BUREAU)).toBe('NOT_ALLOWED');
  const school: Person = { name: 'p-school', shownName: '教务处', role: 'school', scope: 'S01' };
  expect((await ask('{ settings { publishing } }', school)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  expect((await ask('{ health { broken } }', school)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
});

test('figures follow a setting that they are made with', async () => {
  await server.upload(
    'market',
    'market.csv',
    '期间,地区,职业,需求人数,求职人数,报送单位数\n2026Q3,220503,6-31-01-02,500,400,60\n',
  );
  const state = async () => {
    const { data } = await server.graphql<{ supplyDemand: { total: { ratio: { state: string } } } }>(
      '{ supplyDemand(groupBy: sector) { total { ratio { state } } } }',
    );
    return data.supplyDemand.total.ratio.state;
  };
  const before = await state();
  expect(await change('ratio.minSeekers', '1000000', 0)).toBeNull();
  await expect.poll(state, { timeout: 60_000 }).not.toBe(before);
  expect(await withdraw('ratio.minSeekers', 1)).toBeNull();
  await expect.poll(state, { timeout: 60_000 }).toBe(before);
});

test('health tells what is so, and of the backup that it is not known', async () => {
  const { data } = await ask<{
    health: { broken: number; items: { part: string; word: string; found: string }[] };
  }>('{ health { broken items { part word found } } }', ADMIN);
  const found = Object.fromEntries(data.health.items.map(({ part, found: what }) => [part, what]));
  expect(data.health.broken).toBe(0);
  expect(found).toMatchObject({
    database: 'answers',
    migrations: 'done',
    pages: 'current',
    log: 'whole',
    backup: 'unknown',
    settings: 'hold',
    solver: 'waiting',
    program: 'runs',
  });
});
