import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Page from '../../web/src/routes/plan/backtest/+page.svelte';
import Speak from './charts/Speak.svelte';

const score = { loss: 0.2, matched: 900, unfilled: 80, unmatched: 90, moved: 40, within: 0.5 };
const registered = { value: 51.5, low: 39.6, high: 63.1 };
const ways = (redrawn: object) =>
  (['plan', 'done', 'hindsight', 'bound'] as const).map((strategy) => ({
    strategy,
    mean: score,
    loss: null,
    matched: strategy === 'plan' ? null : registered,
    redrawn: strategy === 'done' ? redrawn : null,
  }));
const page = (redrawn: object, ruleAlone = false) => ({
  figures: {
    planBacktestRun: { state: 'idle', done: 0, of: null },
    edition: { settings: { plan: { shortageCost: 1, surplusCost: 0.6 } } },
    planBacktest: {
      dataKind: 'real',
      yearsOnRecord: 13,
      years: ['2018', '2019'].map((entryYear) => ({
        entryYear,
        graduationYear: String(Number(entryYear) + 3),
        knownTo: '2017Q3',
        cameTo: '2021Q3',
        wanted: 990,
        withOpenings: ways({}).map(({ strategy }, i) => ({ strategy, loss: 0.21 + i / 100, matched: 900 })),
      })),
      skipped: [{ entryYear: '2020', reason: 'quarters_missing' }],
      redraws: { count: 40, spread: 0.3 },
      withOpenings: ways(redrawn),
      withoutOpenings: ways(redrawn),
      judged: true,
      optimumLessRule: { value: 0.012, low: 0.004, high: 0.02 },
      ruleAlone,
      madeAt: '2026-11-25T12:00:00Z',
      outdated: false,
    },
  },
  order: null,
});
function shown(redrawn: object, locale: 'zh' | 'en', ruleAlone = false): string {
  const props = { data: page(redrawn, ruleAlone) };
  return render(Speak, { props: { locale, of: Page, props } })
    .body.replace(/<!--.*?-->|<[^>]+>/gs, ' ')
    .replace(/\s+/g, ' ');
}

test.each([
  [
    'zh',
    '还看不出',
    '只按登记岗位计（含新专业）：每年 +52 名（按年份算 +40 至 +63）',
    '毕业那一年的四个季度没有都留下岗位记录，下列年份未予检验：2020。',
  ],
  [
    'en',
    'do not tell',
    'Measured in registered vacancies alone, with new programmes: +52 a year (over the years +40 to +63)',
    'all four quarters of the year in which the entrants graduate: 2020.',
  ],
] as const)(
  'claims no more than the redraws tell, whatever registered vacancies say (%s)',
  (locale, unclear, beside, skipped) => {
    const text = shown({ value: 30.8, low: -0.6, high: 62.2 }, locale, true);
    expect(text).toContain(unclear);
    expect(text).toContain(beside);
    expect(text).toContain(skipped);
    expect(text).toContain('0.74');
    expect(text).not.toMatch(/surely|(?<!不)确定|谁也做不到|beyond anybody/);
  },
);

test('draws and lists no single year of the path with all years known', () => {
  const text = shown({ value: 30.8, low: 3.1, high: 58 }, 'en');
  expect(text).toContain('31 more graduates a year');
  const row = /All years known 0\.200 (\S+) (\S+)/.exec(text);
  expect(row?.slice(1)).toEqual(['—', '—']);
  expect(text).toContain('no such path loses less over all years together. In a single year another way');
});
