import { readdir, readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import settings from '../../../data/editions/tonghua/edition.json' with { type: 'json' };
import { checkEdition } from '../../../server/domain/edition/checkEdition.ts';
import { type EditionIndex, indexEdition } from '../../../server/domain/edition/indexEdition.ts';
import { parseEdition } from '../../../server/domain/edition/parseEdition.ts';
import type { EditionProblem } from '../../../server/domain/edition/problem.ts';

const FOLDER = new URL('../../../data/editions/tonghua/', import.meta.url);

let index: EditionIndex;
let problems: EditionProblem[];

beforeAll(async () => {
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.csv'));
  const tables = await Promise.all(
    files.map(async (name) => {
      const text = await readFile(new URL(name, FOLDER), 'utf8');
      const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
      return [name.slice(0, -4), data] as const;
    }),
  );
  const parsed = parseEdition('tonghua', settings, Object.fromEntries(tables));
  index = indexEdition(parsed.edition);
  problems = [...parsed.problems, ...checkEdition(parsed.edition)];
});

describe('edition tonghua', () => {
  test('is whole', () => {
    expect(problems.filter((problem) => problem.grade === 'error')).toEqual([]);
  });

  test('has a specialty behind every one of its own, and a sector behind every code', () => {
    const kinds = new Set(problems.map((problem) => problem.code));
    expect([...kinds]).toEqual(['occupation_without_specialty']);
  });

  // The catalogue file holds 368 secondary specialties; nine higher ones stand beside those that the city names.
  test('holds the secondary catalogue, the 2022 occupations and the industry divisions', () => {
    const { specialties, occupations, industries } = index.edition;
    expect(specialties.filter((entry) => entry.level === 'secondary')).toHaveLength(368);
    expect(occupations.filter((entry) => entry.level === 'occupation')).toHaveLength(1656);
    expect(industries.filter((entry) => entry.level === 'division')).toHaveLength(97);
  });

  test.each([
    ['汽车维修', '700206'],
    ['数控加工', '660103'],
    ['电气自动化设备安装与维修', '660302'],
    ['机械加工', '660102'],
    ['焊接加工', '660105'],
    ['畜牧兽医', '410303'],
  ])('resolves the skilled specialty %s, which has occupations and a sector', (name, code) => {
    expect(index.resolve('specialty', name)).toBe(code);
    expect(index.occupationsOfSpecialty(code).length).toBeGreaterThan(0);
    expect(index.sectorsOfSpecialty(code)[0]?.code).not.toBe('0');
  });

  test.each([
    ['协议和合同就业', 'contract'],
    ['自主创业', 'self_employed'],
    ['灵活就业', 'flexible'],
    ['升学', 'further_study'],
    ['参军/基层项目', 'military_programme'],
    ['待就业', 'seeking'],
    ['暂不就业', 'not_seeking'],
    ['未登记', 'unregistered'],
  ])('resolves the official outcome category %s', (name, code) => {
    expect(index.resolve('outcome', name)).toBe(code);
  });

  // Registered population 2.159 million in 2018, 1.526 million in 2021: see data/README.md.
  test('counts Meihekou in the city until 2018 and not later', () => {
    expect(index.isMember('220581', '2018Q4')).toBe(true);
    expect(index.isMember('220581', '2019H1')).toBe(false);
  });

  test('gives every entry of every code list an English name', () => {
    const { regions, sectors, industries, occupations, specialties, specialtyGroups } = index.edition;
    const entries = [regions, sectors, industries, occupations, specialties, specialtyGroups].flat();
    expect(entries.filter((entry) => entry.nameEn === '')).toEqual([]);
  });
});
