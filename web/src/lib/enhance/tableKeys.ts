/** Key `t` swaps a figure's drawing and table: the figure in focus, else the one under the pointer. */
export function tableKeys(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (event.key !== 't' || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as Element;
    const typing = target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]');
    const figure = target.closest('figure.chart') ?? page.querySelector('figure.chart:hover');
    const swap = figure?.querySelector<HTMLInputElement>('.table-switch');
    if (typing || !swap) return;
    swap.checked = !swap.checked;
    swap.focus();
  });
}
