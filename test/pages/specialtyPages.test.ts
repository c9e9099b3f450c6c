import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Started, startMain } from '../api/startMain.ts';
import { copyFilled } from './copyFilled.ts';
import { untrueOf } from './specialtyClaims.ts';
import { type SpecialtyFigures, specialtyFigures } from './specialtyFigures.ts';

let server: Started;
let folder: string;
let figures: SpecialtyFigures;

beforeAll(async () => {
  const copy = await copyFilled();
  folder = copy.folder;
  server = await startMain({ ...copy.env, GONGXU_DEMO: 'on' });
  figures = await specialtyFigures(server.url);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

test.each(['zh', 'en'] as const)('every specialty’s page in %s says what its figures say', async (lang) => {
  const untrue: string[] = [];
  for (const specialty of figures.specialties) {
    const headers = { cookie: `lang=${lang}` };
    const answer = await fetch(`${server.url}/specialties/${specialty.code}`, { headers });
    if (answer.ok) untrue.push(...untrueOf(await answer.text(), specialty, figures, lang));
    else untrue.push(`${specialty.code} ${lang}: ${answer.status}`);
  }
  expect(figures.specialties.length).toBeGreaterThan(300);
  expect(untrue).toEqual([]);
});

test('home counts what the first sentences of the pages say of what is taught', async () => {
  const pageOf = async (path: string) => (await fetch(`${server.url}${path}`)).text();
  const taught = [...figures.guidance.values()].filter(({ schools }) => schools.length > 0);
  const sentences = await Promise.all(
    taught.map(async ({ key }) => {
      const page = await pageOf(`/specialties/${key.specialty}`);
      return /<p class="verdict-line.*?<\/p>/s.exec(page)?.[0] ?? '';
    }),
  );
  const saying = (words: string) => sentences.filter((said) => said.includes(words)).length;
  const [short, surplus, unclear, refused] = [
    saying('更缺人（'),
    saying('偏多（'),
    saying('看不出'),
    saying('不下结论'),
  ];
  expect(short + surplus + unclear + refused).toBe(taught.length);
  expect(refused).toBeGreaterThan(0);
  const home = await pageOf('/');
  expect(home).toContain(`${short} 个专业比别的更缺人，${surplus} 个相对富余；`);
  expect(home).toContain(`${unclear} 个看不出方向，${refused} 个不下结论`);
});

test('the demonstration has every case the pages are checked for', () => {
  const placed = [...figures.placement.values()];
  const outcome = placed.map((row) => row.figures.find(({ code }) => code === 'outcome')?.estimate);
  expect(placed.some(({ graduates }) => (graduates ?? 0) > 0 && (graduates ?? 0) < 10)).toBe(true);
  expect(outcome.some((one) => one?.note === 'category_value')).toBe(true);
  expect([...figures.market.values()].some(({ ratio }) => ratio.state === 'parent')).toBe(true);
  expect(figures.specialties.some(({ code }) => !figures.market.has(code))).toBe(true);
});

test('files and API tell no rate of under ten records', async () => {
  const files = ['placement/specialty', 'placement/programme', 'placement/school', 'placement/occupation'];
  for (const file of files) {
    const { rows } = await (await fetch(`${server.url}/data/${file}.json`)).json();
    const told = rows.flatMap(
      ({ figures }: { figures: Record<string, { value: number | null; n: number }> }) =>
        Object.values(figures).filter(({ value, n }) => value !== null && n < 10),
    );
    expect([file, told]).toEqual([file, []]);
  }
});
