import { POOLED_COHORTS } from '../../city/pipelineFacts.ts';
import type { SeekingShare } from '../../city/seekingHere.ts';
import { type Estimate, missing } from '../../facts/estimate.ts';
import type { ProgrammeRow } from '../../facts/rows.ts';
import type { PlanProgramme } from '../planInput.ts';
import type { Candidate } from './findCandidates.ts';
import type { PlanContext, Rates } from './planContext.ts';
import { programmeCard, type SpecialtyDraws } from './programmeCard.ts';
import type { ProgrammeFigures } from './programmeFigures.ts';
import { ruleFacts } from './ruleFacts.ts';
import { rulesFor } from './rulesFor.ts';
import { posteriorOf, priorOf, stayedOf, staying } from './stageShares.ts';

/** One specialty that a school runs, or ran, as a plan reads it; null where nothing tells what becomes of its entrants. */
export function runningProgramme(
  context: PlanContext,
  { school, specialty, length, places, teachers, workshopHours, status }: ProgrammeRow,
  drawn: SpecialtyDraws,
  figures: ProgrammeFigures,
  isHere: (area: string) => boolean,
): PlanProgramme | null {
  const { city, autumn, entries, outcomes, rho } = context;
  const { index } = city.input;
  const id = `${school}/${specialty}`;
  const rates = context.programmeRates(school, specialty);
  if (!rates) return null;
  const records = outcomes.get(id) ?? [];
  const list = entries.get(id) ?? [];
  const last = list.find(({ year }) => year === autumn)?.enrolled ?? null;
  return {
    id,
    school,
    specialty,
    standing: status === 'open' ? 'running' : 'suspended',
    length,
    last: status === 'open' ? last : 0,
    onRoll: Array.from({ length: length - 1 }, (_, k) => rollNext(k + 1)).filter((one) => one !== null),
    places,
    teachers,
    workshopHours,
    ...throughPipeline(rates, context.seekersOf(specialty, school)),
    rho,
    quality: figures.quality ?? 0,
    index: figures.index,
    outcomeRate: figures.outcomeRate,
    graduates: records.slice(-POOLED_COHORTS).reduce((sum, one) => sum + one.graduates, 0),
    card: programmeCard(context, specialty, records, figures.index, drawn),
    rules: rulesFor(index.edition.rules, 'running', ruleFacts(context, school, specialty), isHere),
    found: [],
    fixed: null,
  };

  /** On roll next autumn in year of study k + 1: those of this autumn's k-th year who stay. */
  function rollNext(k: number): number | null {
    const now = list.find(({ year }) => year === autumn + 1 - k)?.onRoll[k - 1] ?? null;
    if (now === null) return null;
    const strength = index.edition.settings.supply.priorStrength;
    const citywide = priorOf(stayedOf([...entries.values()].flat(), k), strength);
    const { a, b } = posteriorOf(stayedOf(list, k), citywide);
    return Math.round((now * a) / (a + b));
  }
}

/** A candidate: no records of its own, so its specialty's rates, or its category's. */
export function candidateProgramme(
  context: PlanContext,
  { school, specialty, found, rules }: Candidate,
  figures: ProgrammeFigures,
): PlanProgramme | null {
  const rates = context.ratesOf(specialty);
  if (!rates) return null;
  const none = (): Estimate => missing('not_applicable', 0, 0.9);
  return {
    id: `${school}/${specialty}`,
    school,
    specialty,
    standing: 'candidate',
    length: context.city.input.index.specialties.get(specialty)?.length ?? 3,
    last: 0,
    onRoll: [],
    places: null,
    teachers: null,
    workshopHours: null,
    ...throughPipeline(rates, context.seekersOf(specialty)),
    rho: context.rho,
    quality: figures.quality ?? 0,
    index: none(),
    outcomeRate: none(),
    graduates: 0,
    card: {
      colour: 'grey',
      lowOutcome: null,
      lowOutcomeLast: null,
      lowIndex: null,
      oversupply: null,
      undersupply: null,
      goodIndex: null,
      graduates: 0,
    },
    rules,
    found,
    fixed: null,
  };
}

function throughPipeline(
  rates: Rates,
  { guessed = 0 }: SeekingShare,
): Pick<PlanProgramme, 'yield' | 'rates' | 'localGuessed'> {
  const stays = staying(rates);
  const product = stays.reduce((so, { a, b }) => so * (a / (a + b)), 1);
  return { yield: product, rates: stays, localGuessed: guessed > 0 };
}
