/** What the API is asked before the browser is, by what the form is for. */
const ASKED: Readonly<Record<string, { field: string; args: string }>> = {
  signIn: { field: 'beginPasskeySignIn', args: '(second: false)' },
  secondStep: { field: 'beginPasskeySignIn', args: '(second: true)' },
  add: { field: 'beginPasskey', args: '' },
};

/** Shows the forms that ask for a passkey where the browser can, and puts its answer into them. */
export function enhancePasskeys(page: Document): void {
  for (const place of page.querySelectorAll<HTMLElement>('[data-passkey]')) {
    const part = <Part extends HTMLElement>(name: string) =>
      place.querySelector<Part>(`[data-part="${name}"]`) as Part;
    const form = part<HTMLFormElement>('form');
    part('off').hidden = true;
    // an older browser knows passkeys, but not these two
    const can = window.isSecureContext && 'parseRequestOptionsFromJSON' in (window.PublicKeyCredential ?? {});
    part('unable').hidden = can;
    form.hidden = !can;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      answer(place.dataset.passkey ?? '', form, part('problem')).catch(() => {
        // the reader closed the browser's question, or took too long
        part('problem').textContent = part('problem').dataset.stopped ?? '';
      });
    });
  }
}

async function answer(purpose: string, form: HTMLFormElement, problem: HTMLElement): Promise<void> {
  problem.textContent = '';
  const { refused, options } = await ask(purpose);
  if (refused || !options) {
    problem.textContent = refused?.sentence ?? problem.dataset.stopped ?? '';
    return;
  }
  const json = JSON.parse(options);
  const { credentials } = navigator;
  const made =
    purpose === 'add'
      ? await credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(json) })
      : await credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) });
  const input = form.elements.namedItem('response') as HTMLInputElement;
  input.value = JSON.stringify((made as PublicKeyCredential).toJSON());
  form.submit();
}

interface Asked {
  refused: { sentence: string } | null;
  options: string | null;
}

async function ask(purpose: string): Promise<Asked> {
  const { field, args } = ASKED[purpose] ?? { field: '', args: '' };
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `mutation { ${field}${args} { refused { sentence } options } }` }),
  });
  return (await response.json()).data[field];
}
