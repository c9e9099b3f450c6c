/**
 * A number rounded half away from zero on its decimal text, as every page and file prints it (`messages/decimals.ts`, which the
 * domain does not import; a test holds the two together).
 *
 * @example halfAway(-2.5) // -3
 * @example halfAway(1.005, 2) // 1.01
 */
export function halfAway(value: number, digits = 0): number {
  const scaled = Math.round(Number(`${Math.abs(value)}e${digits}`));
  const size = Number.isFinite(scaled)
    ? Number(`${scaled}e-${digits}`)
    : Number(Math.abs(value).toFixed(digits));
  // a zero without a sign
  return Math.sign(value) * size + 0;
}
