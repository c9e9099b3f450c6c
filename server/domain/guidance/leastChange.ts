/** Least change of an intake that is worth organising: 10 %, or half a smallest class, persons. @see method §6 */
export function leastChange(lastIntake: number, { classMin }: { classMin: number }): number {
  return Math.max(0.1 * lastIntake, classMin / 2);
}
