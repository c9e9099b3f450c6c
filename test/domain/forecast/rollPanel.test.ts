import { describe, expect, test } from 'vitest';
import { calibrateWindow } from '../../../server/domain/forecast/calibrateWindow.ts';
import { combineNode } from '../../../server/domain/forecast/combineNode.ts';
import { asShown, rollPanel } from '../../../server/domain/forecast/rollPanel.ts';
import { drawNormal } from '../../../server/domain/indicators/random/drawNormal.ts';
import { randomSource } from '../../../server/domain/indicators/random/randomSource.ts';
import { panelOf } from './panelOf.ts';

/** Twelve series of 36 quarters in one group, each with noise of its own. */
function panel(valueAt: (t: number, noise: () => number, series: number) => number) {
  const random = randomSource(31);
  const noise = () => drawNormal(random);
  return panelOf(
    Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [
        `s${i}`,
        Array.from({ length: 36 }, (__, t) => Math.max(0, valueAt(t, noise, i))),
      ]),
    ),
  );
}

const season = [1.3, 0.8, 0.7, 1.2];
const noisySeason = panel((t, noise) => 20 * (season[t % 4] as number) + 9 * noise());
const flatNoise = panel((_, noise) => 20 + 6 * noise());
const growing = panel((t, noise) => 100 * 1.02 ** t * (1 + 0.01 * noise()));

describe('what a panel’s own past speaks for (method §4)', () => {
  test('a season that noise hides in each series is borrowed from the group', () =>
    expect(rollPanel(noisySeason, 8).settings).toMatchObject({ borrowed: true }));

  test('growth is forecast better than by the last four quarters carried forward', () => {
    const rolled = rollPanel(growing, 8);
    expect(rolled.annualError).toBeLessThan(0.6);
    expect(rolled.settings).toMatchObject({ given: false, naive: false });
    expect(asShown(rolled)).toBe(rolled);
  });

  test('noise around a level is not: the last four quarters are shown, though single quarters are forecast better', () => {
    const rolled = rollPanel(flatNoise, 8);
    expect(rolled.relativeMase).toBeLessThan(0.9);
    expect(rolled.settings.naive).toBe((rolled.annualError as number) >= 1);
    const known = flatNoise.series[0]?.values.subarray(-4) as Float64Array;
    const shown = asShown({ ...rolled, settings: { ...rolled.settings, naive: true } }).series[0];
    expect([...(shown?.forecast ?? [])]).toEqual([...known, ...known]);
    expect(shown?.method).toBe('seasonal_naive');
  });

  test('under 23 quarters too few origins tell of a year: the question is not asked', () => {
    const { series } = flatNoise;
    const short = { ...flatNoise, quarters: 22, series: series.map(shortened) };
    expect(rollPanel(short, 8)).toMatchObject({ annualError: null, settings: { naive: false } });

    function shortened(one: (typeof series)[number]) {
      return { ...one, values: one.values.slice(0, 22), known: one.known.slice(0, 22) };
    }
  });
});

test('scenarios take errors of the farthest window that ten origins tell of, and the year is then approximate', () => {
  const rolled = rollPanel(growing, 20);
  const nodes = growing.series.map(({ code }, series) => combineNode(rolled, code, [{ series, weight: 1 }]));
  const at = (from: number, to: number) => calibrateWindow(nodes, rolled.origins, 36, { from, to });
  // origins 12 to 35: a year that ends 12 quarters ahead is known from 13 of them, one that ends 16 ahead from 9
  expect(at(9, 12)).toMatchObject({ full: true, scenarios: { origins: { length: 13 } } });
  expect(at(13, 16)).toMatchObject({ full: false, scenarios: { origins: { length: 10 } } });
});
