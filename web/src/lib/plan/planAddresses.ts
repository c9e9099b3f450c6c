import { actHref } from './actHref.ts';

/** Name and value in an address. */
export type Pair = [string, string];

/** What a plan's page shows: the part of its matrix, the changes tried, the programme whose explanation is open. */
interface Shown {
  view: readonly Pair[];
  changes: readonly Pair[];
  cell: string | null;
}

/**
 * Addresses of a plan's page, each keeping what the page shows.
 *
 * @param plan `plan/2027/v1`
 */
export function planAddresses(plan: string, { view, changes, cell }: Shown) {
  const page = (pairs: readonly Pair[]) => {
    const search = new URLSearchParams([...pairs]).toString();
    return search ? `/${plan}?${search}` : `/${plan}`;
  };
  /** Where a cell is found again after its explanation is opened or closed. */
  const at = (programme: string) => `#cell-${encodeURIComponent(programme)}`;
  const open: Pair[] = cell ? [['cell', cell]] : [];
  return {
    page,
    cell: (programme: string) => page([...view, ...changes, ['cell', programme]]) + at(programme),
    close: page([...view, ...changes]) + at(cell ?? ''),
    act: (name: string) => actHref(new URLSearchParams([...view, ...changes, ...open]), name),
  };
}
