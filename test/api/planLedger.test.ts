import { expect, test } from 'vitest';
import { SECOND } from '../../scripts/access/asBureau.ts';
import { readPlan } from '../../server/store/plans/readPlans.ts';
import { SMALL_CITY } from '../store/smallCity.ts';
import { bootCity } from './bootCity.ts';

const AUTUMN = { ...SMALL_CITY, autumns: [2015, 2022] as [number, number] };

test('a decided plan is set beside what became of its entrants, from the facts that came when they graduated', async () => {
  const { ask, letIn, makePlan, take } = await bootCity(AUTUMN);
  const id = await makePlan();
  expect(id).toBe('plan/2023/v1');
  const act = (mutation: string, cookie = '') =>
    ask(`mutation { ${mutation} { state } }`, cookie ? { cookie } : {});
  const second = letIn(SECOND);
  const evaluate = `evaluatePlan(plan: "${id}", base: 1)`;
  await act(
    `overridePlan(plan: "${id}", programme: "S01/710201", action: change, base: 0, intake: 65, reason: "新校区启用")`,
    second,
  );
  await act(`movePlan(plan: "${id}", to: consulted, base: 1)`);
  await act(`movePlan(plan: "${id}", to: decided, base: 1)`, second);
  await expect(act(evaluate)).rejects.toThrow('2026');

  await take(
    'enrolment',
    '学校,专业,入学年份,阶段,计划数,录取数\nS01,710201,2023,招生,65,63\nS02,660301,2023,招生,72,70\n',
  );
  const graduates = ['协议和合同就业,220502', '协议和合同就业,220000', '升学,', '待就业,'].map(
    (outcome, i) => `${9001 + i},S01,710201,2026,${outcome}`,
  );
  await take('outcomes', `学号,学校,专业,届别,毕业去向,单位所在地\n${graduates.join('\n')}\n`);
  await act(evaluate);

  const { plan } = await ask<{ plan: { state: string; ledger: object[] } }>(`{ plan(id: "${id}") {
    state
    ledger {
      programme recommended decided how reason by typed entrants cohort graduates
      outcomeRate { value low high n state } localRate { value n }
    }
  } }`);
  expect(plan.state).toBe('evaluated');
  // 95 % Wilson interval of 3 of 4, https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval
  expect(plan.ledger).toEqual([
    {
      programme: 'S01/710201',
      recommended: 53,
      decided: 65,
      how: 'changed',
      reason: '新校区启用',
      by: '局长',
      typed: false,
      entrants: 63,
      cohort: '2026',
      graduates: 4,
      outcomeRate: {
        value: 0.75,
        low: expect.closeTo(0.3006, 4),
        high: expect.closeTo(0.9544, 4),
        n: 4,
        state: 'ok',
      },
      localRate: { value: 0.5, n: 2 },
    },
    expect.objectContaining({
      programme: 'S02/660301',
      decided: 67,
      how: 'recommended',
      graduates: null,
      outcomeRate: expect.objectContaining({ value: null, state: 'not_collected' }),
    }),
  ]);
});

test('two instances that took the same files make the same plan, bit by bit', async () => {
  const first = await bootCity(SMALL_CITY);
  const second = await bootCity(SMALL_CITY);
  const [a, b] = [
    await readPlan(first.store, await first.makePlan()),
    await readPlan(second.store, await second.makePlan()),
  ];
  expect(a.inputHash).toMatch(/^[0-9a-f]{64}$/);
  expect([b.inputHash, b.gap, b.bound]).toEqual([a.inputHash, a.gap, a.bound]);
  expect(JSON.stringify(b.outcome)).toBe(JSON.stringify(a.outcome));
});
