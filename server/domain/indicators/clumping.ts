/** How strongly vacancies come in clumps. */
export interface Clumping {
  /** V, persons */
  total: number;
  /** φ = Σv² / Σv: the posting size an average vacancy belongs to; 1 when every employer seeks one person */
  phi: number;
  /** V / φ: how many independent vacancies the total is worth */
  effective: number;
}

/**
 * Clumping of vacancies by employer. A factory that seeks 40 people is one event, not 40.
 *
 * φ is never below 1, so that fractions of a vacancy (a crosswalk's) do not count as more than they are.
 *
 * @param byEmployer vacancies of each employer, persons
 * @see method §1
 */
export function clumping(byEmployer: readonly number[]): Clumping {
  const total = byEmployer.reduce((sum, count) => sum + count, 0);
  const squares = byEmployer.reduce((sum, count) => sum + count * count, 0);
  const phi = total > 0 ? Math.max(1, squares / total) : 1;
  return { total, phi, effective: total / phi };
}
