import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLAN, type PlanServer, startPlanServer } from './planServer.ts';

let server: PlanServer;
let ask: PlanServer['ask'];
let make: PlanServer['make'];
beforeAll(async () => {
  server = await startPlanServer();
  ({ ask, make } = server);
});
afterAll(() => server.close());

test('a plan is made as a job and read as a matrix, by rows and by programme', async () => {
  expect(await make()).toMatchObject({ state: 'done', plan: PLAN });
  const { data, errors } = await ask(`{
    plans { id state gap }
    plan(id: "${PLAN}") {
      entryYear dataKind next inputChanged asOf { period }
      totals { last recommended decided shortage }
      schools { code nameZh recommended }
      specialties { code nameZh gap { value state } schools shareOfSchools }
      matrix { programme last recommended decided how verdict feasible { low high } stability card }
      fields { code gapLast { value low high } demandFrom { nameZh persons } }
      binding { limit sentenceZh sentenceEn }
      settings { setting of value }
      rows(first: 1, where: { verdicts: [expand] }) { totalCount edges { node { programme reasons { code sentenceZh } } } }
      files { docx }
    }
    planProgramme(plan: "${PLAN}", programme: "D01/710201") {
      verdict card { colour lowOutcome } limits { limit } cohort
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
                    '毕业那年可能缺人：2030 年需求比本地求职供给多约 12 人（80% 区间 3–20），缺人的把握 90%。',
                },
              ],
            },
          },
        ],
      },
      files: { docx: '/data/plan/2027/v1.docx' },
    },
    planProgramme: { cohort: '2030' },
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

test('what is asked wrongly is answered in words', async () => {
  expect((await ask('{ plan(id: "plan/1999/v1") { id } }')).errors?.[0]?.message).toBe(
    '没有方案“plan/1999/v1”。',
  );
  expect(
    (await ask(`{ planProgramme(plan: "${PLAN}", programme: "X/1") { programme } }`)).errors?.[0],
  ).toMatchObject({ extensions: { code: 'PLAN_UNKNOWN_PROGRAMME' } });
  expect(await make('scenario: "99"')).toMatchObject({
    state: 'refused',
    messageEn: 'There is no scenario “99”; it may have been removed.',
  });
});
