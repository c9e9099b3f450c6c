import { expect, test } from 'vitest';
import { asBureau } from '../../scripts/access/asBureau.ts';
import { storePorts } from '../../server/api/ports/storePorts.ts';
import { readAddress } from '../../server/start/readAddress.ts';
import { startServer } from '../../server/start/startServer.ts';
import { runBacktest } from '../../server/store/backtest/runBacktest.ts';
import { createPlanner } from '../../server/store/plans/createPlanner.ts';
import { SMALL_CITY, smallCityFiles } from '../store/smallCity.ts';
import { temporaryStore } from '../store/temporaryStore.ts';
import { asker } from './planServer.ts';

/** Two occupations that swap which of them wants three times as many, every four years. */
const turning = (occupation: number, before: number) =>
  Math.floor((before + 8) / 16) % 2 === occupation ? 192 : 64;

test('a city whose own past speaks for the simple rule is recommended the rule, and nobody raises the half', async () => {
  const { store, take } = await temporaryStore();
  const city = { ...SMALL_CITY, autumns: [2010, 2026] as [number, number], quarters: 48, vacancies: turning };
  for (const [kind, text] of smallCityFiles(city)) await take(kind, text);
  const server = await startServer(storePorts(store, createPlanner(store)), readAddress({ PORT: '0' }));
  asBureau(server.url, store.config.database);
  const { ask, make } = asker(server.url);
  const planned = async () => {
    const { plan: id } = await make();
    const { data } = await ask(`{
      plan(id: "${id}") {
        settings { setting value }
        rows(first: 9) { edges { node { rule optimum recommended } } }
      }
    }`);
    const { plan } = data as unknown as { plan: Plan };
    return {
      id,
      half: plan.settings.find(({ setting }) => setting === 'half')?.value,
      rows: plan.rows.edges.map(({ node }) => node).filter(({ rule }) => rule !== null),
    };
  };

  const before = await planned();
  expect(before.half).toBe(0.5);
  expect(before.rows.some(({ rule, recommended }) => Math.abs(recommended - rule) > 1)).toBe(true);

  const test = await runBacktest(
    store,
    () => '2026-11-25T12:00:00Z',
    () => {},
  );
  expect(test).toMatchObject({ ruleAlone: true, years: { length: 6 } });
  expect(test.optimumLessRule?.low).toBeGreaterThan(0);

  const after = await planned();
  expect(after.half).toBe(0);
  for (const { rule, recommended } of after.rows) expect(Math.abs(recommended - rule)).toBeLessThan(1);
  expect(after.rows.map(({ optimum }) => optimum)).toEqual(before.rows.map(({ optimum }) => optimum));

  const raised = await ask(
    `{ planWhatIf(plan: "${after.id}", changes: [{ setting: "half", value: 0.5 }]) { placesMoved } }`,
  );
  expect(raised.errors?.[0]?.extensions.code).toBe('PLAN_CHANGE_RANGE');
  await server.close();
});

interface Plan {
  settings: { setting: string; value: number }[];
  rows: { edges: { node: { rule: number; optimum: number; recommended: number } }[] };
}
