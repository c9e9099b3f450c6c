import { describe, expect, it } from 'vitest';
import { attackerRanges, isProtected } from '../../../server/domain/disclosure/attackerRanges.ts';
import {
  checkLinks,
  type LinkedCell,
  type LinkedTable,
  lineOf,
} from '../../../server/domain/disclosure/linkedTable.ts';
import { mergeSmall } from '../../../server/domain/disclosure/mergeSmall.ts';
import {
  sensitivePersons,
  sensitiveReturn,
  sensitiveSum,
} from '../../../server/domain/disclosure/sensitivity.ts';
import { suppressCells } from '../../../server/domain/disclosure/suppressCells.ts';
import { randomSource } from '../../../server/domain/indicators/random/randomSource.ts';
import { directSolver } from '../../solver/directSolver.ts';
import { bruteRanges } from './bruteRanges.ts';

const solver = await directSolver();

/** A table of rows × columns with its margins, all of it linked. */
function gridOf(
  values: readonly (readonly number[])[],
  sensitive: (value: number) => LinkedCell['sensitive'],
): LinkedTable {
  const columns = values[0]?.map((_, j) => j) ?? [];
  const sum = (all: readonly number[]) => all.reduce((so, one) => so + one, 0);
  const cell = (id: string, value: number): LinkedCell => ({ id, value, sensitive: sensitive(value) });
  return {
    cells: [
      ...values.flatMap((row, i) => row.map((value, j) => cell(`${i},${j}`, value))),
      ...values.map((row, i) => cell(`${i},*`, sum(row))),
      ...columns.map((j) => cell(`*,${j}`, sum(values.map((row) => row[j] ?? 0)))),
      cell('*,*', sum(values.flat())),
    ],
    lines: [
      ...values.map((_, i) =>
        lineOf(
          `${i},*`,
          columns.map((j) => `${i},${j}`),
        ),
      ),
      ...columns.map((j) =>
        lineOf(
          `*,${j}`,
          values.map((_, i) => `${i},${j}`),
        ),
      ),
      lineOf(
        '*,*',
        values.map((_, i) => `${i},*`),
      ),
      lineOf(
        '*,*',
        columns.map((j) => `*,${j}`),
      ),
    ],
  };
}

describe('what is sensitive', () => {
  it('are sums by the p % rule and of fewer than three employers', () => {
    expect(sensitiveSum([60, 20, 5, 3])).toEqual({ reason: 'dominance', protection: 3 });
    expect(sensitiveSum([60, 20, 8, 5])).toBeNull();
    expect(sensitiveSum([100, 90])).toEqual({ reason: 'few_employers', protection: 15 });
    expect(sensitiveSum([])).toBeNull();
  });

  it('are vacancies of fewer than three employers, and persons under ten', () => {
    expect(sensitiveReturn(40, 2)).toEqual({ reason: 'few_employers', protection: 6 });
    expect([sensitiveReturn(40, 3), sensitiveReturn(0, 0), sensitiveReturn(40, null)]).toEqual([
      null,
      null,
      null,
    ]);
    expect([sensitivePersons(9), sensitivePersons(10)]).toEqual([
      { reason: 'few_persons', protection: 3 },
      null,
    ]);
  });
});

