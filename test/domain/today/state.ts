import settings from '../../../data/editions/tonghua/edition.json' with { type: 'json' };
import { type Asker, STRANGER } from '../../../server/domain/access/asker.ts';
import type { AccountRole } from '../../../server/domain/access/roles.ts';
import type { ReturnFacts } from '../../../server/domain/today/returns.ts';
import type { PlanStanding, TodayState } from '../../../server/domain/today/todayState.ts';
import { waitingItems } from '../../../server/domain/today/waitingItems.ts';

export const { calendar } = settings;

export function asker(role: AccountRole, scope: string | null = null): Asker {
  return { role, scope, account: { id: 1, name: role, shownName: role, demonstration: false } };
}
export const BUREAU = asker('bureau');
export const SCHOOL = asker('school', 'A');
export const COUNTY = asker('county', 'T1');
export const EVERYBODY: Asker[] = [
  STRANGER,
  asker('employer', 'E1'),
  SCHOOL,
  asker('association', '机械协会'),
  COUNTY,
  BUREAU,
  asker('admin'),
];

export const named = (code: string) => ({ code, nameZh: `${code}校`, nameEn: `School ${code}` });

/** What schools A and B, or counties T1 and T2, handed in. */
export function returns(
  kind: ReturnFacts['kind'],
  codes: string[],
  came: [string, string | null][],
): ReturnFacts {
  return {
    kind,
    senders: codes.map((code) => ({ ...named(code), expectedIn: () => true })),
    deliveries: came.map(([sender, period]) => ({
      sender,
      period,
      rows: 10,
      importedAt: '2026-10-10T02:00:00.000Z',
      batch: '1',
    })),
  };
}

export const PLAN: PlanStanding = {
  id: 'plan/2027/v2',
  entryYear: '2027',
  version: 2,
  state: 'consulted',
  madeAt: '2027-01-10',
  consultedAt: '2027-02-01',
  submittedBy: null,
  decidedAt: null,
  blockers: 0,
  schools: [named('A'), named('B')],
  answered: ['A', 'B'],
  graduated: false,
};

/** Nothing waits for anybody. */
export const QUIET: TodayState = {
  returns: [
    returns(
      'market',
      ['T1', 'T2'],
      [
        ['T1', '2026Q3'],
        ['T2', '2026Q3'],
      ],
    ),
    returns(
      'enrolment',
      ['A', 'B'],
      [
        ['A', '2026'],
        ['B', '2026'],
      ],
    ),
    returns(
      'programmes',
      ['A', 'B'],
      [
        ['A', null],
        ['B', null],
      ],
    ),
    returns('outcomes', ['A', 'B'], [['A', '2026']]),
    returns('outcome-returns', ['A', 'B'], [['B', '2026']]),
  ],
  staged: [],
  pagesBehindSince: null,
  openTitles: 0,
  plans: [{ ...PLAN, id: 'plan/2026/v1', entryYear: '2026', state: 'decided' }],
  associations: [{ association: '机械协会', made: ['2026'] }],
  accounts: [],
  logFaults: 0,
  firstFault: null,
};

/** The quiet state with one family of returns replaced. */
export function withReturns(one: ReturnFacts): TodayState {
  return { ...QUIET, returns: QUIET.returns.map((was) => (was.kind === one.kind ? one : was)) };
}

export function waiting(state: TodayState, who: Asker, today = '2026-11-23') {
  return waitingItems({ state, asker: who, calendar, today });
}
