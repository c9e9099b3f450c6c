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
