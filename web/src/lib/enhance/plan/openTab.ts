/** Room for a glimpse of the tab after the open one, px. */
const GLIMPSE = 48;

/** Where tabs lie side by side beyond the edge, the open one is moved into view; the page itself stays where it is. */
export function openTab(page: Document): void {
  const tabs = page.querySelector<HTMLElement>('[data-tabs]');
  const tab = tabs?.querySelector<HTMLElement>('[aria-current]');
  if (!tabs || !tab) return;
  const end = tab.getBoundingClientRect().right - tabs.getBoundingClientRect().right + GLIMPSE;
  if (end > 0) tabs.scrollLeft += end;
}
