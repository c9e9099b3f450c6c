import { swapParts } from './swapParts.ts';
import { mayLeave } from './unsaved.ts';

/** Milliseconds of quiet after the last move of a limit. */
const QUIET = 120;

/** Answers while a limit is dragged: the old result stays, dimmed, until the new one is there; only the last counts. */
export function whatIf(page: Document): void {
  const view = page.defaultView as Window;
  let asked: AbortController | null = null;
  let waiting = 0;

  const ask = async (form: HTMLFormElement) => {
    // the answer renews the part in which something may have been typed
    if (!mayLeave(page)) return;
    asked?.abort();
    const own = new AbortController();
    asked = own;
    const address = addressOf(form, page.location);
    view.history.replaceState(null, '', address);
    page.body.dataset.busy = form.dataset.busy ?? '';
    try {
      const response = await fetch(address, { signal: own.signal, headers: { accept: 'text/html' } });
      if (!response.ok) throw new Error(`answer ${response.status}`);
      const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
      await swapParts(page, answer);
    } catch (cause) {
      // a later move took its place; anything else is shown by the page itself
      if (!own.signal.aborted) {
        console.error(cause);
        form.submit();
      }
    } finally {
      if (asked === own) delete page.body.dataset.busy;
    }
  };

  page.addEventListener('input', (event) => {
    const input = event.target as HTMLInputElement;
    const form = input.closest<HTMLFormElement>('form[data-what-if]');
    if (!form) return;
    const label = input.closest('label');
    label?.classList.toggle('changed', input.value !== input.dataset.planned);
    const output = label?.querySelector('output');
    if (output && input.dataset.kind === 'share')
      output.textContent = `${Math.round(Number(input.value) * 100)}%`;
    view.clearTimeout(waiting);
    waiting = view.setTimeout(() => ask(form), QUIET);
  });
  page.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches('form[data-what-if]')) return;
    event.preventDefault();
    view.clearTimeout(waiting);
    ask(form);
  });
}

/** The page's address with what the form says instead of what it said before; what is as planned is left out. */
function addressOf(form: HTMLFormElement, here: Location): URL {
  const address = new URL(here.pathname, here.href);
  const search = new URLSearchParams(
    [...new URLSearchParams(here.search)].filter(([key]) => !key.startsWith('/')),
  );
  for (const field of form.elements) {
    const { name, type, value, checked, dataset } = field as HTMLInputElement;
    if (!name || type === 'hidden') continue;
    search.delete(name);
    if (value !== dataset.planned && (type !== 'checkbox' || checked)) search.set(name, value);
  }
  address.search = search.toString();
  return address;
}
