import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUREAU, ofSchool, type Person, sessionOf } from '../../scripts/access/asBureau.ts';
import { handsIn } from '../../server/domain/access/permissions.ts';
import { type Booted, boot } from './boot.ts';

const MARKET = '期间,地区,职业,需求人数,求职人数\n';
const ENROLMENT = '学校,专业,入学年份,阶段,计划数,录取数\n';
const county = (scope: string): Person => ({
  name: `county-${scope}`,
  shownName: '人社局',
  role: 'county',
  scope,
});

const association = (scope: string): Person => ({
  name: 'makers',
  shownName: '秘书处',
  role: 'association',
  scope,
});
const ADMIN: Person = { name: 'keeper', shownName: '管理员', role: 'admin', scope: null };
const FORECAST = (name: string, area: string) =>
  `行业协会,预测年份,领域,地区,目标年份,中方案,依据\n${name},2026,3,${area},2027,1100,问卷\n`;

let server: Booted;
beforeAll(async () => {
  server = await boot();
  const schools = '代码,名称,地区\nS01,一中,220502\nS02,二中,220502\n';
  await server.upload('schools', 'schools.csv', schools);
});
afterAll(() => server.close());

const as = (person: Person) => ({ cookie: sessionOf(server.database, person) });
const send = (kind: string, text: string, person: Person, fields: [string, string][] = []) =>
  server.upload(kind, 'a.csv', text, as(person), fields);

async function problemsOf(page: string, person: Person) {
  const { data } = await server.graphql<{ batch: { problems: { edges: { node: object }[] } } }>(
    `query ($id: ID!) { batch(id: $id) { state accepted refused
      problems { edges { node { row code messageZh messageEn fixZh } } } } }`,
    { variables: { id: page.split('/').at(-1) }, headers: as(person) },
  );
  return data.batch;
}

test('another school’s row in a school’s file is refused in words, its own is taken', async () => {
  const school = ofSchool('S01');
  const rows = 'S01,710201,2025,招生,65,63\nS02,660301,2025,招生,72,70\n';
  const page = await send('enrolment', ENROLMENT + rows, school);
  expect(await problemsOf(page, school)).toMatchObject({
    state: 'checked',
    accepted: 1,
    refused: 1,
    problems: {
      edges: [
        {
          node: {
            row: 3,
            code: 'foreign_sender',
            messageZh: '这一行属于 S02，你的账户只能报 S01 的数据',
            messageEn: 'This row belongs to S02; your account sends figures of S01 alone',
            fixZh: '删去这一行，或由它自己报送',
          },
        },
      ],
    },
  });
});

test('a county’s file with another county’s row likewise, and the bureau may send both', async () => {
  const rows = `${MARKET}2026Q3,220503,焊工,12,10\n2026Q3,东昌区,焊工,15,10\n`;
  const page = await send('market', rows, county('220503'));
  expect(await problemsOf(page, county('220503'))).toMatchObject({
    state: 'checked',
    accepted: 1,
    refused: 1,
    problems: { edges: [{ node: { row: 3, code: 'foreign_sender' } }] },
  });
  const both = await server.upload('market', 'both.csv', rows);
  const { data } = await server.graphql(`{ batch(id: "${both.split('/').at(-1)}") { state refused } }`);
  expect(data).toEqual({ batch: { state: 'committed', refused: 0 } });
});

test.each(['schools', 'postings', 'crosswalk'])(
  'a file of %s, whose rows name nobody, comes from nobody who speaks for one body',
  async (kind) => {
    const before = (await server.graphql('{ batches { id } }')).data;
    for (const person of [ofSchool('S01'), county('220503')])
      expect(await send(kind, 'a\n1\n', person)).toBe('403');
    expect((await server.graphql('{ batches { id } }')).data).toEqual(before);
  },
);

