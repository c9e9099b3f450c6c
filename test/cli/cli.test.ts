import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { type Ran, runCli, spawnCli } from './runCli.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongxu-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ENV = { DATABASE_URL: `sqlite:${join(folder, 'cli.db')}`, GONGXU_SECRET: 'test' };

const withJson = (ran: Ran) => ({ ...ran, json: () => JSON.parse(ran.stdout) });
const gongxu = async (...args: string[]) => withJson(await runCli(args, ENV));
/** The same as a process of its own: its exit code and streams are those an operator's script sees. */
const spawned = (...args: string[]) => withJson(spawnCli(args, ENV));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const MARKET = 'period,region,occupation,vacancies,seekers\n';

test('import, table, batches and withdraw make one round, and exit 0', async () => {
  const path = file('market.csv', `${MARKET}2026Q1,220502,6-18-02-04,30,20\n2026Q1,220502,total,50,60\n`);
  const imported = spawned('import', 'market', path, '--json');
  expect(imported.status).toBe(0);
  expect(imported.json()).toMatchObject({
    state: 'committed',
    rows: 2,
    accepted: 2,
    refused: 0,
    problems: [],
  });
  const table = (await gongxu('table', 'supply-demand', '--by', 'sector', '--json')).json();
  expect(table).toMatchObject({ dataKind: 'real', period: '2026Q1', total: { vacancies: 50, seekers: 60 } });
  expect(table.rows).toHaveLength(10);
  const sum = (measure: string) =>
    table.rows.reduce((total: number, row: Record<string, number>) => total + (row[measure] ?? 0), 0);
  expect([sum('vacancies'), sum('seekers')]).toEqual([50, 60]);
  const { batch } = imported.json();
  expect((await gongxu('batches', '--json')).json().batches).toMatchObject([{ batch, state: 'committed' }]);
  expect((await gongxu('withdraw', batch, '--json')).json()).toMatchObject({ batch, state: 'withdrawn' });
  expect((await gongxu('rebuild-cube', '--json')).json()).toEqual({ blocks: 0, facts: 0, changed: 0 });
});

test('forecast says that one quarter is carried forward, and where there is none it exits 2', async () => {
  const path = file('forecast.csv', 'period,region,occupation,new_vacancies\n2026Q1,220502,6-18-02-04,30\n');
  const { batch } = (await gongxu('import', 'market', path, '--json')).json();
  const { rows, total } = (await gongxu('forecast', '--by', 'occupation', '--json')).json();
  expect(total).toMatchObject({ method: 'flat', quarters: 1 });
  // 30 a quarter, a fifth of them for entrants, three in five registered
  expect(rows[0].key).toEqual({ occupation: '6-18-02-04' });
  expect(rows[0].years[0].persons.value).toBeCloseTo(40, 9);
  expect((await gongxu('forecast', '--lang', 'en')).stdout).toContain('entrants wanted a year');
  await gongxu('withdraw', batch);
  expect((await gongxu('forecast')).status).toBe(2);
});

test('warnings keep a file out until they are accepted, and a corrected file says which figures change', async () => {
  const row = (vacancies: number) => `2013Q1,220502,6-18-02-04,${vacancies},0\n`;
  const first = file('warned.csv', MARKET + row(30));
  const waiting = await gongxu('import', 'market', first, '--lang', 'en');
  expect([waiting.status, waiting.stdout]).toEqual([1, expect.stringContaining('--accept-warnings')]);
  const { batch } = (await gongxu('import', 'market', first, '--accept-warnings', '--json')).json();
  const second = file('corrected.csv', MARKET + row(25));
  const looked = await gongxu('import', 'market', second, '--supersede', '--dry-run', '--lang', 'en');
  expect([looked.status, looked.stdout]).toEqual([
    0,
    expect.stringContaining('2013Q1 Dongchang × Welders: vacancies 30 → 25 (−5)'),
  ]);
  const corrected = (
    await gongxu('import', 'market', second, '--supersede', '--accept-warnings', '--json')
  ).json();
  expect(corrected).toMatchObject({ state: 'committed', supersedes: [batch] });
  const back = (await gongxu('withdraw', corrected.batch, '--json')).json();
  expect((await gongxu('withdraw', back.restored[0])).status).toBe(0);
});

