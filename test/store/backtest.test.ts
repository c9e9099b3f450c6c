import { expect, test } from 'vitest';
import { readBacktest } from '../../server/store/backtest/readBacktest.ts';
import { runBacktest } from '../../server/store/backtest/runBacktest.ts';
import { temporaryStore } from './temporaryStore.ts';

test('a backtest without any past says so, is kept, and is outdated once other facts count', async () => {
  const { store, take } = await temporaryStore();
  const market = (period: string) =>
    take('market', `期间,地区,职业,需求人数,求职人数\n${period},220502,6-18-01-01,10,8\n`);
  await market('2026Q2');
  expect(await readBacktest(store)).toBeNull();
  const steps: number[][] = [];
  await runBacktest(
    store,
    () => '2026-11-25T12:00:00Z',
    (done, of) => steps.push([done, of]),
  );
  expect(steps).toEqual([[0, 0]]);
  const kept = await readBacktest(store);
  expect(kept).toMatchObject({ madeAt: '2026-11-25T12:00:00Z', outdated: false });
  expect(kept?.result).toMatchObject({ years: [], summary: [], indicative: true });
  await market('2026Q3');
  expect(await readBacktest(store)).toMatchObject({ outdated: true });
});
