import { afterAll, beforeAll, expect, test } from 'vitest';
import { storePorts } from '../../server/api/ports/storePorts.ts';
import { type RunningServer, startServer } from '../../server/start/startServer.ts';
import { simplePlanner } from '../store/planner.ts';
import { openTemporaryStore } from '../store/temporaryStore.ts';

interface Answer {
  data: Record<string, never>;
  errors?: { message: string; extensions: { code: string } }[];
}

let server: RunningServer;
let close: () => Promise<void>;

beforeAll(async () => {
  const temporary = await openTemporaryStore();
  server = await startServer(storePorts(temporary.store, simplePlanner()), '127.0.0.1', 0);
  close = temporary.close;
});
afterAll(async () => {
  await server.close();
  await close();
});

async function ask(query: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

/** Waits for a job. @returns what it came to */
async function done(id: string): Promise<{ state: string; plan: string | null; messageEn: string | null }> {
  for (;;) {
    const { data } = await ask(`{ planJob(id: "${id}") { state step plan messageEn } }`);
    const { planJob } = data as unknown as { planJob: Awaited<ReturnType<typeof done>> };
    if (planJob.state !== 'running') return planJob;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function make(args: string): Promise<Awaited<ReturnType<typeof done>>> {
  const { data } = await ask(`mutation { makePlan(${args}) { id state } }`);
  return done((data as unknown as { makePlan: { id: string } }).makePlan.id);
}

const PLAN = 'plan/2027/v1';

test('a plan is made as a job and read as a matrix, by rows and by programme', async () => {
  expect(await make('by: "规划科"')).toMatchObject({ state: 'done', plan: PLAN });
  const { data, errors } = await ask(`{
    plans { id state gap }
    plan(id: "${PLAN}") {
      entryYear dataKind next inputChanged asOf { period }
      totals { last recommended decided shortage }
      schools { code nameZh recommended }
      specialties { code nameZh gap { value state } schools shareOfSchools }
      matrix { programme last recommended decided how verdict feasibleHigh stability card }
      fields { code gapLast { value low high } demandFrom { nameZh persons } }
      binding { limit sentenceZh sentenceEn }
      settings { setting of value }
      rows(first: 1, where: { verdicts: [expand] }) { totalCount edges { node { programme reasons { code sentenceZh } } } }
      files { docx }
    }
    planProgramme(plan: "${PLAN}", programme: "D01/710201") {
      verdict card { colour lowOutcome } serves { code weight } limits { limit } cohort
      reasons { sentenceEn }
    }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    plans: [{ id: PLAN, state: 'draft', gap: 0.001 }],
    plan: {
      dataKind: 'demonstration',
      next: ['consulted'],
      inputChanged: false,
      totals: { last: 50, recommended: 60, decided: 60 },
      matrix: { programme: ['D01/710201'], decided: [60], how: ['recommended'], verdict: ['expand'] },
      binding: [{ limit: 'change', sentenceZh: expect.stringContaining('示范第一职业学校 计算机应用') }],
      rows: {
        totalCount: 1,
        edges: [
          {
            node: {
              reasons: [
                {
                  sentenceZh:
                    '毕业那年可能缺人：2030 年需求比本地供给多约 12 人（80% 区间 3–20），缺人的把握 90%。',
                },
              ],
            },
          },
        ],
      },
      files: { docx: '/data/plan/2027/v1.docx' },
    },
    planProgramme: { cohort: '2030', serves: [{ code: '710201', weight: 1 }] },
  });
});

test('a programme is explained: its verdict in words, rules with their source, outlook, pipeline and tornado', async () => {
  const { data, errors } = await ask(`{
    planProgramme(plan: "${PLAN}", programme: "D01/710201") {
      sentenceZh sentenceEn
      rules { rule state scope sentenceEn findingZh sourceZh sourceEn }
      outlook {
        field { nameZh } graduationYear history { year persons } supplied { year }
        years { year persons { value low high } wide { high } narrow { low } } supply { year }
        gapLast { value } gapPlan { value }
      }
      pipeline { step persons { value } }
      tornado { gap sentenceEn bars { assumption nameZh low { text gap intake } high { text turns } } }
    }
  }`);
  expect(errors).toBeUndefined();
  const { planProgramme } = data as unknown as {
    planProgramme: { pipeline: unknown[]; tornado: { bars: unknown[] } };
  };
  expect(planProgramme).toMatchObject({
    sentenceZh: '建议扩招 10 人：由 50 人增到 60 人。',
    sentenceEn: 'Add 10 places: from 50 to 60.',
    rules: [
      {
        state: 'unmet',
        scope: 'elsewhere',
        sentenceEn: expect.stringMatching(
          /^Jilin City 2013 \(secondary vocational\): where two years in a row/,
        ),
        findingZh: '按现有数字，条件不成立。最近一年招 50 人，计划 55 人。',
        sourceZh: '吉林市 2013 年中职文件，题名与原文待向发文机关核实',
        sourceEn: expect.stringContaining('to be confirmed'),
      },
    ],
    outlook: {
      field: { nameZh: '计算机应用' },
      graduationYear: '2030',
      years: [{ year: '2030', persons: { value: 40, low: 32, high: 48 } }],
      gapLast: { value: 10 },
      gapPlan: { value: 4 },
    },
    tornado: { gap: 10 },
  });
  // 60 entrants through .9, .8, .95 and .88
  expect(planProgramme.pipeline.at(-1)).toEqual({
    step: 'local_supply',
    persons: { value: expect.closeTo(60 * 0.9 * 0.8 * 0.95 * 0.88, 9) },
  });
  // demand of 40 with a coverage of .48 instead of .6, less a supply of 30
  expect(planProgramme.tornado.bars[0]).toMatchObject({
    assumption: 'registration_coverage',
    nameZh: '岗位登记率',
    low: { text: '48%', gap: expect.closeTo(20, 9) },
  });
});

test('changes are answered at once and provisionally, kept as scenarios, and compared', async () => {
  const { data } = await ask(`mutation {
    wide: createScenario(plan: "${PLAN}", by: "李", scenario: {
      name: "放宽四成", changes: [{ setting: "maxChange", value: 0.4 }] }) { id result { inputHash } }
    closed: createScenario(plan: "${PLAN}", by: "李", scenario: {
      name: "总数十人", changes: [{ setting: "intakeHigh", value: 10 }] }) { id }
  }`);
  const { wide, closed } = data as unknown as Record<string, { id: string }>;
  const compared = await ask(`{
    planWhatIf(plan: "${PLAN}", changes: [{ setting: "maxChange", value: 0.4 }]) {
      provisional placesMoved differences { programme planned recommended }
    }
    compareScenarios(plan: "${PLAN}", scenarios: ["${wide?.id}", "${closed?.id}"]) {
      name result { placesMoved infeasible { conflict { sentenceZh } relaxation { sentenceEn from to } } }
    }
  }`);
  expect(compared.data).toEqual({
    planWhatIf: {
      provisional: true,
      placesMoved: 10,
      differences: [{ programme: 'D01/710201', planned: 60, recommended: 70 }],
    },
    compareScenarios: [
      { name: PLAN, result: { placesMoved: 0, infeasible: null } },
      { name: '放宽四成', result: { placesMoved: 10, infeasible: null } },
      {
        name: '总数十人',
        result: {
          placesMoved: 0,
          infeasible: {
            conflict: [{ sentenceZh: '全市：招生总数上限为 10' }],
            relaxation: [
              { sentenceEn: 'the whole city: upper bound of all entrants from 10 to 40', from: 10, to: 40 },
            ],
          },
        },
      },
    ],
  });
  const solving = await ask(`mutation { solveScenario(id: "${wide?.id}") { id scenario } }`);
  const job = (solving.data as unknown as { solveScenario: { id: string } }).solveScenario.id;
  expect(await done(job)).toMatchObject({ state: 'done', plan: PLAN });
  const { data: kept } = await ask(
    `{ plan(id: "${PLAN}") { scenarios { name result { provisional totals { recommended } } } } }`,
  );
  expect(kept).toMatchObject({
    plan: { scenarios: [{ result: { provisional: false, totals: { recommended: 70 } } }, { result: null }] },
  });
});

test('an override without its reason is refused in the reader’s language, one with it stands', async () => {
  const change = (more: string) =>
    `mutation { overridePlan(plan: "${PLAN}", programme: "D01/710201", action: change, intake: 72, by: "李"${more}) {
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
    `mutation { undoOverride(plan: "${PLAN}", programme: "D01/710201", by: "李") { matrix { decided } } }`,
  );
  expect(data).toMatchObject({ undoOverride: { matrix: { decided: [60] } } });
});

test('a plan is laid before schools, answered and decided; what does not come next is refused', async () => {
  const move = (to: string) => `mutation { movePlan(plan: "${PLAN}", to: ${to}, by: "李") { state next } }`;
  expect((await ask(move('decided'))).errors?.[0]?.message).toBe('方案现在是“草案”，下一步不能是“已决定”。');
  expect((await ask(move('consulted'))).data).toEqual({
    movePlan: { state: 'consulted', next: ['decided'] },
  });
  const { data } = await ask(`mutation {
    giveOpinion(plan: "${PLAN}", school: "D01", programme: "D01/710201", stance: reserved, reason: "缺教师", by: "教务处") {
      opinions { school { nameZh } stance reason by stands }
    }
  }`);
  expect(data).toMatchObject({
    giveOpinion: { opinions: [{ school: { nameZh: '示范第一职业学校' }, reason: '缺教师', stands: true }] },
  });
  expect((await ask(move('decided'))).data).toMatchObject({ movePlan: { state: 'decided' } });
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

test('what is asked wrongly is answered in words', async () => {
  expect((await ask('{ plan(id: "plan/1999/v1") { id } }')).errors?.[0]?.message).toBe(
    '没有方案“plan/1999/v1”。',
  );
  expect(
    (await ask(`{ planProgramme(plan: "${PLAN}", programme: "X/1") { programme } }`)).errors?.[0],
  ).toMatchObject({ extensions: { code: 'PLAN_UNKNOWN_PROGRAMME' } });
  expect(await make('by: ""')).toMatchObject({ state: 'refused', messageEn: 'Say who decides.' });
});
