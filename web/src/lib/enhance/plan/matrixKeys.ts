const STEPS: Record<string, [number, number]> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/**
 * One tab stop for the matrix: arrows move between programmes over what is not offered, Home and End within a row,
 * Enter follows the cell's link, Escape closes the explanation.
 */
export function matrixKeys(page: Document): void {
  const settle = (grid: Element, at: HTMLElement) => {
    for (const cell of grid.querySelectorAll<HTMLElement>('[data-cell]'))
      cell.tabIndex = cell === at ? 0 : -1;
  };
  for (const grid of page.querySelectorAll('[data-matrix]')) {
    const first =
      grid.querySelector<HTMLElement>('[data-cell][aria-current]') ??
      grid.querySelector<HTMLElement>('[data-cell]');
    if (first) settle(grid, first);
  }
  page.addEventListener('focusin', (event) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
    const grid = cell?.closest('[data-matrix]');
    if (cell && grid) settle(grid, cell);
  });
  page.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      page.querySelector<HTMLAnchorElement>('[data-close]')?.click();
      return;
    }
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
    const grid = cell?.closest('[data-matrix]');
    const next = cell && grid && neighbour(cell, grid, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}

function neighbour(cell: HTMLElement, grid: Element, key: string): HTMLElement | null {
  const rows = [...grid.querySelectorAll('tbody > tr')].map((row) =>
    [...row.querySelectorAll('[data-at]')].map((at) => at.querySelector<HTMLElement>('[data-cell]')),
  );
  const row = rows.findIndex((cells) => cells.includes(cell));
  const own = rows[row] as (HTMLElement | null)[];
  const column = own.indexOf(cell);
  if (key === 'Home') return own.find((one) => one !== null) ?? null;
  if (key === 'End') return own.findLast((one) => one !== null) ?? null;
  const step = STEPS[key];
  if (!step) return null;
  for (
    let r = row + step[0], c = column + step[1];
    rows[r] && c >= 0 && c < own.length;
    r += step[0], c += step[1]
  ) {
    const found = rows[r]?.[c];
    if (found) return found;
  }
  return null;
}
