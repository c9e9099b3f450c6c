import { type MarketRow, TOTAL } from '../../server/domain/facts/rows.ts';
import type { ImportKind } from '../../server/domain/import/types.ts';
import { checkSettings, type DemoEdition } from './checkSettings.ts';
import { cityMembership } from './cityMembership.ts';
import { makeDemand } from './makeDemand.ts';
import { graduatesOf, lastEntryYear, makeEnrolment } from './makeEnrolment.ts';
import { makeForecasts } from './makeForecasts.ts';
import { makeIntakePool } from './makeIntakePool.ts';
import { makeMarket, makeMarketHistory } from './makeMarket.ts';
import { makeOutcomes } from './makeOutcomes.ts';
import { makePostings } from './makePostings.ts';
import { makeProgrammes } from './makeProgrammes.ts';
import { makeReturns } from './makeReturns.ts';
import type { DemoSettings } from './settings.ts';
import {
  demandText,
  enrolmentText,
  forecastsText,
  intakePoolText,
  marketText,
  outcomesText,
  postingsText,
  programmesText,
  returnsText,
  schoolsText,
} from './tables.ts';

/** A file as a school or county office would hand it in. */
export interface DemoFile {
  kind: ImportKind;
  name: string;
  text: string;
  /** the same file as it was handed in first, before everything was known */
  early?: string;
}

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Makes the demonstration files, in the order in which they are to be imported. Same settings and edition, same bytes.
 *
 * @throws RangeError when the settings name a code that the edition does not have
 */
export function generateDemo(settings: DemoSettings, edition: DemoEdition): DemoFile[] {
  checkSettings(settings, edition);
  const enrolment = makeEnrolment(settings);
  const graduates = makeOutcomes(settings, edition, graduatesOf(enrolment, settings.enrolment.length));
  const latest = lastEntryYear(settings);
  const isMember = cityMembership(edition);
  const isReturn = (each: { school: string; cohort: string }): boolean =>
    settings.returnSchools.includes(each.school) && settings.returnCohorts.includes(Number(each.cohort));
  const isLate = (each: { school: string; cohort: string }): boolean =>
    each.school === settings.lateSchool && Number(each.cohort) === latest;

  const returns = makeReturns(graduates.filter(isReturn), settings, (region) =>
    isMember(region, String(latest)),
  );
  const outcomes = graduates.filter((each) => !isReturn(each) && !isLate(each));
  const market = makeMarket(settings, edition);
  const { filesFrom } = settings.enrolment;
  const entryFiles = Map.groupBy(enrolment, ({ entryYear }) =>
    Number(entryYear) < filesFrom
      ? `${settings.enrolment.firstEntryYear - settings.history.entryYears}-${filesFrom - 1}`
      : String(entryYear),
  );

  const { firstCohort, history } = settings;
  const cohortFiles = Map.groupBy(outcomes, ({ cohort }) =>
    Number(cohort) < firstCohort ? `${firstCohort - history.entryYears}-${firstCohort - 1}` : cohort,
  );
  const before = makeMarketHistory(settings, edition);

  return [
    // the byte order mark is what a spreadsheet adds when it saves as UTF-8
    { kind: 'schools', name: 'schools.csv', text: BYTE_ORDER_MARK + schoolsText(settings.schools) },
    { kind: 'programmes', name: 'programmes.csv', text: programmesText(makeProgrammes(settings)) },
    ...sorted(entryFiles).map(
      ([year, rows]): DemoFile => ({
        kind: 'enrolment',
        name: `enrolment-${year}.csv`,
        text: enrolmentText(rows),
      }),
    ),
    {
      kind: 'outcome-returns',
      name: `outcome-returns-${settings.returnCohorts.join('-')}.csv`,
      text: returnsText(returns),
    },
    ...sorted(cohortFiles).map(
      ([cohort, rows]): DemoFile => ({
        kind: 'outcomes',
        name: `outcomes-${cohort}.csv`,
        text: outcomesText(rows),
      }),
    ),
    { kind: 'postings', name: 'postings.csv', text: postingsText(makePostings(settings)) },
    { kind: 'demand', name: 'demand.csv', text: demandText(makeDemand(settings)) },
    { kind: 'intake-pool', name: 'intake-pool.csv', text: intakePoolText(makeIntakePool(settings)) },
    {
      kind: 'association-forecast',
      name: 'association-forecast.csv',
      text: forecastsText(makeForecasts(settings, edition, market.flat())),
    },
    {
      kind: 'market',
      name: `market-${before[0]?.period}-${before.at(-1)?.period}.csv`,
      text: marketText(before),
    },
    ...market.map(
      (rows, i): DemoFile => ({
        kind: 'market',
        name: `market-${rows[0]?.period}.csv`,
        text: marketText(rows),
        ...(i === market.length - 1 && { early: marketText(handedInEarly(rows, settings)) }),
      }),
    ),
  ];
}

/** A quarter of which one county has counted a part of its occupations, and states no total yet. */
function handedInEarly(rows: readonly MarketRow[], { late }: DemoSettings): MarketRow[] {
  const own = rows.filter(({ region, occupation }) => region === late.region && occupation !== TOTAL);
  const counted = new Set(own.slice(0, Math.round(own.length * late.share)));
  return rows.filter((row) => row.region !== late.region || counted.has(row));
}

function sorted<T>(groups: Map<string, T>): [string, T][] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
