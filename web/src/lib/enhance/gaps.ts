/**
 * Makes a gap travel with its cohort: pressing a figure copies its whole sentence, and so does copying a part of the page that
 * figures stand in.
 */
export function enhanceGaps(page: Document): void {
  const root = page.querySelector('[data-gaps]');
  if (!root) return;
  const cited = root.querySelector<HTMLElement>('[data-cited]');
  const copied = root.querySelector<HTMLElement>('[data-copied]');
  root.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest('[data-cite]');
    const sentence = pressed?.closest<HTMLElement>('[data-sentence]')?.dataset.sentence;
    if (!sentence) return;
    if (cited) cited.textContent = sentence;
    // without a secure connection there is no clipboard: the sentence stands there to be taken
    void navigator.clipboard?.writeText(sentence).then(() => {
      if (copied) copied.hidden = false;
    });
  });
  page.addEventListener('copy', (event) => {
    const selection = page.getSelection();
    if (!selection || selection.isCollapsed || !event.clipboardData) return;
    const text = sentencesIn(root, selection);
    if (text === '') return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  });
}

/** Sentences of the figures that a selection touches, one a line. */
function sentencesIn(root: Element, selection: Selection): string {
  return [...root.querySelectorAll<HTMLElement>('[data-sentence]')]
    .filter((cell) => selection.containsNode(cell, true))
    .map((cell) => cell.dataset.sentence ?? '')
    .join('\n');
}
