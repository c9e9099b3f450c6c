import { expect, test } from 'vitest';
import type { IntakePoolRow } from '../../../server/domain/facts/rows.ts';
import { createRowChecker } from '../../../server/domain/import/createRowChecker.ts';
import { defineKind } from '../../../server/domain/import/defineKind.ts';
import { importKindOf } from '../../../server/domain/import/importKinds.ts';
import type { ColumnDefinition, KindDefinition } from '../../../server/domain/import/types.ts';
import { context } from './context.ts';

/** The one row of a file, with what is stored beside it. */
function read(kind: KindDefinition<unknown>, header: string, line: string) {
  const checker = createRowChecker(kind, context);
  checker.header(header.split(','));
  const checked = checker.row(line.split(','), 2);
  return checked && { ...checked, problems: checker.problems.kept.length };
}

test('a column put in the middle of a kind shifts none of the others', () => {
  const market = importKindOf('market');
  const remark: ColumnDefinition = {
    field: 'remark',
    name: 'remark',
    zh: '备注',
    about: 'market.remark',
    type: { is: 'text', longest: 40 },
  };
  const wider = { ...market, columns: market.columns.toSpliced(4, 0, remark) };
  const header = 'period,region,occupation,vacancies,seekers,employers,source,printed_ratio';
  const line = '2026Q3,220502,6-18-02-04,12,8,3,季报,1.5';
  const before = read(market, header, line);
  expect(before).toEqual({
    line: 2,
    row: {
      period: '2026Q3',
      region: '220502',
      occupation: '6-18-02-04',
      vacancies: 12,
      seekers: 8,
      newVacancies: null,
      newSeekers: null,
      employers: 3,
    },
    beside: { source: '季报', printedRatio: 1.5 },
    problems: 0,
  });
  expect(read(wider, header, line)).toEqual({ ...before, row: { ...Object(before?.row), remark: null } });
  expect(read(wider, `remark,${header}`, `约数,${line}`)).toEqual({
    ...before,
    row: { ...Object(before?.row), remark: '约数' },
  });
});

test('the compiler refuses a field without a column and a column that reads something else', () => {
  const text = { name: 'region', zh: '地区', about: 'region', type: { is: 'text', longest: 9 } } as const;
  const count = { name: 'count', zh: '人数', about: 'count', type: { is: 'count' } } as const;
  const rest = { kind: 'intake-pool', naturalKey: ['region'], period: () => null } as const;
  const required = { ...text, required: true } as const;
  const counts = { leavers: count, expected: count };
  defineKind<IntakePoolRow>({
    ...rest,
    // @ts-expect-error `expected` has no column
    columns: { region: required, year: required, leavers: count },
  });
  defineKind<IntakePoolRow>({
    ...rest,
    // @ts-expect-error a text does not fill a number
    columns: { region: required, year: required, ...counts, leavers: text },
  });
  defineKind<IntakePoolRow>({
    ...rest,
    // @ts-expect-error a blank cell would leave `year` null
    columns: { region: required, year: text, ...counts },
  });
  const whole = defineKind<IntakePoolRow>({
    ...rest,
    columns: { region: required, year: required, ...counts },
  });
  expect(whole.columns.map(({ field }) => field)).toEqual(['region', 'year', 'leavers', 'expected']);
});
