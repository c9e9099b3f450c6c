import { expect, test } from 'vitest';
import { importKinds } from '../../../server/domain/import/importKinds.ts';
import { parseMapping } from '../../../server/domain/import/parseMapping.ts';
import { check } from './context.ts';

const FOREIGN = '统计期,所属县区,职业(工种)名称,需求\n2026Q1,220502,焊工,3';
const MAPPING = { 统计期: 'period', 所属县区: 'region', '职业(工种)名称': 'occupation', 需求: 'vacancies' };

test('a foreign header is refused with the headers that might be meant', () => {
  const { checker, whole } = check('market', FOREIGN);
  expect(whole).toBe(false);
  expect(checker.problems.kept[0]?.code).toBe('header_missing_near');
  expect(checker.reading?.proposed).toMatchObject({
    period: '统计期',
    region: '所属县区',
    occupation: '职业(工种)名称',
  });
});

test('a mapping reads it', () => {
  const { rows, problems } = check('market', FOREIGN, { mapping: MAPPING });
  expect(rows).toMatchObject([{ period: '2026Q1', region: '220502', vacancies: 3 }]);
  expect(problems).toEqual([]);
});

test('a kept mapping reads it and says so', () => {
  const { rows, checker } = check('market', FOREIGN, { remembered: () => MAPPING });
  expect(rows).toHaveLength(1);
  expect(checker.problems.kept).toMatchObject([{ code: 'mapping_remembered', severity: 'note' }]);
});

test('a mapping goes before the header of the same name, and must name headers that are there', () => {
  const { rows } = check('market', '期间,地区,职业,需求人数,登记需求\n2026Q1,220502,焊工,3,9', {
    mapping: { 登记需求: 'vacancies' },
  });
  expect(rows).toMatchObject([{ vacancies: 9 }]);
  const { problems } = check('market', '期间,地区,职业\n2026Q1,220502,焊工', { mapping: { 季度: 'period' } });
  expect(problems.map(([, column, , code]) => [code, column])).toContainEqual(['mapping_unmatched', '季度']);
});

test('a mapping makes no personal column harmless', () => {
  const { whole, problems } = check('outcomes', '身份证号,学校,专业,届别,毕业去向\n1,S01,700206,2026,升学', {
    mapping: { 身份证号: 'student' },
  });
  expect(whole).toBe(false);
  expect(problems.map(([, , , code]) => code)).toEqual(['personal_identity']);
});

test('pairs are parted at their last sign, and the column may be named in Chinese', () => {
  const { columns } = importKinds.market;
  expect(parseMapping(columns, ['a=b=period', '县=地区'])).toEqual({
    mapping: { 'a=b': 'period', 县: 'region' },
    wrong: null,
  });
  expect(parseMapping(columns, ['x=nothing']).wrong).toBe('x=nothing');
  expect(parseMapping(columns, []).mapping).toBeUndefined();
});