describe('what an attacker can work out', () => {
  it('is bounded as in the worked example of method §8', async () => {
    const table = gridOf(
      [
        [20, 3, 15],
        [10, 12, 8],
        [6, 25, 11],
      ],
      () => null,
    );
    const ranges = await attackerRanges(table, new Set(['0,1', '0,2', '1,1', '1,2']), solver);
    expect(
      Object.fromEntries([...ranges].map(([id, { low, high }]) => [id, [Math.round(low), Math.round(high)]])),
    ).toEqual({
      '0,1': [0, 15],
      '0,2': [3, 18],
      '1,1': [0, 15],
      '1,2': [5, 20],
    });
  });

  it('is everything where one cell of a line is hidden, and nothing above where a total is', async () => {
    const table = gridOf(
      [
        [20, 3],
        [10, 12],
      ],
      () => null,
    );
    expect((await attackerRanges(table, new Set(['0,1']), solver)).get('0,1')).toEqual({ low: 3, high: 3 });
    const open: LinkedTable = {
      cells: ['a', 'b', 'all'].map((id, i) => ({ id, value: [4, 6, 10][i] ?? 0, sensitive: null })),
      lines: [lineOf('all', ['a', 'b'])],
    };
    expect((await attackerRanges(open, new Set(['a', 'all']), solver)).get('a')).toEqual({
      low: 0,
      high: Number.POSITIVE_INFINITY,
    });
  });

  it('agrees with every table of whole numbers there is, tried one by one', async () => {
    const random = randomSource(5);
    for (let trial = 0; trial < 40; trial++) {
      const values = Array.from({ length: 3 }, () =>
        Array.from({ length: 3 }, () => Math.floor(5 * random())),
      );
      const table = gridOf(values, () => null);
      const hidden = new Set(
        table.cells.filter(({ id }) => !id.includes('*') && random() < 0.7).map(({ id }) => id),
      );
      const ranges = await attackerRanges(table, hidden, solver);
      for (const [id, range] of bruteRanges(table, hidden)) {
        expect(ranges.get(id)?.low).toBeCloseTo(range.low, 6);
        expect(ranges.get(id)?.high).toBeCloseTo(range.high, 6);
      }
    }
  });

  it('counts what a crosswalk divided and rounded', async () => {
    // six tenths of the occupation's 8 are the field's 5 of 4.8, made whole
    const table: LinkedTable = {
      cells: [
        { id: 'occupation', value: 8, sensitive: null },
        { id: 'field', value: 5, sensitive: null },
      ],
      lines: [{ total: 'field', parts: [{ id: 'occupation', weight: 0.6 }], slack: 0.5 }],
    };
    const range = (await attackerRanges(table, new Set(['occupation']), solver)).get('occupation');
    expect([range?.low, range?.high].map((x) => x?.toFixed(3))).toEqual(['7.500', '9.167']);
  });

  it('refuses lines that do not hold', () => {
    const cells = [
      { id: 'a', value: 1, sensitive: null },
      { id: 'b', value: 2, sensitive: null },
    ];
    expect(() => checkLinks({ cells, lines: [lineOf('b', ['a'])] })).toThrow(RangeError);
    expect(() => checkLinks({ cells, lines: [lineOf('b', ['c'])] })).toThrow(RangeError);
  });
});

