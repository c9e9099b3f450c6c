import { figureSvg } from './figureSvg.ts';

/** Pixels of a PNG per CSS pixel: sharp on paper and on dense screens. */
const SCALE = 2;

/** Shows the buttons that need a script, and saves a figure as PNG, SVG or CSV; the data kind is in the file's name. */
export function downloads(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('.chart-actions [data-action]'))
    button.hidden = false;
  page.addEventListener('click', async (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('.chart-actions [data-action]');
    const figure = button?.closest<HTMLElement>('figure.chart');
    if (!button || !figure) return;
    const kind = figure.dataset.kind === 'real' ? '' : `-${figure.dataset.kind}`;
    const action = button.dataset.action;
    const name = `${figure.id}${kind}.${action}`;
    if (action === 'csv') {
      const { tableCsv } = await import('./tableCsv.ts');
      return save(page, new Blob([tableCsv(figure)], { type: 'text/csv;charset=utf-8' }), name);
    }
    const drawing = figureSvg(figure);
    const markup = new XMLSerializer().serializeToString(drawing);
    if (action === 'svg') return save(page, new Blob([markup], { type: 'image/svg+xml' }), name);
    save(page, await picture(page, markup, drawing), name);
  });
}

/** Paints an SVG to a PNG. @throws Error when the browser cannot load or paint it */
async function picture(page: Document, markup: string, drawing: SVGSVGElement): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  const canvas = page.createElement('canvas');
  canvas.width = Number(drawing.getAttribute('width')) * SCALE;
  canvas.height = Number(drawing.getAttribute('height')) * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error(`figure too large to paint: ${canvas.width} × ${canvas.height}`);
  return blob;
}

function save(page: Document, blob: Blob, name: string): void {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