test('an import without publishing leaves the tables as they were until publish', async () => {
  const path = file('later.csv', `${MARKET}2027Q1,220502,total,70,60\n`);
  const imported = await gongxu('import', 'market', path, '--no-publish');
  expect(imported.stdout).toContain('gongxu publish');
  expect((await gongxu('table', 'supply-demand', '--period', '2027Q1', '--json')).status).toBe(2);
  expect((await gongxu('publish', '--json')).json()).toMatchObject({ period: '2027Q1', dataKind: 'real' });
  expect((await gongxu('table', 'supply-demand', '--json')).json().total).toMatchObject({
    vacancies: 70,
    seekers: 60,
  });
  const { batch } = (await gongxu('batches', '--json')).json().batches[0];
  expect((await gongxu('withdraw', batch, '--json')).status).toBe(0);
});

test('what an association foresees stands without graduates, and a wrong grouping or layout exits 2', async () => {
  const path = file(
    'foreseen.csv',
    'association,made,occupation,region,year,low,central,high,basis\n示范协会,2026,6-18-02-04,通化市,2027,80,100,130,survey\n',
  );
  const elsewhere = file(
    'elsewhere.csv',
    'association,made,occupation,region,year,central,basis\nAgency,2026,6-18-02-04,China,2028,18860000,model\n',
  );
  expect((await gongxu('import', 'association-forecast', path, '--layout', 'none')).status).toBe(2);
  // forecasts alone make no instance a real one
  const market = file('beside.csv', `${MARKET}2026Q2,220502,total,30,20\n`);
  const beside = (await gongxu('import', 'market', market, '--no-publish', '--json')).json();
  const other = (await gongxu('import', 'association-forecast', elsewhere, '--json')).json();
  const none = await gongxu('table', 'foreseen', '--by', 'specialty', '--lang', 'en');
  expect([none.status, none.stdout]).toEqual([2, '']);
  const told =
    'Agency, foreseen for China, 2028 (figures: 1, last made in 2026): never set against the city’s graduates';
  expect(none.stderr).toContain(`nobody has foreseen openings for the city itself\n${told}`);
  const { batch } = (await gongxu('import', 'association-forecast', path, '--json')).json();
  expect((await gongxu('table', 'foreseen', '--lang', 'en')).stdout.trimEnd().split('\n').at(-1)).toBe(told);
  expect((await gongxu('table', 'foreseen', '--by', 'specialty', '--json')).json()).toMatchObject({
    association: '示范协会',
    region: '220500',
    elsewhere: [{ association: 'Agency', area: '全国', from: '2028', to: '2028', figures: 1 }],
    year: '2027',
    cohort: null,
    total: { graduates: null, openings: 100, openingsLow: 80, ratio: { state: 'not_collected' } },
  });
  expect((await gongxu('table', 'foreseen', '--by', 'region')).status).toBe(2);
  for (const one of [batch, other.batch, beside.batch]) await gongxu('withdraw', one);
});

test('a year that the kind does not have exits 2, one that is no year is refused in words', async () => {
  const path = file('no-cohort.csv', 'school,specialty,graduates\nD01,700206,30\n');
  const wrong = await gongxu('import', 'outcome-returns', path, '--entry-year', '2026', '--lang', 'en');
  expect([wrong.status, wrong.stderr.trim()]).toEqual([
    2,
    'outcome return: no column that --entry-year could give; there is: --cohort',
  ]);
  const none = await gongxu(
    'import',
    'outcome-returns',
    path,
    '--cohort',
    '20x6',
    '--lang',
    'en',
    '--dry-run',
  );
  expect(none.status).toBe(1);
  expect(none.stdout).toContain('“20x6” is not a year');
});

test('a refused row exits 1 and is explained in the language asked for', async () => {
  const path = file('bad.csv', `${MARKET}2026Q1,220599,total,30,20\n`);
  const chinese = spawned('import', 'market', path);
  expect(chinese.status).toBe(1);
  expect(chinese.stdout).toContain('第 2 行 [region]  “220599”不在地区目录中');
  const english = (await gongxu('import', 'market', path, '--json', '--lang', 'en')).json();
  expect(english).toMatchObject({
    batch: null,
    state: 'checked',
    problems: [
      { row: 2, column: 'region', value: '220599', message: '“220599” is not in the list of regions' },
    ],
  });
});

