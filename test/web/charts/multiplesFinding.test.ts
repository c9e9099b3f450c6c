import { describe, expect, test } from 'vitest';
import { multiplesFinding, sayFinding } from '../../../web/src/lib/charts/findings/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { parents, points } from './fixtures/index.ts';

const zh = language('zh');
const en = language('en');

describe('small multiples', () => {
  const row = (name: string, value: number, spread: number) => ({
    code: name,
    nameZh: name,
    nameEn: name,
    points: points([value], spread),
  });
  const [turner, fitter, cook, guard, maid] = [
    row('车工', 1.6, 1.2),
    row('钳工', 1.1, 1.6),
    row('厨师', 0.6, 1.2),
    row('保安', 1, 1.1),
    { ...row('保洁员', 1, 1), points: parents(1) },
  ] as const;

  test.each([
    [[turner, fitter, fitter], '3 个对应职业里 1 个缺人，其余方向不明'],
    [[turner, cook, guard], '3 个对应职业里 1 个缺人、1 个人多，其余基本平衡'],
    [[turner, cook], '2 个对应职业里 1 个缺人、1 个人多'],
    [[cook, cook, fitter, guard], '4 个对应职业里 2 个求职者多于岗位，其余不判断方向'],
    [[turner, turner], '2 个对应职业都缺人'],
    [[fitter, fitter], '2 个对应职业都方向不明'],
    [[maid, fitter], '2 个对应职业没有一个能确定缺人或人多'],
    [[turner, maid], '2 个对应职业里 1 个缺人，其余不判断方向'],
    [[fitter], '钳工最近一季供需方向不明'],
  ])('name only what there is', (rows, said) => {
    expect(sayFinding(multiplesFinding(rows), zh)).toBe(said);
  });

  test('say that they are the largest of more, where they are', () => {
    const finding = multiplesFinding([turner, cook], 'occupation', true);
    expect(sayFinding(finding, zh)).toBe('要人最多的 2 个对应职业里 1 个缺人、1 个人多');
    expect(sayFinding(finding, en)).toMatch(/^Of the 2 related occupations that want most people, 1 lacks/);
  });

  test('read well in English', () => {
    expect(sayFinding(multiplesFinding([turner, fitter, fitter]), en)).toBe(
      'Of 3 related occupations, 1 lacks people; the rest are unclear',
    );
    expect(sayFinding(multiplesFinding([fitter, maid]), en)).toBe(
      'None of the 2 related occupations is certain to lack people or have too many',
    );
  });
});
