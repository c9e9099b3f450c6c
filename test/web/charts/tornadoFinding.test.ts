import { expect, it } from 'vitest';
import { tornadoFinding } from '../../../web/src/lib/charts/findings/index.ts';
import { tornadoSeries } from '../../../web/src/lib/charts/tornado/tornadoSeries.ts';

const said = (base: number, low: number, high: number) => {
  const of = { code: '1', nameZh: '一', nameEn: 'One' };
  const ends = [
    { assumed: '1', outcome: low },
    { assumed: '2', outcome: high },
  ] as const;
  return tornadoFinding(of, tornadoSeries(base, [{ ...of, ends }])).key;
};

it('a gap turns only where both numbers as printed lie on two sides of 0', () => {
  expect(said(5, -0.6, 9)).toBe('chart.finding.tornado.turns');
  expect(said(5, -0.4, 9)).toBe('chart.finding.tornado.holds');
  expect(said(0.4, -9, 9)).toBe('chart.finding.tornado.even');
  expect(said(-5, -9, 0.6)).toBe('chart.finding.tornado.turns');
});
