import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { demoFiles } from '../../scripts/demo/demoFiles.ts';
import { type DemoFile, generateDemo } from '../../scripts/demo/generateDemo.ts';
import { readSettings } from '../../scripts/demo/readSettings.ts';
import type { DemoSettings } from '../../scripts/demo/settings.ts';
import type { Edition } from '../../server/domain/edition/types.ts';
import { loadEdition } from '../../server/store/editionFiles.ts';
import { rowsOf } from './rowsOf.ts';

let edition: Edition;
let settings: DemoSettings;
let files: DemoFile[];

beforeAll(async () => {
  edition = await loadEdition(fileURLToPath(new URL('../../data/editions/tonghua', import.meta.url)));
  settings = await readSettings();
  files = generateDemo(settings, edition);
});

test('the same settings give the same bytes', async () => {
  expect(await demoFiles(edition)).toEqual(files);
});

test('another seed gives other counts', () => {
  const other = generateDemo({ ...settings, seed: settings.seed + 1 }, edition);
  expect(other.at(-1)?.text).not.toBe(files.at(-1)?.text);
});

test('at most 46 files with at most 78,000 rows, one of them with a byte order mark', () => {
  expect(files.length).toBeLessThanOrEqual(46);
  expect(files.reduce((sum, file) => sum + rowsOf(file).length, 0)).toBeLessThanOrEqual(78_000);
  expect(files.filter((file) => file.text.startsWith('\uFEFF')).map((file) => file.name)).toEqual([
    'schools.csv',
  ]);
});

test('the size asked for: 10 schools, 40–60 specialties, 7 counties, 24 quarters, 6 cohorts, and as long again before', () => {
  const programmes = rowsOf(files, 'programmes');
  const market = rowsOf(files, 'market');
  expect(rowsOf(files, 'schools')).toHaveLength(10);
  expect(new Set(programmes.map((row) => row.专业)).size).toBeGreaterThanOrEqual(40);
  expect(new Set(programmes.map((row) => row.专业)).size).toBeLessThanOrEqual(60);
  expect(new Set(market.map((row) => row.地区)).size).toBe(7);
  expect(new Set(market.map((row) => row.期间)).size).toBe(24 + 24);
  expect(new Set(rowsOf(files, 'outcomes').map((row) => row.届别)).size).toBe(6 + 4);
});

test('a code that the edition does not have is named', () => {
  const [first] = settings.occupations;
  const occupations = [{ ...first, code: '9-99-99-99', nameZh: '示范工' }] as DemoSettings['occupations'];
  expect(() => generateDemo({ ...settings, occupations }, edition)).toThrow(
    'invalid codes; not in edition tonghua: occupation 9-99-99-99',
  );
});

test('a name that the edition gives to another code is named', () => {
  const [first] = settings.specialties;
  const specialties = [{ ...first, nameZh: '护理' }] as DemoSettings['specialties'];
  expect(() => generateDemo({ ...settings, specialties }, edition)).toThrow('(there: 计算机应用)');
});

test('schools are invented: every name says so, and none is that of a school in the edition', () => {
  const names = rowsOf(files, 'schools').map((row) => row.名称 ?? '');
  expect(names.every((name) => name.startsWith('示范') && name.endsWith('（示范）'))).toBe(true);
  expect(names.some((name) => name.includes('通化'))).toBe(false);
});

test('no student number looks like an identity or phone number', () => {
  expect(rowsOf(files, 'outcomes').every((row) => /^\d{8}$/.test(row.学号 ?? ''))).toBe(true);
});
