/** Between two looks at how far the work on a file is, ms. */
const EVERY = 700;

/** Keeps the progress of an import up to date, and shows how much of a file is sent. Without a script the page reloads. */
export function enhanceImports(page: Document): void {
  if (page.querySelector('[data-progress]')) setTimeout(look, EVERY, page);
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-upload]'))
    form.addEventListener('submit', (event) => send(event, form));
}

async function look(page: Document): Promise<void> {
  const shown = page.querySelector('[data-progress]');
  if (!shown) return;
  try {
    const response = await fetch(page.location.href, { headers: { accept: 'text/html' } });
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    const progress = next.querySelector('[data-progress]');
    if (!progress) {
      page.location.reload();
      return;
    }
    shown.replaceWith(page.adoptNode(progress));
  } catch {
    // the connection is gone for a moment: the next look may find it again
  }
  setTimeout(look, EVERY, page);
}

/** Sends the form with its progress shown; where that fails, the browser sends it itself. */
function send(event: SubmitEvent, form: HTMLFormElement): void {
  const bar = form.querySelector<HTMLProgressElement>('progress');
  const text = form.querySelector<HTMLElement>('[data-sent]');
  if (!bar || !text) return;
  event.preventDefault();
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
    if (!lengthComputable) return;
    const percent = Math.floor((loaded / total) * 100);
    bar.hidden = false;
    bar.value = percent;
    text.textContent = `${percent}%`;
  };
  request.onload = () => {
    form.ownerDocument.location.href = request.responseURL;
  };
  request.onerror = () => form.submit();
  request.send(new FormData(form));
}
