import { swapParts } from './swapParts.ts';

/** Milliseconds of quiet after the last move of a limit. */
const QUIET = 120;

/** Answers while a limit is dragged: the old result stays, dimmed, until the new one is there; only the last counts. */
export function whatIf(page: Document): void {
  const view = page.defaultView as Window;
  let asked: AbortController | null = null;
  let waiting = 0;

  const ask = async (form: HTMLFormElement) => {
    asked?.abort();
    const own = new AbortController();
    asked = own;
    const address = new URL(form.action || page.location.href, page.location.href);
    address.search = new URLSearchParams(
      [...new FormData(form)].map(([key, value]): [string, string] => [key, String(value)]),
    ).toString();
    page.body.dataset.busy = form.dataset.busy ?? '';
    try {
      const response = await fetch(address, { signal: own.signal, headers: { accept: 'text/html' } });
      if (!response.ok) throw new Error(`answer ${response.status}`);
      const answer = new DOMParser().parseFromString(await response.text(), 'text/html');
      swapParts(page, answer);
      view.history.replaceState(null, '', address);
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
    const output = input.closest('label')?.querySelector('output');
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
