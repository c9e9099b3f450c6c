import { describe, expect, test } from 'vitest';
import type { TodayState } from '../../../server/domain/today/todayState.ts';
import { STANDINGS } from '../../../server/domain/today/waitingItem.ts';
import { KINDS_THAT_WAIT } from '../../../server/domain/today/waitingItems.ts';
import {
  asker,
  BUREAU,
  COUNTY,
  EVERYBODY,
  named,
  PLAN,
  QUIET,
  returns,
  SCHOOL,
  waiting,
  withReturns,
} from './state.ts';

test('nothing waits for anybody where everything is in', () => {
  expect(EVERYBODY.map((who) => waiting(QUIET, who))).toEqual(EVERYBODY.map(() => []));
});

describe('a return that is missing', () => {
  const state = withReturns(returns('outcomes', ['A', 'B'], []));

  test('waits for the bureau with all who are missing, and for the school itself', () => {
    expect(waiting(state, BUREAU)).toEqual([
      {
        kind: 'return',
        id: 'return/outcomes/2026',
        own: false,
        who: [named('A')],
        values: { file: 'outcomes', period: '2026', count: 1, of: 2 },
        since: '2026-10-01',
        due: '2026-11-30',
        daysLeft: 7,
        standing: 'due',
        link: '/imports?complete=outcomes#completeness',
      },
    ]);
    expect(waiting(state, SCHOOL)).toMatchObject([{ own: true, who: [named('A')], link: '/imports' }]);
    expect(waiting(state, asker('school', 'B'))).toEqual([]);
    expect(waiting(state, COUNTY)).toEqual([]);
  });

  test('has time, is due, is overdue, and is asked anew next year', () => {
    const standing = (today: string) =>
      waiting(state, SCHOOL, today).find(({ values }) => values.file === 'outcomes');
    expect(standing('2026-11-15')).toMatchObject({ standing: 'later', daysLeft: 15 });
    expect(standing('2026-11-30')).toMatchObject({ standing: 'due', daysLeft: 0 });
    expect(standing('2026-12-01')).toMatchObject({ standing: 'overdue', daysLeft: -1 });
    expect(standing('2027-10-01')).toMatchObject({ values: { period: '2027' }, standing: 'later' });
  });

  test('of the market waits for its county from the first day after the quarter', () => {
    const none = withReturns(returns('market', ['T1', 'T2'], [['T2', '2026Q4']]));
    expect(waiting(QUIET, COUNTY, '2026-12-31')).toEqual([]);
    expect(waiting(none, COUNTY, '2027-01-01')).toMatchObject([
      { since: '2027-01-01', due: '2027-01-15', values: { period: '2026Q4' } },
    ]);
  });
});

describe('a plan', () => {
  const during = '2027-02-10';
  // returns of the year's turn wait as well; only the plan is looked at
  const ofPlan = (plan: Partial<typeof PLAN>, who = BUREAU, today = during) =>
    waiting({ ...QUIET, plans: [{ ...PLAN, ...plan }] }, who, today).filter(({ kind }) =>
      kind.startsWith('plan'),
    );

  test('waits for the school whose opinion is asked, and for the bureau with who has not answered', () => {
    expect(ofPlan({ answered: ['B'] })).toMatchObject([
      { kind: 'planOpinion', own: false, who: [named('A')], due: '2027-02-28' },
    ]);
    expect(ofPlan({ answered: ['B'] }, SCHOOL)).toMatchObject([{ kind: 'planOpinion', own: true }]);
    expect(ofPlan({ answered: ['B'] }, asker('school', 'B'))).toEqual([]);
    expect(ofPlan({ state: 'draft', answered: [] }, SCHOOL)).toEqual([]);
  });

  test('that something holds up waits for the bureau, and for its decision once nothing does', () => {
    expect(ofPlan({ blockers: 2 })).toMatchObject([{ kind: 'planBlockers', values: { count: 2 } }]);
    expect(ofPlan({})).toMatchObject([{ kind: 'planDecision', due: '2027-03-31', link: '/plan/2027/v2' }]);
    expect(ofPlan({ state: 'decided' })).toEqual([]);
    // schools that are silent are not waited for beyond their time
    const late = ofPlan({ answered: ['B'] }, BUREAU, '2027-03-01');
    expect(late.find(({ kind }) => kind === 'planDecision')).toMatchObject({ values: { count: 1 } });
    // whoever submitted it has another decide
    expect(ofPlan({ submittedBy: BUREAU.account?.id ?? null })).toEqual([]);
    expect(ofPlan({ submittedBy: 99 })).toMatchObject([{ kind: 'planDecision' }]);
  });

  test('is asked for in January and not after its autumn has begun', () => {
    const none = (today: string) => ofPlan({ entryYear: '2026', state: 'decided' }, BUREAU, today);
    expect(none('2026-12-31')).toEqual([]);
    expect(none('2027-01-01')).toMatchObject([{ kind: 'planDraft', due: '2027-01-31' }]);
    expect(none('2027-09-01')).toEqual([]);
  });

  test('waits to be evaluated once outcomes of its entrants are known', () => {
    expect(ofPlan({ state: 'decided', graduated: true })).toMatchObject([{ kind: 'planEvaluation' }]);
    expect(ofPlan({ state: 'evaluated', graduated: true })).toEqual([]);
  });
});

