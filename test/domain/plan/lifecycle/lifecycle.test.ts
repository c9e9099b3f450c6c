import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decidedIntake } from '../../../../server/domain/plan/lifecycle/decidedIntake.ts';
import { decidedPlan } from '../../../../server/domain/plan/lifecycle/decidedPlan.ts';
import { ledger } from '../../../../server/domain/plan/lifecycle/ledger.ts';
import { type Opinion, standingOpinions } from '../../../../server/domain/plan/lifecycle/opinions.ts';
import {
  decidingOf,
  type OverrideEvent,
  standingOverrides,
} from '../../../../server/domain/plan/lifecycle/overrides.ts';
import {
  FIRST_PLAN_STATE,
  PLAN_ACTIONS,
  PLAN_STATES,
  PLAN_TRANSITIONS,
  type PlanState,
} from '../../../../server/domain/plan/lifecycle/planStates.ts';
import {
  isRelaxedForAnother,
  type LimitRelaxation,
} from '../../../../server/domain/plan/lifecycle/relaxations.ts';
import { unanswered, whyNotUnanswered } from '../../../../server/domain/plan/lifecycle/unanswered.ts';
import { type Moving, whyNotMove } from '../../../../server/domain/plan/lifecycle/whyNotMove.ts';
import { whyNotOpine } from '../../../../server/domain/plan/lifecycle/whyNotOpine.ts';
import { groundOf, whyNotOverride } from '../../../../server/domain/plan/lifecycle/whyNotOverride.ts';
import { planInput, planProgramme, planRow, planSolution } from '../planFixture.ts';

const ANSWER = {
  programme: null,
  stance: 'favourable' as const,
  reason: '',
  by: '教务处',
  at: '2027-03-10T08:00:00Z',
};

/** States that can be reached, the first included. */
function reached(from: PlanState, seen = new Set<PlanState>()): Set<PlanState> {
  if (!seen.has(from)) {
    seen.add(from);
    for (const next of PLAN_TRANSITIONS[from]) reached(next, seen);
  }
  return seen;
}

function event(number: number, action: OverrideEvent['action'], values: Partial<OverrideEvent> = {}) {
  return {
    number,
    programme: 'D01/710201',
    action,
    intake: null,
    reason: '',
    by: '规划科',
    at: '2026-11-25T08:00:00Z',
    base: null,
    ...values,
  };
}

test('every state of a plan can be reached from its first', () => {
  expect([...reached(FIRST_PLAN_STATE)].sort()).toEqual([...PLAN_STATES].sort());
});

test('nothing is changed in a plan that is decided', () => {
  expect([PLAN_ACTIONS.decided, PLAN_ACTIONS.evaluated]).toEqual([[], []]);
});

test('the last override of a programme wins, and undo brings back the one before', () => {
  const events = [event(1, 'adopt'), event(2, 'change', { intake: 40 }), event(3, 'send_back')];
  const of = (...more: OverrideEvent[]) => standingOverrides([...events, ...more]).get('D01/710201')?.number;
  expect(of()).toBe(3);
  expect(of(event(4, 'undo'))).toBe(2);
  expect(of(event(4, 'undo'), event(5, 'undo'), event(6, 'undo'), event(7, 'undo'))).toBeUndefined();
});

test('as many undos as overrides leave nothing decided, in whatever order they were read', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('adopt', 'change', 'send_back'), { maxLength: 8 }), (actions) => {
      const done = actions.map((action, at) => event(at + 1, action));
      const undone = actions.map((_, at) => event(actions.length + at + 1, 'undo'));
      expect(standingOverrides([...undone.toReversed(), ...done]).size).toBe(0);
    }),
  );
});

