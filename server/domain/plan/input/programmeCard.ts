import { POOLED_COHORTS } from '../../city/pipelineFacts.ts';
import type { Estimate } from '../../facts/estimate.ts';
import { probabilityBelow } from '../../guidance/probabilityBelow.ts';
import type { Card, CardColour } from '../planInput.ts';
import { decideCard } from './decideCard.ts';
import { pairedShare } from './pairedShare.ts';
import type { OutcomeCount, PlanContext } from './planContext.ts';
import { probabilityRateBelow } from './probabilityRateBelow.ts';

/** What a specialty supplies in its graduation year and what is wanted of it at balance, persons, draw by draw. */
export interface SpecialtyDraws {
  supply: Float64Array;
  wanted: Float64Array;
}

/**
 * The card of one programme. The cards of its earlier cohorts are decided first, on outcomes alone, so that red is left
 * only when it may be.
 *
 * Oversupply and undersupply are read at balance: how many are wanted in all does not enter them.
 *
 * @param outcomes every cohort on record, ascending
 * @see method §9
 */
export function programmeCard(
  context: PlanContext,
  specialty: string,
  outcomes: readonly OutcomeCount[],
  index: Estimate,
  { supply, wanted }: SpecialtyDraws,
): Card {
  const { settings } = context.city.input.index.edition;
  const { cards } = settings;
  const prior = context.outcomePrior(specialty);
  const on = (list: readonly OutcomeCount[]) => {
    const records = {
      count: list.reduce((sum, { placed }) => sum + placed, 0),
      n: list.reduce((sum, { graduates }) => sum + graduates, 0),
    };
    return { n: records.n, low: probabilityRateBelow(records, prior, cards.lowOutcome) };
  };
  const facts = (until: number) => {
    const pooled = on(outcomes.slice(Math.max(0, until - POOLED_COHORTS), until));
    const last = on(outcomes.slice(until - 1, until));
    return {
      lowOutcome: pooled.low,
      lowOutcomeLast: last.low,
      lowIndex: null,
      oversupply: null,
      undersupply: null,
      goodIndex: null,
      graduates: pooled.n,
    };
  };
  let previous: CardColour | null = null;
  for (let until = 1; until < outcomes.length; until++)
    previous = decideCard(facts(until), cards, previous).colour;

  const good = probabilityBelow(index, cards.goodIndex);
  return decideCard(
    {
      ...facts(outcomes.length),
      lowIndex: probabilityBelow(index, cards.lowIndex),
      oversupply: pairedShare(supply, wanted, cards.oversupply),
      undersupply: pairedShare(wanted, supply, cards.undersupply),
      goodIndex: good === null ? null : 1 - good,
    },
    cards,
    previous,
  );
}
