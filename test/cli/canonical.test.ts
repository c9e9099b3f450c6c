import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { canonicalPage } from '../../scripts/canonical/canonicalPage.ts';
import { compare } from '../../scripts/canonical/compare.ts';
import { type Canonical, readInstance } from '../../scripts/canonical/readInstance.ts';
import { startInstance } from '../../scripts/canonical/startInstance.ts';
import { publish } from '../../server/store/publications.ts';
import { SMALL_CITY, smallCityFiles } from '../store/smallCity.ts';
import { openTemporaryStore } from '../store/temporaryStore.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'gongxu-canonical-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A database of the small city with its figures published. @returns its file */
async function fill(vacancies: number): Promise<string> {
  const { store, take, folder: made, close } = await openTemporaryStore();
  for (const [kind, text] of smallCityFiles({ ...SMALL_CITY, vacancies }))
    await take(kind, text, { acceptWarnings: true });
  await publish(store);
  await store.close();
  const database = join(folder, `${vacancies}.db`);
  cpSync(join(made, 'test.db'), database);
  await close();
  return database;
}

/** What the built server hands out over a database, which stays as it is. */
async function handedOut(database: string, run: string): Promise<Canonical> {
  const copy = join(folder, `${run}.db`);
  cpSync(database, copy);
  const instance = await startInstance(ROOT, copy, 'off');
  return readInstance(instance.url, { pages: 2, queries: 1 }).finally(() => instance.stop());
}

test('two instances of the same files hand out the same, and one more vacancy shows in table, plan and page', async () => {
  const usual = await fill(120);
  const first = await handedOut(usual, 'first');
  const again = await handedOut(usual, 'again');
  const other = await handedOut(await fill(121), 'other');

  expect(compare(first, again)).toEqual([]);

  const differences = compare(first, other);
  const names = differences.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'table supply-demand/city.csv',
      'table supply-demand/city.json',
      'plan plan/2027/v1.xlsx zh',
      'page zh /',
      'page en /',
    ]),
  );
  // what vacancies do not enter stays as it was
  expect(names).not.toContain('table placement/city.csv');
  const city = differences.find(({ name }) => name === 'table supply-demand/city.json');
  expect(city?.removed).toContain('rows[15].vacancies = 240');
  expect(city?.added).toContain('rows[15].vacancies = 242');
});

test('canonicalPage keeps what is said and drawn, and drops what a build names anew', () => {
  const page =
    '<p class="s-1 lede"><b>1.2</b> <!--[-->seekers</p><script>1</script><path class="x" d="M0,1"/>';
  expect(canonicalPage(page)).toEqual(['1.2 seekers', '  path d=M0,1']);
  expect(canonicalPage(page.replace('s-1', 's-2'))).toEqual(canonicalPage(page));
  expect(canonicalPage(page.replace('1.2', '1.3'))).not.toEqual(canonicalPage(page));
});

test('compare names a document that is missing, and lines that changed places', () => {
  const one: Canonical = new Map([
    ['a', ['1', '2']],
    ['b', []],
  ]);
  const two: Canonical = new Map([['a', ['2', '1']]]);
  expect(compare(one, two)).toEqual([
    { name: 'a', removed: ['order: 1'], added: ['order: 2'] },
    { name: 'b', removed: [], added: [] },
  ]);
});
