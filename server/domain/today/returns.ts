import type { CalendarSettings } from '../edition/editionSettings.ts';
import { lastDayOf } from '../facts/lastDayOf.ts';
import { quarterOfDate, shiftQuarter } from '../facts/period.ts';
import type { Delivery, ExpectedKind, Sender } from '../import/completeness/types.ts';

/** What schools and counties are asked for every year, in the order in which plans need it. */
export const RETURN_KINDS = ['market', 'enrolment', 'programmes', 'outcomes'] as const;
export type ReturnKind = (typeof RETURN_KINDS)[number];

/** Kinds of files that are as good as the return itself. */
export const STANDS_FOR: Readonly<Record<ReturnKind, readonly ExpectedKind[]>> = {
  market: ['market'],
  enrolment: ['enrolment'],
  programmes: ['programmes'],
  outcomes: ['outcomes', 'outcome-returns'],
};

/** One return that is being gathered, or should have been. */
export interface AskedReturn {
  kind: ReturnKind;
  /** quarter or year; null: it stands until it is replaced */
  period: string | null;
  /** first and last day to hand it in, YYYY-MM-DD */
  from: string;
  due: string;
}

/** Who handed in one return by now and when (ISO 8601), and who did not; in the order of the senders. */
export interface ReturnStanding extends AskedReturn {
  handedIn: (Sender & { at: string })[];
  missing: Sender[];
}

/** Of whom a kind is expected and what came. */
export interface ReturnFacts {
  kind: ExpectedKind;
  senders: readonly Sender[];
  deliveries: readonly Delivery[];
}

/** The latest return of each kind whose time has begun; it stays in question until the next one's begins. */
export function askedReturns(calendar: CalendarSettings, today: string): AskedReturn[] {
  return RETURN_KINDS.map((kind) => {
    if (kind === 'market') {
      const period = shiftQuarter(quarterOfDate(today), -1);
      return { kind, period, from: lastDayOf(period, 1), due: lastDayOf(period, calendar.marketReturnDays) };
    }
    const { from, to } = calendar[kind];
    const year = yearOf(from, today);
    return {
      kind,
      period: kind === 'programmes' ? null : year,
      from: `${year}-${from}`,
      due: `${year}-${to}`,
    };
  });
}

/** Where each return stands; one that is expected of nobody is left out. */
export function returnStandings(
  facts: readonly ReturnFacts[],
  calendar: CalendarSettings,
  today: string,
): ReturnStanding[] {
  const of = new Map(facts.map((one) => [one.kind, one]));
  return askedReturns(calendar, today).flatMap((asked): ReturnStanding[] => {
    const expected = (of.get(asked.kind)?.senders ?? []).filter((sender) =>
      sender.expectedIn(asked.period ?? asked.from.slice(0, 4)),
    );
    const came = new Map<string, string>();
    for (const { sender, period, importedAt } of STANDS_FOR[asked.kind].flatMap(
      (kind) => of.get(kind)?.deliveries ?? [],
    ))
      if (period === asked.period && !(importedAt > (came.get(sender) ?? '9'))) came.set(sender, importedAt);
    const standing = {
      ...asked,
      handedIn: expected.flatMap((sender) => {
        const at = came.get(sender.code);
        return at === undefined ? [] : [{ ...sender, at }];
      }),
      missing: expected.filter(({ code }) => !came.has(code)),
    };
    return expected.length > 0 ? [standing] : [];
  });
}

/** The year whose day has come. @param day `MM-DD` */
export function yearOf(day: string, today: string): string {
  const year = today.slice(0, 4);
  return today >= `${year}-${day}` ? year : String(Number(year) - 1);
}
