import { describe, expect, test } from 'vitest';
import {
  demandFinding,
  gapFinding,
  sayFinding,
  waterfallFinding,
} from '../../../web/src/lib/charts/findings/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { DEMAND, STEPS, WANTED } from './fixtures/index.ts';

const zh = language('zh');

describe('the most wanted', () => {
  test('says how many gaps cannot be told apart from the first', () => {
    expect(gapFinding(WANTED)).toMatchObject({
      key: 'chart.finding.gap.near',
      values: { near: 3, gap: 212 },
    });
  });

  test('calls the first the largest only when its interval lies above all others', () => {
    expect(gapFinding([WANTED[0], WANTED[4]].flatMap((row) => row ?? [])).key).toBe(
      'chart.finding.gap.first',
    );
  });
});

test('demand names the sector with the most persons', () => {
  // 490 of 1,160
  expect(sayFinding(demandFinding(DEMAND), zh)).toBe('能连到专业的用人需求里，医药健康占 42%');
});

test('demand never names the sector other, however large', () => {
  const links = DEMAND.map((link) => (link.sector.code === '0' ? { ...link, persons: 5000 } : link));
  expect(demandFinding(links).names?.sector?.shown).toMatchObject([{ nameZh: '医药健康' }]);
});

test('the waterfall tells intake, year and local supply', () => {
  expect(sayFinding(waterfallFinding(STEPS, '2029'), zh)).toBe('招 200 人，到 2029 年约有 79 人在本地求职');
});