test('what is decided counts, else the recommendation, and what nobody assessed as last year', () => {
  const row = { recommended: 60, last: 50 };
  expect(decidedIntake(row, undefined)).toEqual({ intake: 60, how: 'recommended', counted: 60 });
  expect(decidedIntake(row, event(1, 'change', { intake: 90 }))).toEqual({
    intake: 90,
    how: 'changed',
    counted: 90,
  });
  expect(decidedIntake(row, event(1, 'send_back'))).toEqual({ intake: null, how: 'open', counted: 60 });
  expect(decidedIntake({ recommended: null, last: 50 }, undefined)).toEqual({
    intake: null,
    how: 'open',
    counted: 50,
  });
});

test('of two who decided on the same ground the first stands, until somebody who saw both chooses', () => {
  const two = [
    event(1, 'change', { intake: 40, by: '李', base: 0 }),
    event(2, 'change', { intake: 45, by: '王', base: 0 }),
  ];
  const of = (...more: OverrideEvent[]) => decidingOf([...two, ...more]).get('D01/710201');
  expect(of()).toMatchObject({
    standing: { number: 1 },
    revision: 2,
    contested: [{ number: 2, intake: 45 }],
  });
  expect(of(event(3, 'keep', { base: 2 }))).toMatchObject({ standing: { intake: 40 }, contested: [] });
  expect(of(event(3, 'change', { intake: 45, base: 2 }))).toMatchObject({
    standing: { intake: 45 },
    contested: [],
  });
  // a third who saw neither settles nothing
  expect(of(event(3, 'adopt', { base: 0 }))).toMatchObject({ standing: { intake: 40 }, contested: [{}, {}] });
  // and who decides the same as stands agrees with it
  const same = { programme: 'D01/710201', action: 'change' as const, intake: 40, base: 0 };
  expect([groundOf(two.slice(0, 1), same), groundOf(two, same)]).toEqual([1, 0]);
});

test('a later opinion of a school on the same programme takes the place of the earlier', () => {
  const opinion = (number: number, programme: string | null, stance: Opinion['stance']): Opinion => ({
    number,
    school: 'D01',
    programme,
    stance,
    reason: '',
    by: '教务处',
    at: '2026-11-25T08:00:00Z',
  });
  const all = [
    opinion(1, null, 'favourable'),
    opinion(2, 'D01/710201', 'reserved'),
    opinion(3, null, 'unfavourable'),
  ];
  expect(standingOpinions(all).map(({ number }) => number)).toEqual([2, 3]);
});

test('a plan is moved on step by step, and only when nothing holds it up', () => {
  const moving: Moving = {
    state: 'draft',
    outcome: planSolution(),
    consultedBy: null,
    consultedAt: null,
    decidedBy: '王',
    decidedAt: '2026-11-26T08:00:00Z',
    evaluatedBy: null,
    evaluatedAt: null,
  };
  const standsWith = (overrides: OverrideEvent[], relaxations: LimitRelaxation[] = []) =>
    decidedPlan(planInput(), planSolution(), overrides, relaxations);
  const why = (values: Partial<Moving>, to: PlanState, stands = standsWith([]), graduated = false) =>
    whyNotMove({ ...moving, ...values }, stands, to, '2030', graduated);
  expect(why({}, 'consulted')).toBeNull();
  expect(why({}, 'decided')).toEqual({ code: 'PLAN_NOT_NEXT', from: 'draft', to: 'decided' });
  const decide = (overrides: OverrideEvent[], relaxations: LimitRelaxation[] = []) =>
    why({ state: 'consulted' }, 'decided', standsWith(overrides, relaxations));
  expect(decide([])).toBeNull();
  expect(decide([event(1, 'send_back')])).toEqual({ code: 'PLAN_OPEN_PROGRAMMES', programmes: 'D01/710201' });
  const two = [event(1, 'adopt', { base: 0 }), event(2, 'change', { intake: 55, base: 0 })];
  expect(decide(two)).toEqual({ code: 'PLAN_CONTESTED', programmes: 'D01/710201' });
  // 50 last year and a fifth more at most
  const over = [event(1, 'change', { intake: 62 })];
  expect(decide(over)).toEqual({ code: 'PLAN_BEYOND_LIMITS', count: 1 });
  const relaxed = {
    number: 1,
    limit: 'change' as const,
    end: 'most' as const,
    of: 'D01/710201',
    to: 62,
    reason: '新楼启用',
    by: '局长',
    at: '2026-11-26T08:00:00Z',
  };
  expect(decide(over, [relaxed])).toBeNull();
  const saidFor = (intake: number) =>
    standsWith([event(1, 'change', { intake })], [relaxed]).rows[0]?.breaches.map(isRelaxedForAnother);
  expect(saidFor(62)).toEqual([false]);
  // fewer, and still beyond: let as far as that, but for another number
  expect(decide([event(1, 'change', { intake: 61 })], [relaxed])).toBeNull();
  expect(saidFor(61)).toEqual([true]);
  // let for 62, not for more
  expect(decide([event(1, 'change', { intake: 63 })], [relaxed])?.code).toBe('PLAN_BEYOND_LIMITS');
  expect(why({ state: 'decided' }, 'decided')).toMatchObject({ code: 'PLAN_ALREADY', by: '王' });
  expect(why({ state: 'decided' }, 'evaluated')).toEqual({ code: 'PLAN_NOT_GRADUATED', year: '2030' });
  expect(why({ state: 'decided' }, 'evaluated', standsWith([]), true)).toBeNull();
  const infeasible = {
    infeasible: true as const,
    inputHash: 'a',
    conflict: [],
    relaxation: [],
    alternatives: [],
  };
  expect(why({ outcome: infeasible }, 'consulted')).toEqual({ code: 'PLAN_INFEASIBLE' });
});

