/** Asks before a page is left on which something was typed and not sent. */
export function unsaved(page: Document): void {
  const view = page.defaultView as Window;
  let typed = false;
  page.addEventListener('input', (event) => {
    if ((event.target as Element).closest('form[data-unsaved]')) typed = true;
  });
  page.addEventListener('submit', () => {
    typed = false;
  });
  view.addEventListener('beforeunload', (event) => {
    if (typed) event.preventDefault();
  });
  page.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    const form = page.querySelector<HTMLFormElement>('form[data-unsaved]');
    if (!typed || !link || !form || link.target || link.hash) return;
    if (view.confirm(form.dataset.unsaved)) typed = false;
    else event.preventDefault();
  });
}