describe('secondary suppression', () => {
  it('hides a second cell of the line, the smallest that is large enough', async () => {
    const values = [2, 40, 9, 300];
    const table: LinkedTable = {
      cells: [...values, 351].map((value, i) => ({
        id: i === 4 ? 'city' : `county ${i}`,
        value,
        sensitive: i === 0 ? sensitiveReturn(value, 1) : null,
      })),
      lines: [
        lineOf(
          'city',
          [0, 1, 2, 3].map((i) => `county ${i}`),
        ),
      ],
    };
    const { primary, secondary, exposed, ranges } = await suppressCells(table, solver);
    expect([[...primary], [...secondary], exposed]).toEqual([['county 0'], ['county 2'], []]);
    expect(ranges.get('county 0')).toEqual({ low: 0, high: 11 });
  });

  it('hides a third cell where the employer alone in the first would work out the second', async () => {
    const values = [4, 5, 60, 80];
    const table: LinkedTable = {
      cells: [...values, 149].map((value, i) => ({
        id: i === 4 ? 'city' : `county ${i}`,
        value,
        sensitive: i < 2 ? sensitiveReturn(value, 1) : null,
      })),
      lines: [
        lineOf(
          'city',
          [0, 1, 2, 3].map((i) => `county ${i}`),
        ),
      ],
    };
    const { secondary, exposed } = await suppressCells(table, solver);
    expect([[...secondary], exposed]).toEqual([['county 2'], []]);
  });

  it('says what it cannot protect because the rest stands elsewhere', async () => {
    const table: LinkedTable = {
      cells: [
        { id: 'a', value: 4, sensitive: sensitivePersons(4) },
        { id: 'b', value: 30, sensitive: null, open: true },
        { id: 'all', value: 34, sensitive: null, open: true },
      ],
      lines: [lineOf('all', ['a', 'b'])],
    };
    expect(await suppressCells(table, solver)).toMatchObject({ exposed: ['a'], secondary: new Set() });
  });

  it.each([1, 2, 3, 4, 5])(
    'leaves no sensitive cell of random table %i within three of what it is',
    async (seed) => {
      const random = randomSource(seed);
      const values = Array.from({ length: 8 }, () =>
        Array.from({ length: 6 }, () => (random() < 0.4 ? 0 : Math.floor(60 * random() ** 2))),
      );
      const table = gridOf(values, (value) => (value > 0 ? sensitivePersons(value) : null));
      const { primary, secondary, exposed, ranges } = await suppressCells(table, solver);
      expect(exposed).toEqual([]);
      const again = await attackerRanges(table, new Set([...primary, ...secondary]), solver, primary);
      for (const cell of table.cells) {
        const range = again.get(cell.id);
        if (!range) continue;
        expect(isProtected(cell, range)).toBe(true);
        expect(range).toEqual(ranges.get(cell.id));
      }
      // hiding is a last resort: the primaries alone would not do
      expect(primary.size).toBeGreaterThan(3);
      expect(secondary.size).toBeLessThan(values.flat().length / 3);
    },
  );
});

describe('small parts of a return', () => {
  it('go into other, which then holds ten and tells none of them', () => {
    const parts = [
      ['contract', 42],
      ['self', 3],
      ['study', 12],
      ['army', 4],
    ].map(([code, count]) => ({
      code: code as string,
      count: count as number,
    }));
    expect(mergeSmall(parts, 5)).toEqual({
      parts: [
        { code: 'contract', count: 42 },
        { code: 'study', count: 12 },
      ],
      other: 12,
      merged: ['army', 'self'],
    });
    // three and four would be seven: the smallest large part goes with them
    expect(mergeSmall(parts, 0)).toEqual({
      parts: [{ code: 'contract', count: 42 }],
      other: 19,
      merged: ['army', 'self', 'study'],
    });
  });

  it('leave nothing but the total of a line that is small itself, and not even that under ten', () => {
    const parts = [
      { code: 'a', count: 6 },
      { code: 'b', count: 5 },
    ];
    expect(mergeSmall(parts, 0)).toEqual({ parts: [], other: 11, merged: ['a', 'b'] });
    expect(mergeSmall(parts.slice(1), 0)).toBeNull();
    // nine of ten: the ten would tell
    expect(mergeSmall([{ code: 'a', count: 9 }], 1)).toBeNull();
  });

  it('leave an attacker three in the dark about each of them, whatever the line', async () => {
    const random = randomSource(3);
    for (let trial = 0; trial < 60; trial++) {
      const parts = Array.from({ length: 5 }, (_, i) => ({
        code: `p${i}`,
        count: Math.floor(40 * random() ** 3),
      }));
      const found = mergeSmall(parts, 0);
      if (!found || found.merged.length === 0) continue;
      const cells: LinkedCell[] = [
        ...parts.map(({ code, count }) => ({ id: code, value: count, sensitive: sensitivePersons(count) })),
        { id: 'other', value: found.other, sensitive: null },
      ];
      const table = { cells, lines: [lineOf('other', found.merged)] };
      const ranges = await attackerRanges(table, new Set(found.merged), solver);
      for (const cell of cells) {
        const range = ranges.get(cell.id);
        if (range) expect(isProtected(cell, range)).toBe(true);
      }
    }
  });

  it('leave a line of large parts as it is', () => {
    const parts = [
      { code: 'a', count: 10 },
      { code: 'b', count: 15 },
    ];
    expect(mergeSmall(parts, 0)).toEqual({ parts, other: 0, merged: [] });
  });
});