test('an override is refused where it cannot be meant, each time with its own code', () => {
  const plan = {
    state: 'draft' as PlanState,
    outcome: planSolution({ rows: [planRow(), planRow({ programme: 'D01/1', recommended: null })] }),
    overrides: [],
  };
  const why = (action: OverrideEvent['action'], values: Partial<OverrideEvent> = {}, state = plan.state) =>
    whyNotOverride({ ...plan, state }, event(1, action, { reason: '开会定的', ...values }))?.code ?? null;
  expect(why('change', { intake: 40 })).toBeNull();
  expect(why('change', { intake: 40 }, 'decided')).toBe('PLAN_CLOSED');
  expect(why('change', { intake: 40, reason: ' ' })).toBe('PLAN_REASON_MISSING');
  expect(why('change', { intake: 40, by: '' })).toBe('PLAN_NAME_MISSING');
  expect(why('change', { intake: 40, reason: '长'.repeat(2001) })).toBe('PLAN_TEXT_TOO_LONG');
  expect(why('change', { intake: -1 })).toBe('PLAN_INTAKE_INVALID');
  expect(why('change', { intake: 40.5 })).toBe('PLAN_INTAKE_INVALID');
  expect(why('change')).toBe('PLAN_INTAKE_INVALID');
  expect(why('adopt', { programme: 'D01/1' })).toBe('PLAN_NOT_ASSESSABLE');
  expect(why('adopt', { programme: 'D09/9' })).toBe('PLAN_UNKNOWN_PROGRAMME');
  expect(why('change', { intake: 5001 })).toBe('PLAN_INTAKE_INVALID');
  expect(why('undo')).toBe('PLAN_NOTHING_TO_UNDO');
  expect(why('keep')).toBe('PLAN_NOT_CONTESTED');
  const since = whyNotOverride(
    { ...plan, overrides: [event(1, 'adopt', { by: '王' })] },
    event(2, 'undo', { base: 0 }),
  );
  expect(since).toMatchObject({ code: 'PLAN_CHANGED_SINCE', by: '王' });
});

