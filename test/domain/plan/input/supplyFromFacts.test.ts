import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enrolmentRow } from '../../../../scripts/demo/enrolmentRow.ts';
import { yieldThatCame } from '../../../../server/domain/backtest/yieldThatCame.ts';
import type { Block } from '../../../../server/domain/cube/block.ts';
import { createAccumulator } from '../../../../server/domain/cube/createAccumulator.ts';
import type { EnrolmentRow, OutcomeRow, ProgrammeRow } from '../../../../server/domain/facts/rows.ts';
import { localSupply } from '../../../../server/domain/plan/balance/localSupply.ts';
import { planContext } from '../../../../server/domain/plan/input/planContext.ts';
import { planInputOf } from '../../../../server/domain/plan/input/planInputOf.ts';
import { joinedAfter } from '../../../../server/domain/plan/input/sideFlows.ts';
import { graduatedOf } from '../../../../server/domain/plan/input/stageShares.ts';
import type { PlanInput } from '../../../../server/domain/plan/planInput.ts';
import { makePublication } from '../../../../server/domain/publication/makePublication.ts';
import { cityFacts, outcomeBlocks, returnBlocks } from '../../publication/cityFacts.ts';

const AUTUMN = 2026;
const programme: ProgrammeRow = {
  school: 'D01',
  specialty: '660101',
  opened: '2010',
  length: 3,
  places: null,
  teachers: null,
  dualTeachers: null,
  workshopHours: null,
  status: 'open',
};

/** The same class every autumn: `rolls` entrants, then on roll in the first, second and third year, then graduates. */
function everyYear([enrolled, first, second, third, graduated]: [
  number,
  number,
  number,
  number,
  number,
]): Block[] {
  const cube = createAccumulator('enrolment', { dataKind: 'real' });
  const row = (entryYear: number, stage: EnrolmentRow['stage'], counts: Partial<EnrolmentRow>) =>
    cube.add(
      enrolmentRow({ school: 'D01', specialty: '660101', entryYear: String(entryYear), stage }, counts),
    );
  for (let year = AUTUMN - 7; year <= AUTUMN; year++) {
    row(year, 'intake', { enrolled });
    for (const [k, onRoll] of [first, second, third].entries())
      if (year + k <= AUTUMN) row(year, `year${k + 1}` as EnrolmentRow['stage'], { onRoll });
    if (year + 3 <= AUTUMN) row(year, 'graduated', { graduated });
  }
  return [...cube.blocks()];
}

/** The same graduates every summer. */
function everyCohort(graduates: (Partial<OutcomeRow> & { times: number })[]): Block[] {
  const cohorts = [2022, 2023, 2024, 2025, 2026];
  return outcomeBlocks(
    cohorts.flatMap((cohort) => graduates.map((each) => ({ ...each, cohort: String(cohort) }))),
  );
}

const planned = (enrolment: Block[], outcomes: Block[], returns: Block[] = []): PlanInput =>
  planInputOf({
    city: cityFacts({ programmes: [programme], enrolment, outcomes, returns }),
    pool: [],
    associations: [],
  });

/** Graduates that a year's local supply comes from. */
function graduatesOf({ fields }: PlanInput): number[] {
  const field = fields.find(({ code }) => code === '660101');
  const stays = (field?.rates ?? []).slice(1).reduce((so, { a, b }) => so * (a / (a + b)), 1);
  return (field?.supply ?? []).map(({ supply }) => (supply.value ?? 0) / stays);
}

const NO_JOB = { matched: null, contract: null, insured: null };
const UNPLACED = { region: null, occupation: null, pay: null, ...NO_JOB };
const STUDY = { outcome: 'further_study', ...NO_JOB } as const;
const ELSEWHERE = '320200';

describe('joiners are counted once', () => {
  it('forecasts 96 graduates where 100 enter, 90 and 96 are on roll and 96 graduate every year', () => {
    const graduates = graduatesOf(planned(everyYear([100, 100, 90, 96, 96]), everyCohort([{ times: 96 }])));
    expect(graduates).toHaveLength(4);
    expect(graduates.at(-1)).toBeCloseTo(96, 9);
    for (const persons of graduates) expect(Math.abs(persons - 96)).toBeLessThan(0.5);
  });

  it('adds who came late to a class that outgrows its entrants, once', () => {
    const graduates = graduatesOf(planned(everyYear([40, 40, 44, 50, 50]), everyCohort([{ times: 50 }])));
    for (const persons of graduates) expect(Math.abs(persons - 50)).toBeLessThan(1);
  });

  it('weighs in a plan who its cards count, joiners of a class that outgrows its entrants among them', () => {
    const plan = planned(everyYear([40, 40, 44, 50, 50]), everyCohort([{ times: 50 }]));
    const seekers = plan.fields.find(({ code }) => code === '660101')?.supply.at(-1);
    const supply = (entrants: number) => localSupply(plan, [entrants]).get('660101') ?? 0;
    expect(supply(40)).toBeCloseTo(seekers?.supply.value ?? 0, 9);
    // twice the entrants are not twice as many who join
    const joined = seekers?.transfers.value ?? 0;
    expect(joined / supply(40)).toBeCloseTo(0.2, 2);
    expect(2 * supply(40) - supply(80)).toBeCloseTo(joined, 9);
  });

  it('loses and doubles nobody: those at a stage who graduate and those who join after it are the graduates', () => {
    const persons = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(
        persons,
        persons,
        persons,
        fc.integer({ min: 0, max: 3 }),
        (enrolled, onRoll, graduated, stage) => {
          const entries = [2019, 2020, 2021].map((year) => ({
            year,
            planned: null,
            enrolled,
            onRoll: [onRoll, onRoll, onRoll],
            graduated,
          }));
          const { count } = graduatedOf(entries, stage);
          expect(count + (joinedAfter([entries], stage)?.persons ?? 0)).toBe(3 * graduated);
        },
      ),
      { seed: 1 },
    );
  });
});

