/** A form with words that were typed and not sent. */
export const TYPED = 'form[data-typed]';

/**
 * Asks before a page is left, or a part of it renewed, on which something was typed and not sent. What was refused comes
 * back as typed and is still not sent.
 */
export function unsaved(page: Document): void {
  const view = page.defaultView as Window;
  const mark = (form: HTMLFormElement) => {
    form.dataset.typed = '';
  };
  for (const refusal of page.querySelectorAll('form[data-unsaved] [role="alert"]'))
    mark(refusal.closest('form') as HTMLFormElement);
  page.addEventListener('input', (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>('form[data-unsaved]');
    if (form) mark(form);
  });
  page.addEventListener('submit', (event) => {
    delete (event.target as HTMLFormElement).dataset.typed;
  });
  view.addEventListener('beforeunload', (event) => {
    if (page.querySelector(TYPED)) event.preventDefault();
  });
  page.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || link.target || link.hasAttribute('download') || isHere(link, view.location)) return;
    if (!mayLeave(page)) event.preventDefault();
  });
}

/** Whether words typed and not sent may be given up; asked in the form's own words. */
export function mayLeave(page: Document): boolean {
  const forms = [...page.querySelectorAll<HTMLFormElement>(TYPED)];
  const [first] = forms;
  if (!first) return true;
  if (!page.defaultView?.confirm(first.dataset.unsaved)) return false;
  for (const form of forms) delete form.dataset.typed;
  return true;
}

function isHere(link: HTMLAnchorElement, here: Location): boolean {
  return link.hash !== '' && link.pathname === here.pathname && link.search === here.search;
}
