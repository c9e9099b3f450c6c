import { describe, expect, it } from 'vitest';
import type { PersonRecord } from '../../../server/domain/disclosure/crossTable.ts';
import { holdCorrections } from '../../../server/domain/disclosure/holdCorrections.ts';
import type { RecordTable, ShownVersion } from '../../../server/domain/disclosure/recordTable.ts';
import { nextVersion } from './versionAttack.ts';

const CITY: RecordTable = { name: 'city', by: ['outcome'], unit: [], within: [] };
const SCHOOL: RecordTable = { name: 'school', by: ['school', 'outcome'], unit: ['school'], within: ['city'] };
const COUNTY: RecordTable = { name: 'county', by: ['county', 'outcome'], unit: ['county'], within: ['city'] };
const TABLES = [CITY, SCHOOL, COUNTY];

/** Three schools of 30 graduates, every third of whom works in each county. */
const before = new Map<string, PersonRecord>(
  Array.from({ length: 90 }, (_, i) => [
    `g${i}`,
    { school: `D${Math.floor(i / 30)}`, county: `C${i % 3}`, outcome: 'contract' },
  ]),
);
const firstOf = (tables: readonly RecordTable[]) => [nextVersion([], before, tables)];
/** The records with some of them corrected. */
const corrected = (ids: readonly number[], to: PersonRecord = { outcome: 'flexible' }) =>
  new Map([...before].map(([id, record], i) => [id, ids.includes(i) ? { ...record, ...to } : record]));
const heldBack = (
  records: ReadonlyMap<string, PersonRecord>,
  tables: readonly RecordTable[],
  versions: readonly ShownVersion[] = firstOf(tables),
) =>
  holdCorrections(versions, records, tables).map(({ table, row, reason, from, records: ids }) => [
    table,
    JSON.parse(row).join(),
    reason,
    from,
    ids.length,
  ]);
const upTo = (n: number, from = 0) => Array.from({ length: n }, (_, i) => from + i);

describe('corrections', () => {
  it('wait in every row while they are fewer than ten', () => {
    expect(heldBack(corrected(upTo(9)), TABLES)).toEqual([
      ['city', '', 'few_in_row', 'v0', 9],
      ['school', 'D0', 'few_in_row', 'v0', 9],
      ['county', 'C0', 'few_in_row', 'v0', 3],
      ['county', 'C1', 'few_in_row', 'v0', 3],
      ['county', 'C2', 'few_in_row', 'v0', 3],
    ]);
  });

  it('come out where they are ten: in the city and their school, not in the counties of four', () => {
    expect(heldBack(corrected(upTo(10)), TABLES)).toEqual([
      ['county', 'C0', 'few_in_row', 'v0', 4],
      ['county', 'C1', 'few_in_row', 'v0', 3],
      ['county', 'C2', 'few_in_row', 'v0', 3],
    ]);
  });

  it('of a school wait with those few of another that the city less it would tell', () => {
    expect(heldBack(corrected([...upTo(12), 31, 32]), [CITY, SCHOOL])).toEqual([
      ['school', 'D1', 'few_in_row', 'v0', 2],
      ['school', 'D0', 'few_left_over', 'v0', 12],
    ]);
  });

  it('that move a graduate count in both schools', () => {
    const moved = corrected([1], { school: 'D2', outcome: 'flexible' });
    for (const i of upTo(11, 2))
      moved.set(`g${i}`, { ...(before.get(`g${i}`) as PersonRecord), outcome: 'flexible' });
    // twelve in the city and in one school, of which one is the only change of the other
    expect(heldBack(moved, [CITY, SCHOOL])).toEqual([
      ['school', 'D2', 'few_in_row', 'v0', 1],
      ['school', 'D0', 'few_left_over', 'v0', 12],
    ]);
    // ten who move and nothing else: the city is as it was
    expect(heldBack(corrected(upTo(10), { school: 'D2' }), [CITY, SCHOOL])).toEqual([]);
  });

  it('that add and remove records count like others', () => {
    const after = new Map([...before].slice(9));
    expect(heldBack(after, [CITY, SCHOOL])).toHaveLength(2);
    after.delete('g9');
    expect(heldBack(after, [CITY, SCHOOL])).toEqual([]);
  });

  it('that do not change what a table counts are none of it', () => {
    expect(heldBack(corrected(upTo(3), { pay: '4600' }), TABLES)).toEqual([]);
  });

  it('that waited come out with later ones', () => {
    const tables = [CITY, SCHOOL];
    const versions: ShownVersion[] = firstOf(tables);
    versions.push(nextVersion(versions, corrected(upTo(6)), tables));
    expect(versions[1]?.held.get('city')).toEqual(new Map([['[]', 'v0']]));
    // twelve from the first version, which the second still shows
    expect(heldBack(corrected(upTo(12)), tables, versions)).toEqual([]);
  });

  it('are held against every version, not the last alone', () => {
    const tables = [CITY, SCHOOL];
    const versions: ShownVersion[] = firstOf(tables);
    versions.push(nextVersion(versions, corrected(upTo(10)), tables));
    // nine of ten are taken back: far from the last version, one record from the first
    expect(heldBack(corrected([0, ...upTo(2, 40)]), tables, versions)).toEqual([
      ['city', '', 'few_in_row', 'v1', 11],
      ['school', 'D0', 'few_in_row', 'v1', 9],
      ['school', 'D1', 'few_in_row', 'v1', 2],
    ]);
  });

  it('leave nothing over of a total where no part moved on', () => {
    // four in each of three schools: the city could come out alone, and does
    const few = corrected([...upTo(4), ...upTo(4, 30), ...upTo(4, 60)]);
    expect(heldBack(few, [CITY, SCHOOL]).map(([table]) => table)).toEqual(['school', 'school', 'school']);
    // nine that moved on in one school and six in another, which waits: the six would be left
    const two = corrected([...upTo(15), ...upTo(6, 30)]);
    expect(heldBack(two, [CITY, SCHOOL])).toEqual([
      ['school', 'D1', 'few_in_row', 'v0', 6],
      ['school', 'D0', 'few_left_over', 'v0', 15],
    ]);
  });

  it('make a table that is new see no more than the rows above show', () => {
    const versions = [nextVersion([], before, [CITY])];
    // the city stays as it was, and so the school that would tell of the one: it is not shown
    expect(heldBack(corrected([4]), [CITY, SCHOOL], versions)).toEqual([
      ['city', '', 'few_in_row', 'v0', 1],
      ['school', 'D0', 'few_left_over', null, 1],
    ]);
    expect(heldBack(corrected([4]), [CITY, SCHOOL], [])).toEqual([]);
  });

  it('ask for the table above', () => {
    expect(() => holdCorrections([], before, [SCHOOL])).toThrow(RangeError);
  });
});
