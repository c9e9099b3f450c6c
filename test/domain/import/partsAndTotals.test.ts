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
