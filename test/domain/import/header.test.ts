import { expect, test } from 'vitest';
import { check } from './context.ts';

test('a wrong header lists what is missing and what was found', () => {
  const { whole, checker } = check('market', '期间,县名,职业\n2026Q1,220502,6');
  expect(whole).toBe(false);
  expect(checker.problems.kept[0]).toMatchObject({
    code: 'header_missing_near',
    values: {
      missing_zh: '地区',
      missing_en: 'region',
      found: '期间, 县名, 职业',
      proposed: '县名=region',
    },
  });
});

test('a first line that is no header but a row of somebody does not have its name repeated', () => {
  const { checker } = check('outcomes', '张伟,S01,700206\n李娜,S01,700206');
  expect(checker.problems.kept).toHaveLength(1);
  expect(JSON.stringify(checker.problems.kept)).not.toContain('张伟');
});

test('a column twice refuses the file, a foreign one is named and ignored', () => {
  const { whole, problems } = check(
    'market',
    'period,期间,region,occupation,remark\n2026Q1,2026Q1,220502,6,x',
  );
  expect(whole).toBe(false);
  expect(problems).toEqual([
    [null, '期间', null, 'header_repeated'],
    [null, 'remark', null, 'column_ignored'],
  ]);
});
