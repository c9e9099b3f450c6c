import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decidedIntake } from '../../../../server/domain/plan/lifecycle/decidedIntake.ts';
import { ledger } from '../../../../server/domain/plan/lifecycle/ledger.ts';
import { type Opinion, standingOpinions } from '../../../../server/domain/plan/lifecycle/opinions.ts';
import { type OverrideEvent, standingOverrides } from '../../../../server/domain/plan/lifecycle/overrides.ts';
import {
  FIRST_PLAN_STATE,
  PLAN_ACTIONS,
  PLAN_STATES,
  PLAN_TRANSITIONS,
  type PlanState,
} from '../../../../server/domain/plan/lifecycle/planStates.ts';
import { whyNotMove } from '../../../../server/domain/plan/lifecycle/whyNotMove.ts';
import { whyNotOpine } from '../../../../server/domain/plan/lifecycle/whyNotOpine.ts';
import { whyNotOverride } from '../../../../server/domain/plan/lifecycle/whyNotOverride.ts';
import { planInput, planProgramme, planRow, planSolution } from '../planFixture.ts';

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

test('a change beyond the limits stands and is said; a programme sent back is open', () => {
  const row = { recommended: 60, feasible: { low: 40, high: 72 } };
  expect(decidedIntake(row, undefined)).toEqual({ intake: 60, how: 'recommended', outsideLimits: false });
  expect(decidedIntake(row, event(1, 'change', { intake: 90 }))).toEqual({
    intake: 90,
    how: 'changed',
    outsideLimits: true,
  });
  expect(decidedIntake(row, event(1, 'send_back')).how).toBe('open');
  expect(decidedIntake({ recommended: null, feasible: null }, undefined).how).toBe('open');
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

test('a plan is moved on step by step, and only when nothing is left open', () => {
  const plan = { state: 'draft' as PlanState, outcome: planSolution(), overrides: [] };
  const why = (values: Partial<Parameters<typeof whyNotMove>[0]>, to: PlanState, graduated = false) =>
    whyNotMove({ ...plan, ...values }, to, '2030', graduated);
  expect(why({}, 'consulted')).toBeNull();
  expect(why({}, 'decided')).toEqual({ code: 'PLAN_NOT_NEXT', from: 'draft', to: 'decided' });
  expect(why({ state: 'consulted' }, 'decided')).toBeNull();
  expect(why({ state: 'consulted', overrides: [event(1, 'send_back')] }, 'decided')).toEqual({
    code: 'PLAN_OPEN_PROGRAMMES',
    programmes: 'D01/710201',
  });
  expect(why({ state: 'decided' }, 'evaluated')).toEqual({ code: 'PLAN_NOT_GRADUATED', year: '2030' });
  expect(why({ state: 'decided' }, 'evaluated', true)).toBeNull();
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
  expect(why('undo')).toBe('PLAN_NOTHING_TO_UNDO');
});

test('a school answers while it is asked, about its own programmes, and says why not', () => {
  const input = planInput({ programmes: [planProgramme(), planProgramme({ id: 'D02/7', school: 'D02' })] });
  const why = (values: Partial<Opinion>, state: PlanState = 'consulted') =>
    whyNotOpine(
      { state, input },
      { school: 'D01', programme: null, stance: 'reserved', reason: '缺教师', by: '王', ...values },
    )?.code ?? null;
  expect(why({})).toBeNull();
  expect(why({ stance: 'favourable', reason: '' })).toBeNull();
  expect(why({ reason: '' })).toBe('PLAN_REASON_MISSING');
  expect(why({}, 'draft')).toBe('PLAN_CLOSED');
  expect(why({ school: 'X' })).toBe('PLAN_UNKNOWN_SCHOOL');
  expect(why({ programme: 'D02/7' })).toBe('PLAN_FOREIGN_PROGRAMME');
  expect(why({ programme: 'D01/9' })).toBe('PLAN_UNKNOWN_PROGRAMME');
});

test('the ledger leads from recommendation over decision to outcome', () => {
  const rows = ledger(
    planInput(),
    planSolution({ rows: [planRow({ recommended: 60 })] }),
    [event(1, 'change', { intake: 50, reason: '实训工位只够 50 人' })],
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
