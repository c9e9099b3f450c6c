/**
 * Standard error of ln(V / J) where vacancies come in clumps: se² = φ / (V + ½) + 1 / (J + ½).
 *
 * @param phi clumping of the vacancies, see {@link clumping}
 * @see method §1
 */
export function logRatioDeviation(vacancies: number, seekers: number, phi: number): number {
  return Math.sqrt(phi / (vacancies + 0.5) + 1 / (seekers + 0.5));
}
