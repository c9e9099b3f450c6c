import { afterAll, beforeAll, expect, test } from 'vitest';
import { ofSchool, SECOND } from '../../scripts/access/asBureau.ts';
import { PLAN, type PlanServer, startPlanServer } from './planServer.ts';

/** Last day on which schools may answer to a plan of a far autumn, by the edition's calendar. */
const UNTIL = '2999-02-28';

let server: PlanServer;
let ask: PlanServer['ask'];
beforeAll(async () => {
  server = await startPlanServer();
  ({ ask } = server);
  await server.make();
});
afterAll(() => server.close());

test('an override without its reason is refused in the reader’s language, one with it stands', async () => {
  const change = (more: string) =>
    `mutation { overridePlan(plan: "${PLAN}", programme: "D01/710201", action: change, base: 0, intake: 72${more}) {
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
    `mutation { undoOverride(plan: "${PLAN}", programme: "D01/710201", base: 1) { matrix { decided } } }`,
  );
  expect(data).toMatchObject({ undoOverride: { matrix: { decided: [60] } } });
});

test('a plan is laid before schools, answered and decided; what does not come next is refused', async () => {
  const move = (to: string, base = 2) =>
    `mutation { movePlan(plan: "${PLAN}", to: ${to}, base: ${base}) { state next } }`;
  expect((await ask(move('decided'))).errors?.[0]?.message).toBe('方案现在是“草案”，下一步不能是“已决定”。');
  expect((await ask(move('consulted'))).data).toEqual({
    movePlan: { state: 'consulted', next: ['decided'] },
  });
  const opinion = `mutation {
    giveOpinion(plan: "${PLAN}", school: "D01", programme: "D01/710201", stance: reserved, base: 0, reason: "缺教师") {
      opinions { school { nameZh } stance reason by stands }
    }
  }`;
  expect((await ask(opinion)).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  const other = { cookie: server.letIn(ofSchool('D02', 'other')) };
  expect((await ask(opinion, other)).errors?.[0]?.extensions.code).toBe('PLAN_UNKNOWN_SCHOOL');
  const { data } = await ask(opinion, { cookie: server.letIn(ofSchool('D01')) });
  expect(data).toMatchObject({
    giveOpinion: {
      opinions: [{ school: { nameZh: '示范第一职业学校' }, reason: '缺教师', by: '教务处', stands: true }],
    },
  });
  const waits = `{ plan(id: "${PLAN}") { anotherDecides } }`;
  expect((await ask(waits)).data).toEqual({ plan: { anotherDecides: true } });
  const own = (await ask(move('decided', 3))).errors?.[0];
  expect(own).toMatchObject({
    message: '这份规划是规划科送学校征求意见的，要由教育局的另一位来定。',
    extensions: { code: 'PLAN_SECOND_PERSON' },
  });
  const second = { cookie: server.letIn(SECOND) };
  expect((await ask(waits, second)).data).toEqual({ plan: { anotherDecides: false } });
  expect((await ask(move('decided', 3), second)).data).toMatchObject({ movePlan: { state: 'decided' } });
  const { data: after } = await ask(
    `{ plan(id: "${PLAN}") { moves { to by typed } ledger { decided how outcomeRate { state } } trace { action by typed } } }`,
  );
  expect(after).toMatchObject({
    plan: {
      moves: [
        { to: 'consulted', by: '规划科', typed: false },
        { to: 'decided', by: '局长', typed: false },
      ],
      ledger: [{ decided: 60, how: 'recommended', outcomeRate: { state: 'not_collected' } }],
      trace: expect.arrayContaining([{ action: 'plan.opinion', by: '教务处', typed: false }]),
    },
  });
});

test('the log says which account in which role did what, and what was typed before there were accounts says so', async () => {
  const query = `{ auditEvents(first: 20, where: { subject: "${PLAN}" }) { events { actor account role action } } }`;
  const { data } = await ask(query);
  const { events } = (data as unknown as { auditEvents: { events: object[] } }).auditEvents;
  expect(events).toContainEqual({ actor: '局长', account: 'second', role: 'bureau', action: 'plan.decided' });
  expect(events).toContainEqual({
    actor: '教务处',
    account: 'school',
    role: 'school',
    action: 'plan.opinion',
  });
  await server.write('update plan set made_account = null, made_by = ?', '老王');
  await server.write('update plan_opinion set given_account = null, given_by = ?', '老李');
  const typed = await ask(`{ plan(id: "${PLAN}") { madeBy madeByTyped opinions { by typed } } }`);
  expect(typed.data).toEqual({
    plan: { madeBy: '老王', madeByTyped: true, opinions: [{ by: '老李', typed: true }] },
  });
  await server.write('update plan set made_by = ?', '演示 demonstration');
  expect((await ask(`{ plan(id: "${PLAN}") { madeByTyped } }`)).data).toEqual({
    plan: { madeByTyped: false },
  });
});

test('before asked schools have answered nobody decides without saying why, and the reason is kept', async () => {
  const { plan: id } = await server.make();
  const act = async (mutation: string, headers: Record<string, string> = {}) =>
    ask(`mutation { ${mutation} }`, headers);
  await act(`movePlan(plan: "${id}", to: consulted, base: 0) { id }`);
  // whatever day it is, the time to answer is not over
  await server.write("update plan set entry_year = ? where state = 'consulted'", '2999');
  const waits = await ask(
    `{ plan(id: "${id}") { unanswered { schools { code nameZh } until } decidedReason } }`,
  );
  expect(waits.data).toEqual({
    plan: {
      unanswered: { schools: [{ code: 'D01', nameZh: '示范第一职业学校' }], until: UNTIL },
      decidedReason: null,
    },
  });
  const adopt = (reason: string) =>
    act(`overridePlan(plan: "${id}", programme: "D01/710201", action: adopt, base: 0${reason}) { changed }`);
  expect((await adopt('')).errors?.[0]).toMatchObject({
    message: `有 1 所学校还没有答复：示范第一职业学校；征求意见到 ${UNTIL} 才结束。现在就定，要写明理由。`,
    extensions: { code: 'PLAN_UNANSWERED' },
  });
  expect((await adopt(', reason: "教务处电话里同意了"')).errors).toBeUndefined();
  const second = { cookie: server.letIn(SECOND) };
  const decide = (reason: string, headers = second) =>
    act(
      `movePlan(plan: "${id}", to: decided, base: 1${reason}) { state decidedReason decidedWithout { code } }`,
      headers,
    );
  expect((await decide(', reason: " "')).errors?.[0]?.extensions.code).toBe('PLAN_UNANSWERED');
  const english = await decide('', { cookie: `${second.cookie}; lang=en` });
  expect(english.errors?.[0]?.message).toBe(
    `1 school has not answered yet: Demonstration School 1; they may until ${UNTIL}. To decide now, say why.`,
  );
  const long = await decide(`, reason: "${'字'.repeat(2001)}"`);
  expect(long.errors?.[0]?.extensions.code).toBe('PLAN_TEXT_TOO_LONG');
  const decided = await decide(', reason: "省里提前要"');
  expect(decided.data).toEqual({
    movePlan: { state: 'decided', decidedReason: '省里提前要', decidedWithout: [{ code: 'D01' }] },
  });
  const { data } = await ask(`{ plan(id: "${id}") { unanswered { until } trace { action details } } }`);
  const { plan } = data as unknown as {
    plan: { unanswered: null; trace: { action: string; details: string }[] };
  };
  expect(plan.unanswered).toBeNull();
  expect(JSON.parse(plan.trace[0]?.details ?? '')).toMatchObject({
    reason: '省里提前要',
    unanswered: ['D01'],
    until: UNTIL,
  });
  const file = await (await fetch(`${server.url}/data/${id}.json`, { headers: second })).json();
  expect(file).toMatchObject({ decidedReason: '省里提前要', decidedWithout: ['D01'] });
  await server.write("update plan set entry_year = ? where entry_year = '2999'", '2027');
});

test('another site’s page can write nothing', async () => {
  const origin = { origin: 'https://elsewhere.example' };
  const refused = await ask('mutation { makePlan { id } }', origin);
  expect(refused.errors?.[0]?.extensions.code).toBe('FOREIGN_ORIGIN');
  const own = { origin: server.url };
  expect((await ask('mutation { makePlan { id } }', own)).errors).toBeUndefined();
});
