/** Every chart over the fixed figures, by name. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import * as charts from '../../../web/src/lib/charts/index.ts';
import type { Locale } from '../../../web/src/lib/i18n/index.ts';
import * as data from './fixtures/index.ts';
import Speak from './Speak.svelte';

// biome-ignore lint/suspicious/noExplicitAny: each chart has props of its own
type Entry = [Component<any>, Record<string, unknown>];

export const GALLERY: Record<string, Entry> = {
  rankedRatioList: [
    charts.RankedRatioList,
    {
      frame: data.frame('ratios'),
      rows: data.SECTORS,
      period: '2026Q3',
      rowHref: (row: { key: { sector: string } }) => `/sectors/${row.key.sector}`,
    },
  ],
  rankedGapList: [
    charts.RankedGapList,
    {
      frame: data.frame('gaps', { csvHref: '/gaps.csv' }),
      rows: data.WANTED,
      period: '2026Q3',
      rule: { minSeekers: 10, minEmployers: 5 },
      specialty: data.label,
      school: data.label,
      first: 4,
    },
  ],
  heatTable: [charts.HeatTable, { frame: data.frame('heat'), rows: data.HEAT }],
  ratioOverTime: [
    charts.RatioOverTime,
    { frame: data.frame('time'), subject: data.CITY, points: data.CITY_POINTS },
  ],
  ratioOverTimeWithReference: [
    charts.RatioOverTime,
    {
      frame: data.frame('time-reference'),
      subject: data.CITY,
      points: data.CITY_POINTS,
      reference: data.REFERENCE,
      width: 560,
    },
  ],
  quadrant: [
    charts.Quadrant,
    {
      frame: data.frame('quadrant'),
      rows: data.QUADRANT,
      good: 60,
      period: '2026Q3',
      cohort: '2026',
      selected: '660103',
    },
  ],
  graduateFlows: [
    charts.GraduateFlows,
    { frame: data.frame('flows'), rows: data.FLOWS, cohort: '2026', city: data.CITY },
  ],
  demandSankey: [charts.DemandSankey, { frame: data.frame('demand'), links: data.DEMAND, period: '2026Q3' }],
  tileMap: [
    charts.TileMap,
    { frame: data.frame('tiles'), tiles: data.TILES, period: '2026Q3', city: data.CITY },
  ],
  waterfall: [
    charts.Waterfall,
    { frame: data.frame('waterfall'), steps: data.STEPS, graduationYear: '2029', entryYear: '2026' },
  ],
  tornado: [
    charts.Tornado,
    {
      frame: data.frame('tornado'),
      subject: data.MACHINING,
      graduationYear: '2029',
      base: 81,
      rows: data.ASSUMPTIONS,
      note: '逐一改动，建议的增减方向都不变。',
    },
  ],
  fan: [
    charts.Fan,
    {
      frame: data.frame('fan'),
      subject: data.MACHINING,
      demand: data.DEMAND_OUTLOOK,
      supply: data.SUPPLY_OUTLOOK,
      gap: data.FAN_GAP,
      note: '照本方案招生，缺口为 +20 人。',
      graduationYear: '2029',
      period: '2026Q3',
    },
  ],
  backtestLosses: [
    charts.BacktestLosses,
    { frame: data.frame('losses', { finding: '照计划的损失为 0.26' }), rows: data.BACKTEST },
  ],
  payStrip: [
    charts.PayStrip,
    {
      frame: data.frame('pay', { dataKind: 'published', citation: '示范公报 2026' }),
      groups: data.PAY,
      cohort: '2026',
    },
  ],
  smallMultiples: [
    charts.SmallMultiples,
    {
      frame: data.frame('multiples', { dataKind: 'real' }),
      rows: data.HEAT.slice(0, 4),
      dimension: 'sector',
      quarters: 8,
    },
  ],
  balanceRule: [
    charts.BalanceRule,
    { ratio: data.estimate(0.88, 0.85, 0.92), direction: 'u1', size: 'hero' },
  ],
};

/** A chart as the server writes it, without the comments that hydration needs. */
export function draw(name: string, locale: Locale): string {
  const [of, props] = GALLERY[name] as Entry;
  return render(Speak, { props: { of, props, locale } }).body.replace(/<!--.*?-->/g, '');
}
