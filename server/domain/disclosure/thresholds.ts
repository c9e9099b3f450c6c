/** The numbers that protection goes by; an edition may set others. */
export interface DisclosureThresholds {
  /** fewest employers of which a sum or a pay is told */
  employers: number;
  /** a sum is sensitive where all but the two largest employers have less than this share of the largest, 0–1 */
  dominance: number;
  /** fewest persons of which an aggregate return is told as its own count */
  returns: number;
  /** persons by which an attacker must stay in the dark, up and down, about a suppressed count */
  darkness: number;
  /** fewest records of which a rate, an index or a pay is told */
  records: number;
  /** under so many records a rate of nobody or of everybody is told as a bound */
  bounded: number;
  /** fewest records in which two published figures may differ */
  difference: number;
  /** cells with fewer persons than this count as sparse */
  sparseCell: number;
  /** largest share of a cross-table's cells that may be sparse, 0–1 */
  sparseShare: number;
  /** most cohorts that are pooled */
  pooledCohorts: number;
  /** step to which pay is rounded, yuan a month */
  payStep: number;
}

/** @see method §8, "protection matrix" */
export const DISCLOSURE_THRESHOLDS: DisclosureThresholds = {
  employers: 3,
  dominance: 0.15,
  returns: 10,
  darkness: 3,
  records: 10,
  bounded: 20,
  difference: 10,
  sparseCell: 3,
  sparseShare: 0.5,
  pooledCohorts: 3,
  payStep: 100,
};
