import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLAN, type PlanServer, startPlanServer } from './planServer.ts';

let server: PlanServer;
let ask: PlanServer['ask'];
let done: PlanServer['done'];
beforeAll(async () => {
  server = await startPlanServer();
  ({ ask, done } = server);
  await server.make();
});
afterAll(() => server.close());

test('changes are answered at once and provisionally, kept as scenarios, and compared', async () => {
  const { data } = await ask(`mutation {
    wide: createScenario(plan: "${PLAN}", scenario: {
      name: "放宽四成", changes: [{ setting: "maxChange", value: 0.4 }] }) { id result { inputHash } }
    closed: createScenario(plan: "${PLAN}", scenario: {
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
