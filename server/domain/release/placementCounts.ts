import { PAY_BINS } from '../cube/payBins.ts';

/** `count` of the `n` whose answer is known. */
export interface Answered {
  count: number;
  n: number;
}

export const ANSWERS = ['outcome', 'strict', 'matched', 'contract', 'insured', 'local', 'stable'] as const;
export type Answer = (typeof ANSWERS)[number];

/** The counts placement figures are made of; whole for a programme, weighted where a crosswalk divides them. */
export interface PlacementCounts {
  graduates: number;
  employed: number;
  answers: Record<Answer, Answered>;
  /** respondents, the sum of their points and of the squares */
  satisfaction: { n: number; sum: number; squares: number };
  /** pays by bin of the pay histogram */
  pay: Float64Array;
}

/** Nobody. */
export function noPlacement(): PlacementCounts {
  return {
    graduates: 0,
    employed: 0,
    answers: Object.fromEntries(ANSWERS.map((name) => [name, { count: 0, n: 0 }])) as Record<
      Answer,
      Answered
    >,
    satisfaction: { n: 0, sum: 0, squares: 0 },
    pay: new Float64Array(PAY_BINS),
  };
}

/** Adds `weight` times some counts to others, in place. */
export function addPlacement(to: PlacementCounts, from: PlacementCounts, weight = 1): void {
  to.graduates += weight * from.graduates;
  to.employed += weight * from.employed;
  for (const name of ANSWERS) {
    to.answers[name].count += weight * from.answers[name].count;
    to.answers[name].n += weight * from.answers[name].n;
  }
  to.satisfaction.n += weight * from.satisfaction.n;
  to.satisfaction.sum += weight * from.satisfaction.sum;
  to.satisfaction.squares += weight * from.satisfaction.squares;
  for (let bin = 0; bin < PAY_BINS; bin++) {
    to.pay[bin] = (to.pay[bin] as number) + weight * (from.pay[bin] as number);
  }
}
