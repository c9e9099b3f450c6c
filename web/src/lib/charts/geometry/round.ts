/** A coordinate for SVG text: one decimal is finer than any screen, and keeps pages small and snapshots steady. */
export function round(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}
