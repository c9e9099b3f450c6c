import { afterAll, beforeAll, expect, test } from 'vitest';
import { ofSchool } from '../../scripts/access/asBureau.ts';
import { PLAN, type PlanServer, startPlanServer } from './planServer.ts';

let server: PlanServer;
let ask: PlanServer['ask'];
beforeAll(async () => {
  server = await startPlanServer();
  ({ ask } = server);
  await server.make('by: "规划科"');
});
afterAll(() => server.close());

test('an override without its reason is refused in the reader’s language, one with it stands', async () => {
  const change = (more: string) =>
    `mutation { overridePlan(plan: "${PLAN}", programme: "D01/710201", action: change, base: 0, intake: 72, by: "李"${more}) {
      matrix { decided how outsideLimits } overrides { action stands } } }`;
  expect((await ask(change(''))).errors?.[0]).toMatchObject({
    message: '请写明理由。',
    extensions: { code: 'PLAN_REASON_MISSING' },
  });
  expect((await ask(change(''), { cookie: 'lang=en' })).errors?.[0]?.message).toBe('Give a reason.');
  expect((await ask(change(', reason: "新校区启用"'))).data).toMatchObject({
    overridePlan: {
      matrix: { decided: [72], how: ['changed'], outsideLimits: [true] },
      overrides: [{ action: 'change', stands: true }],
    },
  });
  const { data } = await ask(
    `mutation { undoOverride(plan: "${PLAN}", programme: "D01/710201", base: 1, by: "李") { matrix { decided } } }`,
  );
  expect(data).toMatchObject({ undoOverride: { matrix: { decided: [60] } } });
});

test('a plan is laid before schools, answered and decided; what does not come next is refused', async () => {
  const move = (to: string, base = 2) =>
    `mutation { movePlan(plan: "${PLAN}", to: ${to}, base: ${base}, by: "李") { state next } }`;
  expect((await ask(move('decided'))).errors?.[0]?.message).toBe('方案现在是“草案”，下一步不能是“已决定”。');
  expect((await ask(move('consulted'))).data).toEqual({
    movePlan: { state: 'consulted', next: ['decided'] },
  });
  const opinion = `mutation {
    giveOpinion(plan: "${PLAN}", school: "D01", programme: "D01/710201", stance: reserved, base: 0, reason: "缺教师", by: "教务处") {
      opinions { school { nameZh } stance reason by stands }
    }
  }`;
  expect((await ask(opinion)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  const other = { cookie: server.letIn(ofSchool('D02', 'other')) };
  expect((await ask(opinion, other)).errors?.[0]?.extensions.code).toBe('PLAN_UNKNOWN_SCHOOL');
  const { data } = await ask(opinion, { cookie: server.letIn(ofSchool('D01')) });
  expect(data).toMatchObject({
    giveOpinion: { opinions: [{ school: { nameZh: '示范第一职业学校' }, reason: '缺教师', stands: true }] },
  });
  expect((await ask(move('decided', 3))).data).toMatchObject({ movePlan: { state: 'decided' } });
  const { data: after } = await ask(
    `{ plan(id: "${PLAN}") { moves { to by } ledger { decided how outcomeRate { state } } trace { action } } }`,
  );
  expect(after).toMatchObject({
    plan: {
      moves: [
        { to: 'consulted', by: '李' },
        { to: 'decided', by: '李' },
      ],
      ledger: [{ decided: 60, how: 'recommended', outcomeRate: { state: 'not_collected' } }],
    },
  });
});

test('another site’s page can write nothing', async () => {
  const origin = { origin: 'https://elsewhere.example' };
  const refused = await ask('mutation { makePlan(by: "x") { id } }', origin);
  expect(refused.errors?.[0]?.extensions.code).toBe('FOREIGN_ORIGIN');
  const own = { origin: server.url };
  expect((await ask(`mutation { makePlan(by: " ") { id } }`, own)).errors).toBeUndefined();
});
