/** The link that says print prints; without a script the reader's own menu does. */
export function printLink(page: Document): void {
  page.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('[data-print]');
    if (!link) return;
    event.preventDefault();
    link.closest('details')?.removeAttribute('open');
    page.defaultView?.print();
  });
}
