import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../server/store/config.ts';
import { openStore } from '../../server/store/openStore.ts';
import { overridePlan } from '../../server/store/plans/decidePlan.ts';
import { readPlan } from '../../server/store/plans/readPlans.ts';
import { copyFilled } from '../pages/copyFilled.ts';
import { runCli } from './runCli.ts';

let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  ({ folder, env } = await copyFilled());
});
afterAll(() => rm(folder, { recursive: true }));

const plan = (...args: string[]) => runCli(['plan', ...args], env);

test('the plan of the demonstration city has the contract’s form, keeps its limits and says why', async () => {
  const { stdout, status } = await plan('--json');
  expect(status).toBe(0);
  const made = JSON.parse(stdout);
  expect(Object.keys(made)).toEqual(expect.arrayContaining(['year', 'gap', 'bound', 'inputHash', 'rows']));
  expect(made).toMatchObject({ year: '2027', dataKind: 'demonstration' });
  expect(made.gap).toBeLessThanOrEqual(0.001);
  expect(made.inputHash).toMatch(/^[0-9a-f]{64}$/);
  expect(Object.keys(made.rows[0])).toEqual([
    'school',
    'specialty',
    'last',
    'rule',
    'optimum',
    'recommended',
    'decided',
    'low',
    'high',
    'verdict',
    'decidedVerdict',
    'stability',
    'forced',
    'untried',
    'reasons',
  ]);
  expect(made.rows.filter(({ reasons }: { reasons: unknown[] }) => reasons.length === 0)).toEqual([]);
});

test('a plan that is kept is printed with what is decided beside what was recommended, in both languages', async () => {
  const programme = await decideInTheStore(12);
  const { stdout, status } = await plan('--kept', 'plan/2027/v1', '--json');
  expect(status).toBe(0);
  const kept = JSON.parse(stdout);
  const row = kept.rows.find(
    (one: { school: string; specialty: string }) => `${one.school}/${one.specialty}` === programme,
  );
  expect(row).toMatchObject({ recommended: expect.any(Number), decided: 12 });
  const others = kept.rows.filter((one: object) => one !== row);
  expect(
    others.filter((one: { decided: number; recommended: number }) => one.decided !== one.recommended),
  ).toEqual([]);
  expect(kept).toMatchObject({ plan: 'plan/2027/v1', state: 'draft', decided: { changed: 1 } });
  expect(kept.decided.entrants - kept.entrants).toBe(12 - row.recommended);
  for (const [lang, head, said] of [
    ['zh', '决定', '1 个专业点另作决定'],
    ['en', 'Decided', 'one programme decided otherwise'],
  ] as const) {
    const text = (await plan('--kept', '--lang', lang)).stdout;
    expect(text).toContain(head);
    expect(text).toContain(said);
    expect(text.split('\n').at(-2)).toContain(kept.decided.entrants.toLocaleString('en-US'));
  }
  const alone = await plan('--kept', '--year', '2027');
  expect([alone.status, alone.stdout]).toEqual([2, '']);
});

/** Decides one programme of the demonstration's plan, as a page would. @returns the programme */
async function decideInTheStore(intake: number): Promise<string> {
  const store = await openStore(readConfig({ ...process.env, ...env }));
  try {
    const { outcome } = await readPlan(store, 'plan/2027/v1');
    const rows = 'infeasible' in outcome ? [] : outcome.rows;
    const { programme = '' } =
      rows.find(({ last, recommended }) => last !== null && recommended !== 12) ?? {};
    const event = { programme, action: 'change' as const, intake, reason: '实训工位', base: 0 };
    await overridePlan(store, 'plan/2027/v1', event, { by: '李', at: '2026-11-30T08:00:00.000Z' });
    return programme;
  } finally {
    await store.close();
  }
}

test('limits that cannot hold together exit 1 and are named in words with what would do', async () => {
  const { stdout, status } = await plan('--scenario', 'maxChange=0', '--scenario', 'intakeHigh=100');
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /全市：招生总数上限为 100\n最小的放宽是：\n {2}全市：招生总数上限由 100 放宽到 [\d,]+/,
  );
});

test('a scenario that says nothing, and a year that cannot be planned, exit 2 with a sentence', async () => {
  const empty = await plan('--scenario', 'maxChange', '--lang', 'en');
  expect([empty.status, empty.stderr]).toEqual([
    2,
    '“maxChange” is not setting=value; write for example maxChange=0.3, or none where there is no limit.\n',
  ]);
  expect((await plan('--year', '1999')).stderr).toContain('现有数据能规划的是 2027 年秋季');
});

test('a database that has seen no import is filled as the server would fill it, before there is anything to plan', async () => {
  const own = { ...env, DATABASE_URL: `sqlite:${join(folder, 'empty.db')}`, GONGXU_DEMO: 'off' };
  const empty = await runCli(['plan'], own);
  expect(empty.stderr).toContain('Nothing is published yet: loading the published figures that come along');
  expect(empty.stderr).toContain('做不了方案：缺专业点、招生与在校两种表');
  expect([empty.status, empty.stdout]).toEqual([2, '']);
});

test('the past of a city that has none says how many years there are, and nothing else', async () => {
  const own = { ...env, DATABASE_URL: `sqlite:${join(folder, 'past.db')}`, GONGXU_DEMO: 'off' };
  const { stdout, status } = await runCli(['backtest', '--lang', 'en'], own);
  expect([status, stdout.split('\n').slice(0, 2)]).toEqual([
    0,
    [
      "Whether planning helps cannot be judged from the city's own history",
      expect.stringContaining('three years after: none can.'),
    ],
  ]);
});
