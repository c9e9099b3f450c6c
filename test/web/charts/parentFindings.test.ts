import { describe, expect, test } from 'vitest';
import {
  currentRun,
  heatFinding,
  quadrantFinding,
  ratioListFinding,
  sayFinding,
  timeFinding,
} from '../../../web/src/lib/charts/findings/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { CITY, parents, points, QUADRANT, SECTORS } from './fixtures/index.ts';

const zh = language('zh');

describe("the parent's figure makes no claim about a row", () => {
  const parent = (row: (typeof SECTORS)[number]) => ({
    ...row,
    ratio: { ...row.ratio, state: 'parent' as const },
    direction: null,
  });

  test('in a ranked list', () => {
    expect(sayFinding(ratioListFinding(SECTORS.map(parent)), zh)).toBe(
      '数字都太少，没有自己的供需比；下面是上一级的数',
    );
    const equal = SECTORS.filter(({ direction }) => direction === 'eq');
    expect(ratioListFinding([...equal, ...SECTORS.slice(0, 1).map(parent)]).key).toBe(
      'chart.finding.ratios.unclear',
    );
  });

  test('over time: it has no direction, is not called missing, and ends a run', () => {
    expect(sayFinding(timeFinding(CITY, parents(3)), zh)).toBe('示范市最近一季数字太少，不判断方向');
    const broken = points([1.5, 1.5, 1.5]).map((point, at) =>
      at === 1 ? { ...point, ...parents(1)[0], period: point.period } : point,
    );
    expect(currentRun(broken)).toBe(1);
  });

  test('in the heat table: a row with one such quarter does not keep to one side', () => {
    const rows = [{ code: '1', nameZh: '甲', nameEn: '', points: points([1.5, 1.5]) }];
    const broken = rows.map((row) => ({ ...row, points: [...row.points.slice(1), ...parents(1)] }));
    expect(heatFinding(rows, 2).key).toBe('chart.finding.heat.short');
    expect(heatFinding(broken, 2).key).toBe('chart.finding.heat.none');
  });

  test('in the quadrant: it lies in no corner', () => {
    const rows = QUADRANT.map((row) => ({
      ...row,
      ratio: { ...row.ratio, state: 'parent' as const },
      direction: null,
    }));
    expect(quadrantFinding(rows, 60).key).toBe('chart.finding.quadrant.none');
  });
});
