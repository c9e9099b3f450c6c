import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Booted, boot } from './boot.ts';

/** A yearly bulletin of an agency: its title says for which years and which area, and nowhere when it was made. */
const BULLETIN = {
  name: 'bulletin',
  kind: 'association-forecast',
  headers: ['Job', 'Openings'],
  columns: {
    association: { constant: 'Agency' },
    made: { asked: true },
    region: { title: 'openings\\n(.+)$' },
    year: { title: '^(\\d{4})-(\\d{4}) openings$' },
    occupation: { from: 'Job' },
    central: { from: 'Openings', factor: 0.1 },
    basis: { constant: 'mean of ten years' },
  },
};
const bulletin = (area: string, openings: number) =>
  `2023-2033 openings,\n${area},\nJob,Openings\n焊工,${openings}\n`;

let server: Booted;
beforeAll(async () => {
  server = await boot(1, [BULLETIN]);
  const files = {
    schools: '代码,名称,地区\nS01,示范第一职业学校,220502\n',
    market: '期间,地区,职业,需求人数,求职人数\n2026Q1,220502,焊工,50,40\n',
    'outcome-returns': '学校,专业,届别,毕业生数\nS01,660105,2025,60\n',
  };
  for (const [kind, text] of Object.entries(files)) await server.upload(kind, `${kind}.csv`, text);
});
afterAll(() => server.close());

const page = async (path: string, lang: string) =>
  (await (await fetch(`${server.url}${path}`, { headers: { cookie: `lang=${lang}` } })).text())
    .replace(/<!--.*?-->|<(?!input)[^>]+>/gs, ' ')
    .replace(/\s+/g, ' ');

