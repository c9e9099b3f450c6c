import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../../server/domain/disclosure/crossTable.ts';
import { holdCorrections, type RecordTable } from '../../../server/domain/disclosure/holdCorrections.ts';

const CITY: RecordTable = { name: 'city', by: ['outcome'], unit: [], within: null };
const SCHOOL: RecordTable = { name: 'school', by: ['school', 'outcome'], unit: ['school'], within: 'city' };
const COUNTY: RecordTable = { name: 'county', by: ['county', 'outcome'], unit: ['county'], within: 'city' };
const TABLES = [CITY, SCHOOL, COUNTY];

/** Three schools of 30 graduates, every third of whose works in each county. */
const before = new Map<string, PersonRecord>(
  Array.from({ length: 90 }, (_, i) => [
    `g${i}`,
    { school: `D${Math.floor(i / 30)}`, county: `C${i % 3}`, outcome: 'contract' },
  ]),
);
const everywhere = new Map(TABLES.map(({ name }) => [name, before]));
/** The records with some of them corrected. */
const corrected = (ids: readonly number[], to: PersonRecord = { outcome: 'flexible' }) =>
  new Map([...before].map(([id, record], i) => [id, ids.includes(i) ? { ...record, ...to } : record]));
const told = (held: ReturnType<typeof holdCorrections>) =>
  held.waiting.map(({ table, unit, reason, records }) => [table, unit.join(), reason, records.length]);
const changedIn = (held: ReturnType<typeof holdCorrections>, table: string) =>
  [...(held.shown.get(table) ?? [])].filter(([id, record]) => before.get(id)?.outcome !== record.outcome)
    .length;
const upTo = (n: number, from = 0) => Array.from({ length: n }, (_, i) => from + i);

describe('corrections', () => {
  it('wait in every table while they are fewer than ten', () => {
    const held = holdCorrections(everywhere, corrected(upTo(9)), TABLES);
    expect(TABLES.map(({ name }) => changedIn(held, name))).toEqual([0, 0, 0]);
    expect(told(held)).toEqual([
      ['city', '', 'few_in_unit', 9],
      ['school', 'D0', 'held_above', 9],
      ['county', 'C0', 'held_above', 3],
      ['county', 'C1', 'held_above', 3],
      ['county', 'C2', 'held_above', 3],
    ]);
  });

  it('come out where they are ten: in the city and their school, not in the counties of four', () => {
    const held = holdCorrections(everywhere, corrected(upTo(10)), TABLES);
    expect(TABLES.map(({ name }) => changedIn(held, name))).toEqual([10, 10, 0]);
    expect(told(held)).toEqual([
      ['county', 'C0', 'few_in_unit', 4],
      ['county', 'C1', 'few_in_unit', 3],
      ['county', 'C2', 'few_in_unit', 3],
    ]);
  });

  it('of a school wait with those few of another that the city less it would tell', () => {
    const held = holdCorrections(everywhere, corrected([...upTo(12), 31, 32]), [CITY, SCHOOL]);
    expect([changedIn(held, 'city'), changedIn(held, 'school')]).toEqual([14, 0]);
    expect(told(held)).toEqual([
      ['school', 'D1', 'few_in_unit', 2],
      ['school', 'D0', 'few_left_over', 12],
    ]);
  });

  it('that move a graduate wait for both schools', () => {
    const moved = corrected([1], { school: 'D2', outcome: 'flexible' });
    for (const i of upTo(11, 2))
      moved.set(`g${i}`, { ...(before.get(`g${i}`) as PersonRecord), outcome: 'flexible' });
    const held = holdCorrections(everywhere, moved, [CITY, SCHOOL]);
    // twelve in the city; the eleven of one school would leave the one who moved
    expect([changedIn(held, 'city'), changedIn(held, 'school')]).toEqual([12, 0]);
  });

  it('that add and remove records count like others', () => {
    const after = new Map([...before].slice(9));
    const held = holdCorrections(everywhere, after, [CITY, SCHOOL]);
    expect(held.shown.get('city')?.size).toBe(90);
    after.delete('g9');
    expect(holdCorrections(everywhere, after, [CITY, SCHOOL]).shown.get('school')?.size).toBe(80);
  });

  it('that do not change what a table counts are none of it', () => {
    const held = holdCorrections(everywhere, corrected(upTo(3), { pay: '4600' }), TABLES);
    expect(held.waiting).toEqual([]);
    expect(held.shown.get('city')?.get('g0')).toMatchObject({ pay: '4600' });
  });

  it('that waited come out with later ones', () => {
    const first = holdCorrections(everywhere, corrected(upTo(6)), TABLES);
    expect(changedIn(first, 'city')).toBe(0);
    const second = holdCorrections(first.shown, corrected(upTo(12)), TABLES);
    expect([changedIn(second, 'city'), changedIn(second, 'school')]).toEqual([12, 12]);
  });

  it('make a table that is new see what the one above shows', () => {
    const held = holdCorrections(new Map([['city', before]]), corrected([4]), [CITY, SCHOOL]);
    expect(changedIn(held, 'school')).toBe(0);
    expect(holdCorrections(new Map(), corrected([4]), [CITY, SCHOOL]).waiting).toEqual([]);
  });

  it('ask for the table above first', () => {
    expect(() => holdCorrections(everywhere, before, [SCHOOL, CITY])).toThrow(RangeError);
  });
});
