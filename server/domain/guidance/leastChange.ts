/** Least change of an intake that is worth organising: 10 %, or half a smallest class, persons. @see method §6 */
export function leastChange(lastIntake: number, { classMin }: { classMin: number }): number {
  return Math.max(lastIntake / 10, classMin / 2);
}
