import type { EditionSettings } from '../../edition/editionSettings.ts';
import type { Card, CardColour } from '../planInput.ts';

/** What a card rests on: probabilities, null where one could not be formed. */
export type CardFacts = Omit<Card, 'colour'>;

/**
 * Red, yellow, green card 红黄绿牌 from published thresholds. Red is a proposal that the school may answer. A card that
 * was red stays red until a low outcome rate is clearly less likely.
 *
 * @param previous the card of the cohort before; null: none
 * @see method §9
 */
export function decideCard(
  facts: CardFacts,
  cards: EditionSettings['cards'],
  previous: CardColour | null = null,
): Card {
  return { ...facts, colour: colourOf(facts, cards, previous) };
}

function colourOf(
  facts: CardFacts,
  cards: EditionSettings['cards'],
  previous: CardColour | null,
): CardColour {
  const { lowOutcome, lowOutcomeLast, lowIndex, oversupply, undersupply, goodIndex, graduates } = facts;
  if (graduates < cards.minGraduates || lowOutcome === null || lowOutcomeLast === null) return 'grey';
  const over = (probability: number | null, threshold: number) =>
    probability !== null && probability > threshold;

  const isRed =
    (over(lowOutcome, cards.redAt) && over(lowOutcomeLast, cards.redLastAt)) ||
    (over(lowIndex, cards.redAt) && over(oversupply, cards.redOversupplyAt));
  if (isRed || (previous === 'red' && lowOutcome >= cards.leaveRedAt)) return 'red';
  if ([lowOutcome, lowIndex, oversupply].some((probability) => over(probability, cards.yellowAt)))
    return 'yellow';
  const isGreen =
    over(undersupply, cards.greenAt) && over(goodIndex, cards.greenAt) && lowOutcome < cards.greenLowAt;
  return isGreen ? 'green' : 'none';
}
