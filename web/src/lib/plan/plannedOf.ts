import type { PlanCell } from './types.ts';

/** What sums count of a programme: what is decided, else what is recommended, else last year's; null: none is known. */
export function plannedOf({
  decided,
  recommended,
  last,
}: Pick<PlanCell, 'decided' | 'recommended' | 'last'>): number | null {
  return decided ?? recommended ?? last;
}

/** Whether the number that counts is another than recommended. */
export function isChanged(cell: Pick<PlanCell, 'decided' | 'recommended' | 'last'>): boolean {
  return plannedOf(cell) !== (cell.recommended ?? cell.last);
}