test('a foreign header is answered with a proposal, read with --map, and known the next time', async () => {
  const foreign = (period: string) =>
    file('foreign.txt', `季度|所属县区|职业|需求人数\n${period}|220502|total|7\n`);
  const refused = await gongxu('import', 'market', foreign('2012Q1'));
  expect(refused.status).toBe(1);
  expect(refused.stdout).toContain('--map "所属县区=region"');
  const mapped = await gongxu(
    'import',
    'market',
    foreign('2012Q1'),
    '--map',
    '所属县区=region',
    '--lang',
    'en',
  );
  expect([mapped.status, mapped.stdout.split('\n')[0]]).toEqual([
    0,
    'utf-8, parted by bars, header in line 1',
  ]);
  const next = (await gongxu('import', 'market', foreign('2012Q2'), '--json')).json();
  expect(next).toMatchObject({ state: 'committed', reading: { remembered: true, delimiter: '|' } });
  expect((await gongxu('import', 'market', foreign('2012Q3'), '--map', 'x=y')).stderr).toContain(
    '“x=y”应写成 表头=列名',
  );
});

test('wrong use exits 2 and says so on stderr', async () => {
  expect(await gongxu('import', 'markets', 'x.csv')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('用法有误'),
  });
  const absent = spawned('import', 'market', 'absent.csv');
  expect([absent.status, absent.stdout, absent.stderr.trim()]).toEqual([2, '', '没有文件 absent.csv']);
  expect((await gongxu('withdraw', '99')).status).toBe(2);
  expect(await gongxu('batches', '--first', 'x')).toMatchObject({
    status: 2,
    stderr: '“x”不是 1 以上的整数\n',
  });
  expect((await gongxu('--help')).status).toBe(0);
});

test('an edition is proved whole', async () => {
  const whole = await gongxu('edition', 'check', 'data/editions/tonghua', '--json');
  expect(whole.status).toBe(0);
  expect(whole.json()).toMatchObject({ edition: 'tonghua', errors: 0 });
});

test('an edition with a code too many exits 1 and names it, one that is no JSON likewise', async () => {
  const copy = join(folder, 'edition');
  cpSync('data/editions/tonghua', copy, { recursive: true });
  appendFileSync(join(copy, 'specialty_sector.csv'), '999999,3,0.5,test\n');
  const broken = await gongxu('edition', 'check', copy);
  expect([broken.status, broken.stdout]).toEqual([1, expect.stringContaining('代码 999999 不存在')]);
  writeFileSync(join(copy, 'edition.json'), '{');
  const unreadable = await gongxu('edition', 'check', copy, '--lang', 'en');
  expect([unreadable.status, unreadable.stdout]).toEqual([
    1,
    expect.stringContaining('edition.json is not JSON'),
  ]);
});

test('a backup taken before an import brings back what was there', async () => {
  const copy = join(folder, 'copy.db');
  expect((await gongxu('backup', copy)).status).toBe(0);
  const before = (await gongxu('batches', '--json')).stdout;
  await gongxu('import', 'schools', file('schools.csv', '代码,名称,地区\nS01,示范学校,220502\n'));
  expect((await gongxu('batches', '--json')).stdout).not.toBe(before);
  expect((await gongxu('restore', copy)).status).toBe(0);
  expect((await gongxu('batches', '--json')).stdout).toBe(before);
  expect(await gongxu('restore', file('not.db', 'no database'))).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('不是本系统的数据库'),
  });
  expect((await gongxu('backup', join(folder, 'absent', 'copy.db'))).stderr).toContain('文件夹不存在');
});

test('nothing is restored beneath a server that has the database open', async () => {
  const copy = join(folder, 'copy.db');
  const server = new Database(join(folder, 'cli.db'));
  server.prepare('select count(*) from batch').get();
  const refused = spawned('restore', copy);
  server.close();
  expect([refused.status, refused.stderr.trim()]).toEqual([2, '数据库正在使用，请先停止服务再恢复']);
  expect(spawned('restore', copy).status).toBe(0);
});