test('a school answers while it is asked, about its own programmes, and says why not', () => {
  const input = planInput({ programmes: [planProgramme(), planProgramme({ id: 'D02/7', school: 'D02' })] });
  const asked = { school: 'D01', programme: null, stance: 'reserved' as const, reason: '缺教师', by: '王' };
  const earlier = { ...asked, number: 3, at: '2026-11-25T08:00:00.000Z' };
  const why = (values: Partial<Opinion>, state: PlanState = 'consulted', base = 3) =>
    whyNotOpine({ state, input, opinions: [earlier] }, { ...asked, ...values }, base)?.code ?? null;
  expect(why({})).toBeNull();
  expect(why({ stance: 'favourable', reason: '' })).toBeNull();
  expect(why({ reason: '' })).toBe('PLAN_REASON_MISSING');
  expect(why({}, 'draft')).toBe('PLAN_CLOSED');
  expect(why({ school: 'X' })).toBe('PLAN_UNKNOWN_SCHOOL');
  expect(why({ programme: 'D02/7' })).toBe('PLAN_FOREIGN_PROGRAMME');
  expect(why({ programme: 'D01/9' })).toBe('PLAN_UNKNOWN_PROGRAMME');
  // who has not seen what the school answered meanwhile is told; about something else they may
  expect(why({}, 'consulted', 2)).toBe('PLAN_ANSWERED_SINCE');
  expect(why({ programme: 'D01/710201' }, 'consulted', 2)).toBeNull();
});

test('the ledger leads from recommendation over decision to outcome', () => {
  const solution = planSolution({ rows: [planRow({ recommended: 60 })] });
  const rows = ledger(
    planInput(),
    solution,
    decidedPlan(
      planInput(),
      solution,
      [event(1, 'change', { intake: 50, reason: '实训工位只够 50 人' })],
      [],
    ),
    [
      {
        school: 'D01',
        specialty: '710201',
        entrants: 48,
        cohort: '2030',
        graduates: 45,
        placed: 40,
        local: 20,
        localKnown: 30,
      },
    ],
  );
  expect(rows).toMatchObject([
    {
      recommended: 60,
      decided: 50,
      how: 'changed',
      reason: '实训工位只够 50 人',
      entrants: 48,
      cohort: '2030',
      graduates: 45,
    },
  ]);
  // scipy 1.17 binomtest(40, 45).proportion_ci(method="wilson") gives .76501, .95160
  expect(rows[0]?.outcomeRate.low).toBeCloseTo(0.76501, 5);
  expect(rows[0]?.outcomeRate.high).toBeCloseTo(0.9516, 5);
  expect(rows[0]?.localRate.value).toBeCloseTo(2 / 3);
});

test('whoever decides before asked schools have answered, and while they may, says why', () => {
  const school = (code: string) => ({ code, nameZh: code, nameEn: '', region: '220502' });
  const input = planInput({
    programmes: [planProgramme(), planProgramme({ school: 'D02', id: 'D02/710201' })],
    // the third runs nothing and is not asked
    schools: ['D01', 'D02', 'D03'].map(school),
  });
  const of = (state: PlanState, today: string, answered: string[] = []) =>
    unanswered(
      {
        state,
        entryYear: '2027',
        input,
        opinions: answered.map((one, i) => ({ ...ANSWER, number: i + 1, school: one })),
      },
      { opinions: { from: '03-05', to: '03-25' } },
      today,
    );
  const waits = of('consulted', '2027-03-25', ['D02']);
  expect(waits).toEqual({ schools: [school('D01')], until: '2027-03-25' });
  expect(of('consulted', '2027-03-26', ['D02'])).toBeNull();
  expect(of('consulted', '2027-03-20', ['D01', 'D02'])).toBeNull();
  expect(of('draft', '2027-03-20')).toBeNull();
  const schools = [{ nameZh: 'D01', nameEn: '' }];
  const refused = { code: 'PLAN_UNANSWERED', count: 1, schools, until: '2027-03-25' };
  expect(whyNotUnanswered(waits, null, ' ')).toEqual(refused);
  expect(whyNotUnanswered(waits, 'D01', '')).toEqual(refused);
  expect(whyNotUnanswered(waits, 'D02', '')).toBeNull();
  expect(whyNotUnanswered(waits, null, '省里提前要')).toBeNull();
  expect(whyNotUnanswered(of('consulted', '2027-03-26'), null, '')).toBeNull();
});
