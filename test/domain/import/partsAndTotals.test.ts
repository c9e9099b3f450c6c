import { describe, expect, test } from 'vitest';
import { check, codes } from './context.ts';

describe('arithmetic', () => {
  test('new vacancies or seekers above those of the period are refused', () => {
    const text =
      'period,region,occupation,vacancies,seekers,new_vacancies,new_seekers\n2026Q1,220502,6,5,6,6,7';
    const { problems } = check('market', text);
    expect(problems).toEqual([
      [2, 'new_vacancies', '6', 'parts_exceed_total'],
      [2, 'new_seekers', '7', 'parts_exceed_total'],
    ]);
  });

  test('specialties above the total of their school and cohort are refused', () => {
    const text =
      'school,specialty,cohort,graduates\nS01,合计,2026,50\nS01,700206,2026,30\nS01,660103,2026,21';
    expect(codes(check('outcome-returns', text))).toEqual([[2, 'parts_exceed_total']]);
  });
});

describe('employers of a market return', () => {
  const text = (...lines: string[]) =>
    ['period,region,occupation,vacancies,seekers,employers', ...lines].join('\n');

  test('none are refused; more of them than vacancies must be looked at', () => {
    const { problems, checker } = check(
      'market',
      text(
        '2026Q1,220502,6,5,6,0',
        '2026Q1,220503,6,5,6,9',
        '2026Q2,220502,6,0,6,0',
        '2026Q2,220503,6,5,6,5',
      ),
    );
    expect(problems).toEqual([
      [2, 'employers', '0', 'employers_zero'],
      [3, 'employers', '9', 'employers_exceed_vacancies'],
    ]);
    expect([checker.refused.size, checker.warned]).toEqual([1, 1]);
  });

  test('a total under its largest part is refused; one under the sum of its parts is right', () => {
    const rows = ['2026Q1,220502,6-18,50,60,20', '2026Q1,220502,unspecified,40,60,15'];
    const { checker } = check('market', text(...rows, '2026Q1,220502,total,90,120,19'));
    expect(checker.problems.kept).toMatchObject([
      { row: 4, code: 'employers_below_part', values: { total: 19, occupation: '6-18', employers: 20 } },
    ]);
    expect(check('market', text(...rows, '2026Q1,220502,total,90,120,20')).problems).toEqual([]);
  });
});
