/**
 * By how many the parts of a total, each rounded as it is printed, miss the rounded total; 0 where they add up.
 *
 * @param parts what is added, and with a minus what is taken away
 * @example roundedApart(41, [87, -21.4, -1.2, -23.3]) // 1: 87 − 21 − 1 − 23 = 42
 */
export function roundedApart(total: number, parts: readonly number[]): number {
  const sum = parts.reduce((so, part) => so + Math.sign(part) * Math.round(Math.abs(part)), 0);
  return Math.abs(Math.sign(total) * Math.round(Math.abs(total)) - sum);
}