async function send(text: string, fields: [string, string][] = []): Promise<string> {
  const more: [string, string][] = [['step', 'check'], ['purpose', 'correct'], ...fields];
  return (
    (await server.upload('association-forecast', 'bulletin.csv', text, {}, more)).split('/').at(-1) ?? ''
  );
}
/** when the work on it is done */
async function settled(id: string) {
  for (;;) {
    const { data } = await server.graphql<{ batch: Record<string, unknown> }>(
      `query ($id: ID!) { batch(id: $id) {
        state progress { phase } period asked { name } reading { given { column value } }
        problemGroups { severity example { messageZh messageEn } }
      } }`,
      { variables: { id } },
    );
    const { progress, problemGroups, ...found } = data.batch;
    const grave = (problemGroups as { severity: string }[]).filter(({ severity }) => severity !== 'note');
    if (!progress) return { ...found, problemGroups: grave };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const form = (id: string, action: string, fields: Record<string, string>) =>
  fetch(`${server.url}/imports/${id}?/${action}`, {
    method: 'POST',
    headers: { origin: server.url },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });

test('the year that a bulletin does not state is asked on the page, and is its batch’s alone', async () => {
  expect(await page('/imports', 'zh')).toMatch(
    /预测年份（行业协会需求预测，文件没有写明时填） <input type="text" name="given\.made"/,
  );
  const id = await send(bulletin('通化市', 6000));
  expect(await settled(id)).toMatchObject({
    state: 'checked',
    asked: [{ name: 'made' }, { name: 'year' }],
    problemGroups: [
      {
        example: {
          messageZh: '这种格式的文件不写明“预测年份”，须在导入时给出',
          messageEn: 'A file of this form does not state “made”: it has to be given with the import',
        },
      },
    ],
  });
  expect(await page(`/imports/${id}`, 'en')).toMatch(
    /made \(where the file does not state it; for this import alone\) <input type="text" name="given\.made"/,
  );
  await form(id, 'recheck', { layout: 'bulletin', 'given.made': '20x6', 'given.year': '' });
  expect(await settled(id)).toMatchObject({
    problemGroups: [{ example: { messageZh: '“20x6”不是年份', messageEn: '“20x6” is not a year' } }],
  });
  await form(id, 'recheck', { layout: 'bulletin', 'given.made': '2026', 'given.year': '2031' });
  expect(await settled(id)).toMatchObject({
    problemGroups: [
      { example: { messageEn: 'By its title the file’s year is 2028, but 2031 was given with the import' } },
    ],
  });
  const recheck =
    'mutation ($id: ID!, $g: [String!]) { recheckImport(batch: $id, mapping: [], given: $g) { id } }';
  const refused = await server.graphql(recheck, { variables: { id, g: ['cohort=2026'] } });
  expect(refused.errors?.[0]?.extensions.code).toBe('NOT_GIVABLE');
  await server.graphql(recheck, { variables: { id, g: ['made=2026'] } });
  const given = [
    { column: 'region', value: '通化市' },
    { column: 'year', value: '2028' },
    { column: 'made', value: '2026' },
  ];
  expect(await settled(id)).toMatchObject({ problemGroups: [], period: '2026', reading: { given } });
  expect(await page(`/imports/${id}`, 'zh')).toContain('全部各行：预测年份 2026');
  await form(id, 'commit', {});
  expect(await settled(id)).toMatchObject({ state: 'committed' });
  // the next bulletin is asked anew
  const next = await send(bulletin('集安市', 90));
  expect(await settled(next)).toMatchObject({ problemGroups: [{ example: { messageEn: /./ } }] });
  await form(next, 'cancel', {});
});

test('what is foreseen for another area stands as what it is, and comes to no ratio with the city’s graduates', async () => {
  for (const area of ['全国', 'Elsewhere']) {
    const id = await send(bulletin(area, 188_600_000), [['given.made', '2026']]);
    await settled(id);
    await form(id, 'commit', { acceptWarnings: 'on' });
    expect(await settled(id)).toMatchObject({ state: 'committed' });
  }
  const unknown = await send('行业协会,预测年份,职业,目标年份,中方案,依据\n某会,2026,焊工,2029,7777,问卷\n');
  expect(await settled(unknown)).toMatchObject({
    problemGroups: [{ example: { messageZh: /./ } }],
  });
  expect(await page(`/imports/${unknown}`, 'zh')).toContain(
    '没有写明地区的预测 1 行：按“地区不明”保存，不与本市的数字对照',
  );
  await form(unknown, 'commit', { acceptWarnings: 'on' });
  await settled(unknown);

  const { data } = await server.graphql<{ associationForecasts: object }>(`{ associationForecasts {
    rows { association region areaEn ofCity year central actual forecast { value } }
    records { association forecasts elsewhere judged }
  } }`);
  const none = { actual: null, forecast: null };
  expect(data.associationForecasts).toMatchObject({
    rows: [
      { association: '某会', region: null, areaEn: '', ofCity: false, ...none },
      { association: 'Agency', region: '220500', areaEn: 'Tonghua', ofCity: true, central: 600 },
      { association: 'Agency', region: 'CN', areaEn: 'China', ofCity: false, central: 18_860_000, ...none },
      { association: 'Agency', region: 'Elsewhere', areaEn: 'Elsewhere', ofCity: false, ...none },
    ],
    records: [
      { association: 'Agency', forecasts: 1, elsewhere: 2, judged: 0 },
      { association: '某会', forecasts: 0, elsewhere: 1, judged: 0 },
    ],
  });
  for (const by of ['sector', 'specialty']) {
    const text = await (await fetch(`${server.url}/data/foreseen/${by}.json`)).text();
    expect(text).toContain('"openings":600');
    expect(text).not.toMatch(/18860000|7777/);
  }
  const zh = await page('/method/accuracy', 'zh');
  expect(zh).toMatch(/别的地区的预测：3 条.*不与本市的毕业生和需求对照.*全国的预测.*地区不明/);
  expect(await page('/method/accuracy', 'en')).toMatch(
    /Of other areas: 3 .*never set against.*foreseen for China.*area unknown/,
  );
});