test('each role hands in its own kinds of file and no others, and is offered no others', async () => {
  const asked = '{ importKinds { kind handedInByYou } }';
  const people: Person[] = [ofSchool('S01'), county('220503'), association('示范协会'), BUREAU];
  for (const person of [...people, ADMIN]) {
    const { data } = await server.graphql<{ importKinds: { kind: string; handedInByYou: boolean }[] }>(
      asked,
      {
        headers: as(person),
      },
    );
    const html = await (await fetch(`${server.url}/imports`, { headers: as(person) })).text();
    const select = /<select name="kind"[\s\S]*?<\/select>/.exec(html)?.[0] ?? '';
    // who may hand in nothing at all is stopped before the file comes, and has no such page
    for (const { kind, handedInByYou } of person.role === 'admin' ? [] : data.importKinds) {
      expect([person.role, kind, handedInByYou]).toEqual([person.role, kind, handsIn(person.role, kind)]);
      expect([kind, select.includes(`value="${kind}"`)]).toEqual([kind, handedInByYou]);
      const page = await send(kind, 'a\n1\n', person, [['step', 'check']]);
      expect([person.role, kind, page]).toEqual([
        person.role,
        kind,
        handedInByYou ? expect.stringMatching(/^\/imports/) : '403',
      ]);
    }
  }
});

test('what was received of a kind that its sender’s role does not hand in is committed by nobody of that role', async () => {
  const page = await send('association-forecast', FORECAST('S01', '通化市'), BUREAU, [['step', 'check']]);
  const db = new Database(server.database, { timeout: 60_000 });
  db.prepare('update batch set scope = ? where id = ?').run('S01', page.split('/').at(-1));
  db.close();
  const commit = 'mutation ($id: ID!) { commitImport(batch: $id, acceptWarnings: true) { state } }';
  const { errors } = await server.graphql(commit, {
    variables: { id: page.split('/').at(-1) },
    headers: as(ofSchool('S01')),
  });
  expect(errors?.[0]?.extensions.code).toBe('KIND_NOT_YOURS');
});

test('an association hands in its own forecast, of any area, under the name that it bears, and nobody else’s', async () => {
  const named = association('示范 装备（制造）协会');
  const coded: Person = { ...association('A01'), name: 'coded', shownName: '示范汽车协会' };
  const taken = { state: 'committed', accepted: 1, refused: 0 };
  for (const area of ['通化市', '吉林省', ''])
    for (const [person, name] of [
      [named, '示范装备(制造)协会 | Demonstration Makers'],
      [coded, '示范汽车协会'],
      [coded, 'A01'],
    ] as const) {
      const page = await send('association-forecast', FORECAST(name, area), person);
      expect([name, area, await problemsOf(page, person)]).toMatchObject([name, area, taken]);
    }
  const foreign = await send('association-forecast', FORECAST('别的协会', '通化市'), coded);
  expect(await problemsOf(foreign, coded)).toMatchObject({
    state: 'checked',
    refused: 1,
    problems: {
      edges: [
        {
          node: {
            code: 'foreign_sender',
            messageZh: '这一行属于 别的协会，你的账户只能报 A01 / 示范汽车协会 的数据',
          },
        },
      ],
    },
  });
  const csv = await (await fetch(`${server.url}/data/association-forecasts.csv`)).text();
  expect(csv).toContain('示范汽车协会');
  expect(csv).not.toContain('别的协会');
});

test('the very file that somebody else handed in before is answered in words, to whoever sends it alone', async () => {
  const rows = `${MARKET}2026Q2,220503,焊工,12,10\n`;
  const first = Number((await server.upload('market', 'first.csv', rows)).split('/').at(-1));
  const own = county('220503');
  expect(await send('market', rows, own)).toBe('/imports?problem=in_before');
  expect(await send('market', rows, own, [['step', 'check']])).toBe('/imports?problem=in_before');
  const read = (path: string, person: Person, lang = 'zh') =>
    fetch(`${server.url}${path}`, {
      headers: { ...as(person), cookie: `lang=${lang}; ${as(person).cookie}`, accept: 'text/html' },
      redirect: 'manual',
    });
  const page = await read('/imports?problem=in_before', own);
  expect(await page.text()).toContain('这份文件以前已由别的单位或人员报送过');
  expect(await (await read('/imports?problem=in_before', own, 'en')).text()).toContain(
    'This very file was handed in before by somebody else',
  );
  // where the check took longer than its answer, the number it was given leads there as well
  const late = await read(`/imports/${first + 1}`, own);
  expect([late.status, late.headers.get('location')]).toEqual([303, '/imports?problem=in_before']);
  expect((await read(`/imports/${first + 1}`, county('220502'))).status).toBe(404);
  expect((await read(`/imports/${first}`, own)).status).toBe(404);
});
