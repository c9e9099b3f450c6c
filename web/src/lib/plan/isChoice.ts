/** Whether limits leave more than one number. */
export function isChoice(feasible: readonly { low: number; high: number }[]): boolean {
  const [first] = feasible;
  return first !== undefined && (feasible.length > 1 || first.low < first.high);
}
