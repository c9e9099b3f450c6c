import type { CalendarSettings } from '../edition/editionSettings.ts';
import { addDays } from './days.ts';
import { yearOf } from './returns.ts';

/** Rows of the year, in the order in which one leads to the next. */
export const CALENDAR_ROWS = ['market', 'schools', 'outcomes', 'plan', 'families'] as const;
export type CalendarRow = (typeof CALENDAR_ROWS)[number];

export const CALENDAR_STEPS = [
  'market',
  'enrolment',
  'programmes',
  'outcomes',
  'planDraft',
  'opinions',
  'decision',
  'families',
] as const;
export type CalendarStep = (typeof CALENDAR_STEPS)[number];

export interface CalendarBar {
  row: CalendarRow;
  step: CalendarStep;
  /** of the market return the quarter; of other steps empty */
  period: string;
  /** first and last day, YYYY-MM-DD */
  from: string;
  to: string;
  state: 'past' | 'now' | 'next';
}

export interface YearCalendar {
  /** first and last day: from the September that has begun to the end of the next August */
  from: string;
  to: string;
  today: string;
  /** by row, then by day */
  bars: CalendarBar[];
}

const ROW_OF: Readonly<Record<Exclude<CalendarStep, 'market'>, CalendarRow>> = {
  enrolment: 'schools',
  programmes: 'schools',
  outcomes: 'outcomes',
  planDraft: 'plan',
  opinions: 'plan',
  decision: 'plan',
  families: 'families',
};

/** The city's year of planning, from one September to the next, and where today stands in it. */
export function yearCalendar(calendar: CalendarSettings, today: string): YearCalendar {
  const first = Number(yearOf('09-01', today));
  const [from, to] = [`${first}-09-01`, `${first + 1}-08-31`];
  const bar = (row: CalendarRow, step: CalendarStep, period: string, begins: string, ends: string) => ({
    row,
    step,
    period,
    from: begins,
    to: ends,
    state: ends < today ? ('past' as const) : begins > today ? ('next' as const) : ('now' as const),
  });
  const quarters = [
    [`${first}Q3`, `${first}-10-01`],
    [`${first}Q4`, `${first + 1}-01-01`],
    [`${first + 1}Q1`, `${first + 1}-04-01`],
    [`${first + 1}Q2`, `${first + 1}-07-01`],
  ] as const;
  const market = quarters.map(([period, begins]) =>
    bar('market', 'market', period, begins, addDays(begins, Math.max(0, calendar.marketReturnDays - 1))),
  );
  const steps = Object.entries(ROW_OF) as [Exclude<CalendarStep, 'market'>, CalendarRow][];
  const others = steps.flatMap(([step, row]) =>
    [first, first + 1].flatMap((year) => {
      const stretch = calendar[step];
      const [begins, ends] = [`${year}-${stretch.from}`, `${year}-${stretch.to}`];
      return begins > to || ends < from ? [] : [bar(row, step, '', begins, ends)];
    }),
  );
  return {
    from,
    to,
    today,
    bars: [...market, ...others].sort(
      (a, b) =>
        CALENDAR_ROWS.indexOf(a.row) - CALENDAR_ROWS.indexOf(b.row) ||
        (a.from < b.from ? -1 : Number(a.from > b.from)),
    ),
  };
}
