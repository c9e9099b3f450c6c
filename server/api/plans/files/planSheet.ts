export type Cell = string | number | null;

/** One part of a plan as a table. */
export interface PlanSheet {
  name: string;
  head: string[];
  rows: Cell[][];
}
