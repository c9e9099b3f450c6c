/** How strongly vacancies come in clumps. */
export interface Clumping {
  /** V, persons */
  total: number;
  /** φ = Σv² / Σv: the posting size an average vacancy belongs to; 1 when every employer seeks one person */
  phi: number;
  /** V / φ: how many independent vacancies the total is worth */
  effective: number;
  /** c²: squared coefficient of variation of vacancies per employer; 0 when all seek equally many */
  variation: number;
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
  const variation = total > 0 ? Math.max(0, (squares * byEmployer.length) / total ** 2 - 1) : 0;
  return { total, phi, effective: total / phi, variation };
}

/**
 * Clumping where only the number of employers is known: φ = max(1, (V / m)(1 + c²)), which is Σv² / Σv written with the
 * mean and the variation of vacancies per employer.
 *
 * @param vacancies V, persons
 * @param employers m, from 1
 * @param variation c², as {@link clumping} measures it on employers known one by one
 * @throws RangeError when there are vacancies and no employer, or a negative variation
 * @see method §1
 * @example clumpingOfCount(48, 12, 1) // 8
 */
export function clumpingOfCount(vacancies: number, employers: number, variation: number): number {
  if (vacancies > 0 && !(employers > 0))
    throw new RangeError(`invalid employers ${employers}; ${vacancies} vacancies have at least one`);
  if (!(variation >= 0)) throw new RangeError(`invalid variation ${variation}; negative`);
  return vacancies > 0 ? Math.max(1, (vacancies / employers) * (1 + variation)) : 1;
}
