import { expect, test } from 'vitest';
import { check } from './context.ts';

const OUTCOMES = 'student,school,specialty,cohort,outcome,region,pay,matched\n';
const MARKET = 'period,region,occupation,vacancies,seekers\n';

test('a row with English headers and codes becomes a fact', () => {
  const { rows, problems } = check(
    'outcomes',
    `${OUTCOMES}20230001,S01,700206,2026,contract,220502,4600.50,1`,
  );
  expect(problems).toEqual([]);
  expect(rows[0]).toEqual({
    studentKey: '20230001',
    school: 'S01',
    specialty: '700206',
    cohort: '2026',
    outcome: 'contract',
    region: '220502',
    occupation: null,
    pay: 4600.5,
    matched: true,
    contract: null,
    insured: null,
    status6: null,
    status12: null,
    satisfaction: null,
  });
});

test('Chinese headers in another order, names instead of codes and 是/否 say the same', () => {
  const text = '毕业去向,学号,专业,学校,届别,对口,月薪\n升学,A-1,汽车运用与维修,示范第一职业学校,2026届,否,';
  const { rows, problems } = check('outcomes', text);
  expect(problems).toEqual([]);
  expect(rows[0]).toMatchObject({
    specialty: '700206',
    school: 'S01',
    outcome: 'further_study',
    cohort: '2026',
    matched: false,
    pay: null,
  });
});

test('every defect of a row is reported with its line, header and value', () => {
  const { rows, problems } = check('outcomes', `${OUTCOMES}1,S09,700207,26,works,220502,-5,maybe`);
  expect(rows).toEqual([null]);
  expect(problems).toEqual([
    [2, 'school', 'S09', 'unknown_code_near'],
    [2, 'specialty', '700207', 'unknown_code_near'],
    [2, 'cohort', '26', 'not_a_year'],
    [2, 'outcome', 'works', 'unknown_code'],
    [2, 'pay', '-5', 'negative'],
    [2, 'matched', 'maybe', 'not_a_flag'],
  ]);
});

test('an unknown code is answered with the nearest one', () => {
  const { checker } = check('outcomes', `${OUTCOMES}1,S01,汽车运用与维護,2026,contract,,,`);
  expect(checker.problems.kept[0]?.values).toMatchObject({ suggestion: '700206', list: 'specialty' });
});

test('a blank required cell, pay in thousands and a line with a comma too many are refused', () => {
  const { problems } = check(
    'outcomes',
    `${OUTCOMES},S01,700206,2026,contract,,,\n2,S01,700206,2026,contract,,4.6,\n3,S01,700206,2026,contract,,,,1`,
  );
  expect(problems).toEqual([
    [2, 'student', null, 'required'],
    [3, 'pay', '4.6', 'pay_out_of_range'],
    [4, null, null, 'row_width'],
  ]);
});

test('counts are whole and not negative; hexadecimal is no number', () => {
  const { problems } = check(
    'market',
    `${MARKET}2026Q1,220502,6,-1,2\n2026Q1,220502,6-18,1.5,2\n2026Q1,220502,total,0x10,2`,
  );
  expect(problems.map(([row, , , code]) => [row, code])).toEqual([
    [2, 'negative'],
    [3, 'not_whole'],
    [4, 'not_a_number'],
  ]);
});

test('zero seekers is data with a warning', () => {
  const { rows, problems, checker } = check('market', `${MARKET}2026Q1,220502,6-18-02-04,9,0`);
  expect(rows[0]).toMatchObject({ vacancies: 9, seekers: 0 });
  expect(problems).toEqual([[2, 'seekers', '0', 'zero_seekers']]);
  expect([checker.warned, checker.refused.size]).toEqual([1, 0]);
});

test('a half-year beside its quarters is refused, in the file and against what is stored', () => {
  const { problems } = check(
    'market',
    `${MARKET}2019Q2,220502,total,5,6\n2019H1,220502,total,9,9\n2019H1,220503,total,9,9`,
  );
  expect(problems).toEqual([
    [3, 'period', '2019H1', 'period_overlap'],
    [4, 'period', '2019H1', 'period_overlap_stored'],
  ]);
});

test('an occupation beside its own group, and parts above their total, are refused', () => {
  const { problems } = check(
    'market',
    `${MARKET}2026Q1,220502,6-18,5,6\n2026Q1,220502,6-18-02-04,4,4\n2026Q1,220502,total,3,30`,
  );
  expect(problems).toEqual([
    [3, 'occupation', '6-18-02-04', 'group_beside_member'],
    [4, 'vacancies', '3', 'parts_exceed_total'],
  ]);
});

test('the columns a sum names are called as the file calls them; those it lacks are left out', () => {
  const { checker } = check(
    'outcome-returns',
    '学校,专业,届别,毕业生数,企事业单位,升学\nS01,合计,2026,100,101,0',
  );
  expect(checker.problems.kept[0]?.values).toMatchObject({ parts: '企事业单位', total_name: '毕业生数' });
});

test('more employed than graduates, and parts above the graduates, are refused', () => {
  const { problems } = check(
    'outcome-returns',
    'school,specialty,cohort,graduates,enterprises,self_employed,further_study,local,elsewhere\nS01,合计,2026,100,90,11,0,,\nS01,700206,2026,100,60,10,40,70,31',
  );
  expect(problems.map(([row, , value, code]) => [row, value, code])).toEqual([
    [2, '101', 'employed_exceeds_graduates'],
    [2, '101', 'parts_exceed_total'],
    [3, '110', 'parts_exceed_total'],
    [3, '101', 'parts_exceed_total'],
  ]);
});

test('a slip of the year into the future is refused, the year in which a school closes is not', () => {
  expect(check('market', `${MARKET}2062Q3,220502,6,5,6\n2027Q1,220502,6,5,6`).problems).toEqual([
    [2, 'period', '2062Q3', 'in_future'],
  ]);
  expect(check('outcomes', `${OUTCOMES}1,S01,700206,2062,contract,,,`).problems.at(-1)?.[3]).toBe(
    'in_future',
  );
  expect(check('schools', 'code,name_zh,region,valid_to\nS09,示范学校,220502,2062').problems).toEqual([]);
});

test('periods are read as people write them', () => {
  const { rows } = check(
    'market',
    `${MARKET}2026年第1季度,220502,6,1,1\n2026-Q2,220502,6,1,1\n2026Q3,220502,6,1,1\n2025年,220502,6,1,1`,
  );
  expect(rows.map((row) => (row as { period: string }).period)).toEqual([
    '2026Q1',
    '2026Q2',
    '2026Q3',
    '2025',
  ]);
});

test('problems are kept up to a cap and counted beyond it', () => {
  const lines = Array.from({ length: 9 }, () => '2026Q1,220502,6,-1,2').join('\n');
  const { checker } = check('market', MARKET + lines, { maxProblems: 3 });
  expect(checker.problems.kept).toHaveLength(3);
  expect(checker.problems.byCode()).toEqual([{ code: 'negative', severity: 'error', count: 9 }]);
});
