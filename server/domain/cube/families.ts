import {
  ANSWER_MEASURES,
  DEMAND_MEASURES,
  ENROLMENT_MEASURES,
  MARKET_MEASURES,
  type Measure,
  OUTCOME_MEASURES,
  POSTING_MEASURES,
  RETURN_MEASURES,
} from './measures.ts';

/** Families that facts are counted into. */
export const FACT_FAMILIES = ['outcomes', 'market', 'returns', 'enrolment', 'postings', 'demand'] as const;
export type FactFamily = (typeof FACT_FAMILIES)[number];

/** Every family: `answers` is made beside `outcomes`, of the same rows. */
export const FAMILIES = [...FACT_FAMILIES, 'answers'] as const;
export type Family = (typeof FAMILIES)[number];

/** What a family of cubes is made of. The time dimension is the block's key, not one of `cubes`. */
export interface FamilyDefinition {
  family: Family;
  /** the sets of dimensions that are kept, each one cube */
  cubes: readonly (readonly string[])[];
  measures: readonly Measure[];
  /** whether cells carry a histogram of pay */
  pay: boolean;
  /** the cube in which the difference that an import makes is shown */
  shown: readonly string[];
}

export const OUTCOME_DIMENSIONS = ['school', 'specialty', 'region', 'occupation', 'outcome'] as const;

function pairs(dimensions: readonly string[]): string[][] {
  return dimensions.flatMap((first, i) => dimensions.slice(i + 1).map((second) => [first, second]));
}

/** Where the graduates of a specialty went and as what: the one question that takes three dimensions. */
export const FLOW_CUBE = ['specialty', 'region', 'outcome'] as const;

/** Every family of cubes. A new measure or cube is a line here and one `rebuild-cube`. */
export const FAMILY_DEFINITIONS: Readonly<Record<Family, FamilyDefinition>> = {
  outcomes: {
    family: 'outcomes',
    cubes: [...pairs(OUTCOME_DIMENSIONS), FLOW_CUBE],
    measures: OUTCOME_MEASURES,
    pay: true,
    shown: ['school', 'specialty'],
  },
  market: {
    family: 'market',
    cubes: [['region', 'occupation']],
    measures: MARKET_MEASURES,
    pay: false,
    shown: ['region', 'occupation'],
  },
  returns: {
    family: 'returns',
    cubes: [['school', 'specialty']],
    measures: RETURN_MEASURES,
    pay: false,
    shown: ['school', 'specialty'],
  },
  enrolment: {
    family: 'enrolment',
    cubes: [['school', 'specialty']],
    measures: ENROLMENT_MEASURES,
    pay: false,
    shown: ['school', 'specialty'],
  },
  postings: {
    family: 'postings',
    cubes: [['region', 'occupation']],
    measures: POSTING_MEASURES,
    pay: true,
    shown: ['region', 'occupation'],
  },
  demand: {
    family: 'demand',
    // employers are counted, and their number does not add up over regions or occupations: each is a label of its own
    cubes: [['region', 'occupation', 'employer']],
    measures: DEMAND_MEASURES,
    pay: true,
    shown: ['region', 'occupation', 'employer'],
  },
  answers: {
    family: 'answers',
    // of the whole city: what two components of the index have to do with each other within a graduate
    cubes: [['pair']],
    measures: ANSWER_MEASURES,
    pay: false,
    shown: [],
  },
};
