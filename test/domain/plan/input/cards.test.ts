import { describe, expect, it, test } from 'vitest';
import { drawBinomial } from '../../../../server/domain/indicators/random/drawBinomial.ts';
import { randomSource } from '../../../../server/domain/indicators/random/randomSource.ts';
import { type CardFacts, decideCard } from '../../../../server/domain/plan/input/decideCard.ts';
import { probabilityRateBelow } from '../../../../server/domain/plan/input/probabilityRateBelow.ts';
import type { CardColour } from '../../../../server/domain/plan/planInput.ts';
import { settings } from '../settings.ts';

const { cards } = settings;
/** Prior of the oracle of method §9. */
const prior = { mean: 0.75, strength: 20 };
const of = (placed: number[], size: number): CardFacts => {
  const count = placed.reduce((sum, one) => sum + one, 0);
  const below = (records: { count: number; n: number }) =>
    probabilityRateBelow(records, prior, cards.lowOutcome);
  return {
    lowOutcome: below({ count, n: size * placed.length }),
    lowOutcomeLast: below({ count: placed.at(-1) ?? 0, n: size }),
    lowIndex: null,
    oversupply: null,
    undersupply: null,
    goodIndex: null,
    graduates: size * placed.length,
  };
};
const calm: CardFacts = {
  lowOutcome: 0.01,
  lowOutcomeLast: 0.02,
  lowIndex: 0.01,
  oversupply: 0.1,
  undersupply: 0.5,
  goodIndex: 0.5,
  graduates: 90,
};
const colour = (change: Partial<CardFacts>, previous: CardColour | null = null) =>
  decideCard({ ...calm, ...change }, cards, previous).colour;

describe('cards, oracle of method §9', () => {
  it('does not turn red on 7, 8, 6 of 15: L .77139, last cohort .49079', () => {
    const card = decideCard(of([7, 8, 6], 15), cards);
    expect(card.lowOutcome).toBeCloseTo(0.77139, 5);
    expect(card.lowOutcomeLast).toBeCloseTo(0.49079, 5);
    expect(card.colour).toBe('none');
  });

  it('turns red on 20, 18, 17 of 40: L .99149, last cohort .84990', () => {
    const card = decideCard(of([20, 18, 17], 40), cards);
    expect(card.lowOutcome).toBeCloseTo(0.99149, 5);
    expect(card.lowOutcomeLast).toBeCloseTo(0.8499, 5);
    expect(card.colour).toBe('red');
  });
});

test.each<[string, Partial<CardFacts>, CardColour]>([
  ['red for a poor index beside an oversupply', { lowIndex: 0.96, oversupply: 0.91 }, 'red'],
  ['yellow for a poor index alone', { lowIndex: 0.96, oversupply: 0.5 }, 'yellow'],
  [
    'yellow for a low outcome rate the last cohort contradicts',
    { lowOutcome: 0.96, lowOutcomeLast: 0.4 },
    'yellow',
  ],
  ['green for a shortage of well-placed graduates', { undersupply: 0.81, goodIndex: 0.81 }, 'green'],
  [
    'no card where a low outcome rate speaks against green',
    { undersupply: 0.9, goodIndex: 0.9, lowOutcome: 0.06 },
    'none',
  ],
  ['grey under 30 graduates', { lowOutcome: 0.99, lowOutcomeLast: 0.9, graduates: 29 }, 'grey'],
  ['grey without a last cohort', { lowOutcomeLast: null }, 'grey'],
])('decideCard gives %s', (_, change, expected) => {
  expect(colour(change)).toBe(expected);
});

test('decideCard leaves red only where a low outcome rate is under .80', () => {
  expect(colour({ lowOutcome: 0.8, lowOutcomeLast: 0.3 }, 'red')).toBe('red');
  expect(colour({ lowOutcome: 0.79, lowOutcomeLast: 0.3 }, 'red')).toBe('none');
});

test('probabilityRateBelow has no answer without records', () => {
  expect(probabilityRateBelow({ count: 0, n: 0 }, prior, 0.6)).toBeNull();
});

test('cards are red for at most 1 % of programmes whose true outcome rate is 65 %', () => {
  const random = randomSource(9);
  const red = Array.from({ length: 5000 }, (_, i) => {
    const size = 12 + (i % 50);
    const placed = [0, 1, 2].map(() => drawBinomial(random, size, 0.65));
    return decideCard(of(placed, size), cards).colour;
  }).filter((one) => one === 'red');
  expect(red.length / 5000).toBeLessThanOrEqual(0.01);
});
