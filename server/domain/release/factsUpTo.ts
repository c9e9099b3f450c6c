import type { CityFacts, SourceLine } from '../city/cityFacts.ts';
import { stagesBefore, yearsOfStudy } from '../city/stagesBefore.ts';
import { parsePeriod, quartersOf } from '../facts/period.ts';
import { releaseKindOf } from './releaseKinds.ts';

/** How far a release sees. */
export interface Horizon {
  /** last quarter */
  quarter: string;
  /** last year of graduation, and of entry: schools end in summer and begin in autumn */
  year: number;
}

/** @param release `2026Q3` or a year of graduation `2026` @throws RangeError when no release is called so */
export function horizonOf(release: string): Horizon {
  const kind = releaseKindOf(release);
  if (kind === null) throw new RangeError(`invalid release ${release}; not YYYYQn or YYYY`);
  const year = Number(release.slice(0, 4));
  if (kind === 'yearly') return { quarter: `${release}Q4`, year };
  return { quarter: release, year: Number(release[5]) >= 3 ? year : year - 1 };
}

/**
 * The facts that a release speaks of, whatever has come in since: no later quarter, year of graduation or entry, and no later
 * stage of an entry year. What is known of the past counts as it is known now.
 *
 * @returns the facts themselves where nothing is later
 */
export function factsUpTo(facts: CityFacts, release: string): CityFacts {
  const { quarter, year } = horizonOf(release);
  const inTime = ({ key }: { key: { period: string } }) => lastQuarterOf(key.period) <= quarter;
  const inYear = ({ key }: { key: { period: string } }) => Number(key.period) <= year;
  const { sources } = facts;
  const lengthOf = yearsOfStudy(facts);
  const began = (lines: readonly SourceLine[]) =>
    lines.filter(({ from }) => from === null || firstQuarterOf(from) <= quarter);
  const upTo: CityFacts = {
    ...facts,
    market: facts.market.filter(inTime),
    postings: facts.postings.filter(inTime),
    demand: facts.demand.filter(inTime),
    outcomes: facts.outcomes.filter(inYear),
    answers: facts.answers.filter(inYear),
    returns: facts.returns.filter(inYear),
    enrolment: facts.enrolment.filter(inYear).map((block) => stagesBefore(block, year + 1, lengthOf)),
    associations: facts.associations.filter(({ made }) => Number(made.slice(0, 4)) <= year),
    publishedMarket: facts.publishedMarket.filter(({ period }) => lastQuarterOf(period) <= quarter),
    publishedReturns: facts.publishedReturns.filter(({ cohort }) => Number(cohort) <= year),
    sources: {
      market: began(sources.market),
      postings: began(sources.postings),
      demand: began(sources.demand),
      outcomes: sources.outcomes.filter(beganInYear(year)),
      returns: sources.returns.filter(beganInYear(year)),
      enrolment: sources.enrolment.filter(beganInYear(year)),
    },
  };
  return isSame(facts, upTo) ? facts : upTo;
}

/** Whether every list holds the same. */
function isSame(facts: CityFacts, upTo: CityFacts): boolean {
  const lists = (of: CityFacts) => [...Object.values(of), ...Object.values(of.sources)].filter(Array.isArray);
  const others = lists(upTo);
  return lists(facts).every(
    (list, i) => list.length === others[i]?.length && list.every((one, k) => one === others[i]?.[k]),
  );
}

const beganInYear =
  (year: number) =>
  ({ from }: SourceLine) =>
    from === null || Number(from.slice(0, 4)) <= year;

/** A day or anything else that is no period is taken by its year. */
function firstQuarterOf(period: string): string {
  return parsePeriod(period) ? (quartersOf(period)[0] as string) : `${period.slice(0, 4)}Q1`;
}

function lastQuarterOf(period: string): string {
  return parsePeriod(period) ? (quartersOf(period).at(-1) as string) : `${period.slice(0, 4)}Q1`;
}
