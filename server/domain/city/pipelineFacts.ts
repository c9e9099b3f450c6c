import { slice } from '../cube/slice.ts';
import type { Share } from '../indicators/betaPrior.ts';
import type { CityContext } from './cityContext.ts';
import { lateGraduates, withLate } from './lateGraduates.ts';
import { cohortsOf } from './periods.ts';
import type { PipelineTallies, PooledShare } from './pipelineRates.ts';
import { lookingShares, seekingHere } from './seekingHere.ts';

/** Cohorts whose records the rates of the pipeline rest on. */
export const POOLED_COHORTS = 3;

/** Records of one specialty behind the rates of its supply pipeline, by year. */
export type PipelineHistory = Map<string, PipelineTallies>;

/**
 * What became of each specialty's entrants and graduates, by year: graduation by entry year, everything else by
 * cohort. Returns stand in where no graduate is on record; they do not tell who was unavailable.
 */
export function pipelineFacts(context: CityContext): Map<string, PipelineHistory> {
  const facts = new Map<string, PipelineHistory>();
  const talliesOf = (specialty: string, year: string) => {
    const history = facts.get(specialty) ?? new Map<string, PipelineTallies>();
    facts.set(specialty, history);
    const tallies = history.get(year) ?? noTallies();
    history.set(year, tallies);
    return tallies;
  };
  const tally: Tally = (specialty, year, rate, count, n) => {
    const share = talliesOf(specialty, year)[rate];
    share.count += count;
    share.n += n;
  };
  tallyGraduation(context, tally);
  tallyOutcomes(context, tally);
  tallyDestinations(context, tally, (specialty, year, guessed) => {
    const { local } = talliesOf(specialty, year);
    local.guessed = (local.guessed ?? 0) + guessed;
  });
  return facts;
}

/** The records of the latest years that have any, of each rate, taken together. */
export function pooledTallies(history: PipelineHistory): PipelineTallies {
  const pooled = noTallies();
  let guessed = 0;
  for (const rate of Object.keys(pooled) as (keyof PipelineTallies)[])
    for (const [year, share] of pooledYears(new Map([...history].map(([year, one]) => [year, one[rate]])))) {
      addCohort(pooled[rate], share);
      if (rate === 'local') guessed += history.get(year)?.local.guessed ?? 0;
    }
  return { ...pooled, local: { ...pooled.local, guessed } };
}

/** Adds one cohort's records to those of others. */
export function addCohort(pooled: PooledShare, { count, n }: Share): void {
  if (n === 0) return;
  const squares = (pooled.cohort ?? 0) * pooled.n + n * n;
  pooled.count += count;
  pooled.n += n;
  pooled.cohort = squares / pooled.n;
}

/** The latest years that have any record of a rate, ascending. */
export function pooledYears(years: ReadonlyMap<string, Share>): [year: string, share: Share][] {
  return [...years]
    .filter(([, { n }]) => n > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(-POOLED_COHORTS);
}

function noTallies(): PipelineTallies {
  const none = () => ({ count: 0, n: 0 });
  return { graduation: none(), furtherStudy: none(), unavailable: none(), local: { ...none(), guessed: 0 } };
}

type Tally = (specialty: string, year: string, rate: keyof PipelineTallies, count: number, n: number) => void;

/**
 * Entrants of the years whose graduates are counted, and how many graduate: in time or late, at whichever of the specialty's
 * schools. Graduates beyond all its entrants joined from elsewhere and are left out.
 */
function tallyGraduation(context: CityContext, tally: Tally): void {
  const cells = slice(context.input.enrolment, { groupBy: ['school', 'specialty', 'period'] });
  const late = lateGraduates(context);
  const cohorts = new Map<string, { specialty: string; year: string; graduated: number; enrolled: number }>();
  for (let i = 0; i < cells.size; i++) {
    const [, specialty, year] = cells.keys.map((key) => key[i] as string) as [string, string, string];
    const enrolled = cells.value('enrolled', i);
    const inTime = cells.value('graduated', i);
    if (enrolled === null || inTime === null) continue;
    const one = cohorts.get(`${specialty} ${year}`) ?? { specialty, year, graduated: 0, enrolled: 0 };
    one.graduated += withLate(inTime, late.get(specialty));
    one.enrolled += enrolled;
    cohorts.set(`${specialty} ${year}`, one);
  }
  for (const { specialty, year, graduated, enrolled } of cohorts.values())
    tally(specialty, year, 'graduation', Math.min(graduated, enrolled), enrolled);
}

function tallyOutcomes({ input }: CityContext, tally: Tally): void {
  const cells = slice(input.outcomes, { groupBy: ['specialty', 'outcome', 'period'] });
  const graduates = cells.column('graduates');
  for (let i = 0; i < cells.size; i++) {
    const [specialty, outcome, cohort] = cells.keys.map((key) => key[i] as string) as [
      string,
      string,
      string,
    ];
    const persons = graduates[i] as number;
    const studying = outcome === 'further_study';
    tally(specialty, cohort, 'furtherStudy', studying ? persons : 0, persons);
    const away = outcome === 'military_programme' || outcome === 'not_seeking';
    if (!studying) tally(specialty, cohort, 'unavailable', away ? persons : 0, persons);
  }
}

/** Who seeks work here from every leaf, further study from the leaves that are returns. */
function tallyDestinations(
  context: CityContext,
  tally: Tally,
  tallyGuessed: (specialty: string, year: string, records: number) => void,
): void {
  const looking = lookingShares(context.input);
  for (const cohort of cohortsOf(context.input)) {
    for (const leaf of context.leaves(cohort)) {
      const { specialty, placement, from, furtherStudy } = leaf;
      const { count, n, guessed } = seekingHere(leaf, looking(specialty, cohort));
      tally(specialty, cohort, 'local', count, n);
      tallyGuessed(specialty, cohort, guessed ?? 0);
      if (from === 'returns' && furtherStudy !== null)
        tally(specialty, cohort, 'furtherStudy', furtherStudy, placement.counts.graduates);
    }
  }
}
