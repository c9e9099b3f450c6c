/**
 * How a figure is protected when it comes out.
 *
 * - `public`: it is public already, or about nobody: codes, names, school's own published plans, cited publications
 * - `as_returned`: printed as it was returned
 * - `few_employers`: vacancies and what is worked out of them; of fewer than three employers `suppressed`, with other cells so
 *   that parent less siblings tells nothing (`sensitiveReturn`, `suppressCells`)
 * - `exact`: printed as it is counted; it stands in the schools' own yearly reports
 * - `cell_key`: perturbed by the key of its records (`releasedCrossTable`)
 * - `rate`: from ten records, cohorts pooled and said so; near 0 and 1 of few records a bound (`releasedRate`, `choosePool`)
 * - `rate_of_printed`: the same, from the printed numerator and denominator (`releasedCrossRate`)
 * - `pay`: from ten records and three employers, to whole hundreds (`releasedPay`)
 * - `small_returns`: under ten merged into other, or suppressed with another cell of the line (`mergeSmall`, `suppressCells`)
 * - `dominance`: of three employers or more, none of which the next could work out (`sensitiveSum`, `suppressCells`)
 * - `worked_out`: a model's figure or a judgement, worked out of what the same release prints, or missing with it
 */
export type Protection =
  | 'public'
  | 'as_returned'
  | 'few_employers'
  | 'exact'
  | 'cell_key'
  | 'rate'
  | 'rate_of_printed'
  | 'pay'
  | 'small_returns'
  | 'dominance'
  | 'worked_out';

/**
 * The protection matrix: what is published of which facts, and how it is protected. A figure that no row names cannot be
 * published; `publishedColumns.ts` says which row each column of each table falls under.
 *
 * @see method §8
 */
export const PROTECTION_MATRIX = {
  // market returns: aggregates of region × occupation
  'market.seekers': 'as_returned',
  'market.employers': 'as_returned',
  'market.vacancies': 'few_employers',
  'market.ratio': 'few_employers',
  'market.model': 'worked_out',

  // outcomes and surveys: one record a graduate
  'outcomes.total': 'exact',
  'outcomes.cross': 'cell_key',
  'outcomes.rate': 'rate',
  'outcomes.cross_rate': 'rate_of_printed',
  'outcomes.pay': 'pay',
  'outcomes.model': 'worked_out',

  // outcome-returns: what schools state of their graduates together
  'returns.total': 'small_returns',
  'returns.rate': 'rate',
  'returns.model': 'worked_out',

  // postings and registered needs: contributions of employers
  'postings.sum': 'dominance',
  'postings.pay': 'dominance',
  'needs.sum': 'dominance',
  'needs.employers': 'as_returned',
  'needs.pay': 'dominance',

  // what schools, associations and bureaus have published themselves
  'enrolment.total': 'public',
  'enrolment.model': 'worked_out',
  'programmes.fact': 'public',
  'associations.statement': 'public',
  'citations.figure': 'public',

  // what a row is about, and where it comes from
  'codes.name': 'public',
  'codes.source': 'public',
} as const satisfies Record<string, Protection>;

/** Facts and what is published of them: a row of the matrix. */
export type Protected = keyof typeof PROTECTION_MATRIX;
