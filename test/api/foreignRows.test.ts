import { afterAll, beforeAll, expect, test } from 'vitest';
import { ofSchool, type Person, sessionOf } from '../../scripts/access/asBureau.ts';
import { type Booted, boot } from './boot.ts';

const MARKET = '期间,地区,职业,需求人数,求职人数\n';
const ENROLMENT = '学校,专业,入学年份,阶段,计划数,录取数\n';
const county = (scope: string): Person => ({
  name: `county-${scope}`,
  shownName: '人社局',
  role: 'county',
  scope,
});

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
