import { expect, test } from 'vitest';
import { BACKTEST_METHOD } from '../../server/domain/backtest/types.ts';
import { readBacktest } from '../../server/store/backtest/readBacktest.ts';
import { runBacktest } from '../../server/store/backtest/runBacktest.ts';
import { loadPlanInput } from '../../server/store/loadPlanInput.ts';
import { planFacts } from '../../server/store/plans/planFacts.ts';
import { shownBatches } from '../../server/store/shownBatches.ts';
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
  expect(kept?.result).toMatchObject({
    years: [],
    summary: { open: [], closed: [] },
    judged: false,
  });
  await market('2026Q3');
  expect(await readBacktest(store)).toMatchObject({ outdated: true });
});

test('new drafts stay with the simple rule where the city’s past speaks for it, and only there', async () => {
  const { store } = await temporaryStore();
  const { dataKind } = await shownBatches(store);
  const keep = (number: number, result: object) =>
    store.sql.run(
      'insert into plan_backtest (number, edition, data_kind, facts, result, made_at) values (?, ?, ?, ?, ?, ?)',
      [number, store.index.edition.id, dataKind, '', JSON.stringify(result), '2026-11-25T12:00:00Z'],
    );
  const half = async () => (await loadPlanInput(store)).limits.half;
  const before = await planFacts(store);
  expect(await half()).toBe(0.5);
  await keep(1, { method: BACKTEST_METHOD, ruleAlone: true });
  expect(await half()).toBe(0);
  // a plan's input is made anew once there is another test
  expect(await planFacts(store)).not.toBe(before);
  await keep(2, { method: BACKTEST_METHOD, ruleAlone: false });
  expect(await half()).toBe(0.5);
  await keep(3, { years: [], indicative: true, ruleAlone: true });
  expect(await readBacktest(store)).toBeNull();
  expect(await half()).toBe(0.5);
});
