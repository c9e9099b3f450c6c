import { describe, expect, test } from 'vitest';
import {
  cityFinding,
  currentRun,
  heatFinding,
  ratioListFinding,
  sayFinding,
  timeFinding,
} from '../../../web/src/lib/charts/findings/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { CITY, CITY_POINTS, estimate, HEAT, points, SECTORS } from './fixtures/index.ts';

const zh = language('zh');
const en = language('en');

describe('the city', () => {
  test('is told with people and a direction when the interval excludes 1', () => {
    expect(sayFinding(cityFinding({ ratio: estimate(0.88, 0.85, 0.92), direction: 'u1' }), zh)).toBe(
      '每 100 名求职者约有 88 个岗位，求职者多于岗位',
    );
  });

  test('has no direction when the interval includes 1', () => {
    expect(sayFinding(cityFinding({ ratio: estimate(0.95, 0.7, 1.3), direction: 'unclear' }), zh)).toBe(
      '每 100 名求职者约有 95 个岗位，方向不明',
    );
  });
});

describe('a ranked list', () => {
  test('names the first of each side and counts the rest', () => {
    expect(sayFinding(ratioListFinding(SECTORS), zh)).toBe('医药健康等 3 个缺人，金融等 4 个求职者多于岗位');
  });

  test('joins English names as English does', () => {
    expect(sayFinding(ratioListFinding(SECTORS), en)).toBe(
      'Vacancies exceed seekers in Medicine and health and 2 more; seekers exceed vacancies in Finance and 3 more',
    );
  });

  test('claims nothing when every interval includes 1', () => {
    expect(ratioListFinding(SECTORS.filter(({ direction }) => direction === 'unclear')).key).toBe(
      'chart.finding.ratios.unclear',
    );
  });

  test('says about equal only when all are', () => {
    expect(ratioListFinding(SECTORS.filter(({ direction }) => direction === 'eq')).key).toBe(
      'chart.finding.ratios.equal',
    );
  });
});

describe('a ratio over time', () => {
  test('counts the run back to the missing quarter and no further', () => {
    expect(currentRun(CITY_POINTS)).toBe(9);
    expect(sayFinding(timeFinding(CITY, CITY_POINTS), zh)).toBe('示范市连续 9 个季度求职者多于岗位');
  });

  test('stops the run at a quarter that the list leaves out', () => {
    expect(currentRun(CITY_POINTS.filter(({ period }) => period !== '2026Q1'))).toBe(2);
  });

  test('speaks of the latest quarter alone when the one before is unclear', () => {
    expect(timeFinding(CITY, points([1, 1.3])).key).toBe('chart.finding.time.latest.short');
  });

  test('has no direction when the latest interval includes 1', () => {
    expect(timeFinding(CITY, points([0.8, 1.1], 1.3)).key).toBe('chart.finding.time.unclear');
  });
});

describe('the heat table', () => {
  test('names rows on one side in every quarter; a missing quarter breaks the claim', () => {
    expect(sayFinding(heatFinding(HEAT, 8), zh)).toBe(
      '8 个季度里，医药健康等 3 个一直缺人，新一代信息技术一直人多',
    );
  });
});
