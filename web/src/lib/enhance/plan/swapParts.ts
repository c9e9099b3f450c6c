/** Parts of a page that a new answer replaces. */
const PARTS = '[data-part]';

/**
 * Takes the parts of another answer of the same page into this one: what the server wrote is shown as it wrote it, so
 * that a page says the same with and without a script. Focus stays where it was. One part a task: the page never waits
 * for all of them.
 */
export async function swapParts(page: Document, answer: Document): Promise<void> {
  const focused = page.activeElement?.getAttribute('data-cell') ?? null;
  for (const part of page.querySelectorAll<HTMLElement>(PARTS)) {
    const fresh = answer.querySelector(`[data-part="${part.dataset.part}"]`);
    if (!fresh || part.isEqualNode(fresh)) continue;
    await nextTask();
    // the scroll place of a matrix belongs to its reader
    const before = part.querySelector('[data-scroll]');
    part.replaceChildren(...fresh.childNodes);
    const after = part.querySelector('[data-scroll]');
    if (before && after) {
      after.scrollTop = before.scrollTop;
      after.scrollLeft = before.scrollLeft;
    }
  }
  page.title = answer.title;
  if (focused) page.querySelector<HTMLElement>(`[data-cell="${CSS.escape(focused)}"]`)?.focus();
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
