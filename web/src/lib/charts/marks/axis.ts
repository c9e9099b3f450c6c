/** One tick of an axis: where it stands, and what it says if it says anything. */
export interface AxisTick {
  at: number;
  label: string;
  /** the line of reference: 1 of a ratio, a threshold */
  strong?: boolean;
}