test('an association is asked for its forecast of the year in February', () => {
  const who = asker('association', '机械协会');
  expect(waiting(QUIET, who, '2027-02-01')).toMatchObject([{ kind: 'forecast', due: '2027-02-28' }]);
  const made = { ...QUIET, associations: [{ association: '机械协会', made: ['2026', '2027'] }] };
  expect(waiting(made, who, '2027-02-01')).toEqual([]);
  expect(waiting(QUIET, who, '2027-04-01')).toEqual([]);
});

const ACCOUNT = {
  id: 7,
  name: 'li',
  shownName: '李',
  role: 'bureau' as const,
  scope: null,
  region: null,
  state: 'invited' as const,
  createdAt: '2026-11-01',
  linkUntil: '2026-11-04',
  demonstration: false,
};
const ADMIN = { ...ACCOUNT, id: 1, name: 'admin', role: 'admin' as const, state: 'active' as const };

/** Everything waits at once. */
const BUSY: TodayState = {
  ...withReturns(returns('market', ['T1', 'T2'], [])),
  staged: [
    {
      batch: '9',
      kind: 'outcomes',
      sender: named('A'),
      state: 'checked',
      rows: 40,
      refused: 2,
      receivedAt: '2026-11-22',
      until: '2026-11-25',
    },
  ],
  pagesBehindSince: '2026-11-22',
  openTitles: 5,
  plans: [
    { ...PLAN, blockers: 1, answered: [] },
    { ...PLAN, id: 'plan/2023/v1', entryYear: '2023', state: 'decided', graduated: true },
  ],
  accounts: [ADMIN, ACCOUNT],
  logFaults: 1,
  firstFault: 3,
};

describe('whatever waits', () => {
  const days = ['2026-09-01', '2026-11-23', '2027-01-20', '2027-02-20', '2027-06-01'];
  const all = EVERYBODY.flatMap((who) => days.map((today) => waiting(BUSY, who, today)));

  test('stands in order, and nothing twice', () => {
    for (const items of all) {
      const places = items.map(({ standing }) => STANDINGS.indexOf(standing));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      const overdue = items.filter(({ standing }) => standing === 'overdue').map(({ daysLeft }) => daysLeft);
      expect(overdue).toEqual(overdue.toSorted((a, b) => Number(a) - Number(b)));
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    }
  });

  test('is of every kind for somebody, some day', () => {
    const seen = new Set(all.flat().map(({ kind }) => kind));
    // planDraft and planDecision wait where the plan of BUSY does not stand as it does; forecasts are tested above
    expect(KINDS_THAT_WAIT.filter((kind) => !seen.has(kind))).toEqual(['planDecision', 'planDraft']);
  });

  test('goes exactly when its cause goes', () => {
    const causes: [string, Partial<TodayState>][] = [
      ['return', { returns: QUIET.returns }],
      ['staged', { staged: [] }],
      ['pagesBehind', { pagesBehindSince: null }],
      ['titles', { openTitles: 0 }],
      ['brokenLog', { logFaults: 0 }],
      ['planEvaluation', { plans: BUSY.plans.slice(0, 1) }],
    ];
    for (const [kind, gone] of causes)
      for (const who of EVERYBODY) {
        const left = waiting({ ...BUSY, ...gone }, who);
        expect(left).toEqual(waiting(BUSY, who).filter((item) => item.kind !== kind));
      }
  });

  test('is nothing for strangers and employers', () => {
    expect(waiting(BUSY, asker('employer', 'E1'))).toEqual([]);
    expect(waiting(BUSY, { role: 'public', scope: null, account: null })).toEqual([]);
  });
});

test('an invitation that ran out waits for who may send another', () => {
  expect(waiting(BUSY, asker('admin')).map(({ kind }) => kind)).toEqual(['brokenLog', 'invitation']);
  const working = { ...BUSY, accounts: [ADMIN, { ...ACCOUNT, linkUntil: '2026-11-24' }] };
  expect(waiting(working, asker('admin')).map(({ kind }) => kind)).toEqual(['brokenLog']);
});

test('a file waits for its sender and for the bureau, not for another school', () => {
  const state = { ...QUIET, staged: BUSY.staged };
  expect(waiting(state, SCHOOL)).toMatchObject([{ kind: 'staged', own: true, daysLeft: 2 }]);
  expect(waiting(state, BUREAU)).toMatchObject([{ kind: 'staged', own: false, who: [named('A')] }]);
  expect(waiting(state, asker('school', 'B'))).toEqual([]);
});