describe('what came of an entry year', () => {
  it('is counted of that very cohort, not drawn towards others', () => {
    const enrolment = everyYear([100, 98, 96, 95, 90]);
    const outcomes = everyCohort([
      { times: 45 },
      { times: 15, region: ELSEWHERE },
      { times: 20, ...UNPLACED, outcome: 'seeking' },
      { times: 10, ...STUDY },
    ]);
    const city = cityFacts({ programmes: [programme], enrolment, outcomes });
    const planned = planInputOf({ city, pool: [], associations: [] }).programmes[0];
    // 90 of 100 graduate, 10 of them study on, 65 of the 80 who work or look do so here
    expect(planned && yieldThatCame(planContext(city), planned, 2022)).toBeCloseTo(0.65, 12);
  });
});

describe('local supply seeks work here', () => {
  const step = (outcomes: Block[], returns: Block[] = []) => {
    const city = cityFacts({
      programmes: [programme],
      enrolment: everyYear([100, 100, 100, 100, 100]),
      outcomes,
      returns,
    });
    const row = makePublication(city).guidance.find(({ key }) => key.specialty === '660101');
    return { row, local: row?.pipeline.find((one) => one.step === 'local_supply') };
  };
  const work = { times: 40 };
  const away = { times: 20, region: ELSEWHERE };
  const graduates = [
    work,
    away,
    { times: 20, outcome: 'seeking', ...UNPLACED },
    { times: 5, outcome: 'not_seeking', ...UNPLACED },
    { times: 5, outcome: 'unregistered', ...UNPLACED },
    { times: 10, ...STUDY },
  ] as (Partial<OutcomeRow> & { times: number })[];

  it('is (40 here + 20 still looking) of the 80 who work or look, not 40 of the 60 who work', () => {
    const { row, local } = step(everyCohort(graduates));
    expect(local?.rate).toMatchObject({ value: expect.closeTo(0.75, 9), n: 240, state: 'ok' });
    const steps = new Map(row?.pipeline.map(({ step, persons }) => [step, persons.value ?? 0]));
    const parts = ['dropout', 'further_study', 'unavailable', 'elsewhere', 'local_supply'] as const;
    expect(parts.reduce((sum, part) => sum + (steps.get(part) ?? 0), 0)).toBeCloseTo(100, 9);
  });

  it('does not fall where some of those who worked here find no work', () => {
    const busy = step(everyCohort([{ times: 60 }, away, { times: 20, ...STUDY }]));
    const surplus = step(
      everyCohort([
        { times: 30 },
        { times: 30, ...UNPLACED, outcome: 'seeking' },
        away,
        { times: 20, ...STUDY },
      ]),
    );
    expect(surplus.row?.supply.value).toBeCloseTo(busy.row?.supply.value ?? 0, 9);
  });

  it('counts a graduated cohort so too, those of no registered outcome at the share of the rest', () => {
    const supplied = planned(everyYear([100, 100, 100, 100, 100]), everyCohort(graduates)).fields[0]
      ?.supplied;
    expect(supplied?.at(-1)).toEqual({ year: '2026', persons: expect.closeTo((100 - 10 - 5) * 0.75, 9) });
  });

  it('leaves places of work that are not known out on both sides', () => {
    const { local } = step(everyCohort([...graduates, { times: 60, region: null }]));
    // 120 work, of 60 of them the place is known: the 20 who look count half
    expect(local?.rate.value).toBeCloseTo((40 + 10) / (60 + 10), 9);
  });

  it('is the square root of 36 of 64 where a return does not tell who is looking, flagged', () => {
    const returns = ['2024', '2025', '2026'].map((cohort) => ({
      school: 'D01',
      specialty: '660101',
      cohort,
      graduates: 80,
      enterprises: 64,
      furtherStudy: 10,
      local: 36,
      elsewhere: 28,
      abroad: 0,
    }));
    const { row, local } = step(everyCohort([]), returnBlocks(returns));
    expect(row?.supply.state).toBe('not_assessable');
    expect(local).toBeUndefined();
    // who is unavailable comes from the records of another specialty
    const other = outcomeBlocks([{ times: 90, specialty: '660102', school: 'D02' }]);
    const flagged = step(other, returnBlocks(returns));
    expect(flagged.local?.rate).toMatchObject({ state: 'approximate', note: 'local_share_guessed', n: 192 });
    expect(flagged.row?.supply).toMatchObject({ state: 'approximate' });
  });
});
