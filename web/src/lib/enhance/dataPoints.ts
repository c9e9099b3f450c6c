import { rowSentence } from './rowSentence.ts';
import { visibleSvg } from './visibleSvg.ts';

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Makes each drawing one tab stop whose arrow keys go from data point to data point. A point's sentence is read out
 * and shown as a tooltip; hover and tap show the same one; Escape closes it.
 */
export function dataPoints(page: Document): void {
  const tip = page.createElement('div');
  tip.className = 'chart-tip';
  tip.hidden = true;
  tip.setAttribute('aria-hidden', 'true');
  const live = page.createElement('div');
  live.className = 'chart-live';
  live.setAttribute('role', 'status');
  page.body.append(tip, live);

  const close = () => {
    tip.hidden = true;
    for (const point of page.querySelectorAll('[data-row].at')) point.classList.remove('at');
  };
  const open = (point: Element, aloud: boolean) => {
    const table = point.closest('figure.chart')?.querySelector<HTMLTableElement>('.chart-table table');
    if (!table) return;
    close();
    point.classList.add('at');
    tip.textContent = rowSentence(table, Number(point.getAttribute('data-row')));
    if (aloud) live.textContent = tip.textContent;
    tip.hidden = false;
    placeTip(tip, point);
  };
  const pointOf = (event: Event) => (event.target as Element).closest?.('svg.plot [data-row]') ?? null;

  for (const svg of page.querySelectorAll('svg.plot'))
    if (svg.querySelector('[data-row]')) svg.setAttribute('tabindex', '0');
  page.addEventListener('pointerover', (event) => {
    const point = pointOf(event);
    if (point) open(point, false);
    else if (!(page.activeElement instanceof SVGSVGElement)) close();
  });
  page.addEventListener('click', (event) => {
    const point = pointOf(event);
    if (point) open(point, true);
  });
  page.addEventListener('focusout', close);
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return close();
    const step = STEPS[event.key];
    const drawing = page.activeElement;
    const figure = drawing?.closest('figure.chart');
    if (step === undefined || !drawing || !figure || drawing !== visibleSvg(figure)) return;
    event.preventDefault();
    const points = [...drawing.querySelectorAll('[data-row]')].sort(
      (a, b) => Number(a.getAttribute('data-row')) - Number(b.getAttribute('data-row')),
    );
    const at = points.findIndex((point) => point.classList.contains('at'));
    const next =
      at < 0 ? (step > 0 ? 0 : points.length - 1) : Math.min(points.length - 1, Math.max(0, at + step));
    const point = points[next];
    if (point) open(point, true);
  });
}

/** Over the point, or under it at the top of the window; never past its sides. */
function placeTip(tip: HTMLElement, point: Element): void {
  const view = tip.ownerDocument.defaultView as Window;
  const box = point.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const left = Math.min(Math.max(8, box.left + box.width / 2 - width / 2), view.innerWidth - width - 8);
  const top = box.top - height - 10 < 8 ? box.bottom + 10 : box.top - height - 10;
  tip.style.left = `${left + view.scrollX}px`;
  tip.style.top = `${top + view.scrollY}px`;
}
