import { inlineSvg } from './inlineSvg.ts';

const SVG = 'http://www.w3.org/2000/svg';
const PADDING = 16;

/**
 * A figure as one SVG, as it stands on the page: finding, subtitle, data kind, drawing or table, notes and source;
 * everything but the actions. Text stays text.
 */
export function figureSvg(figure: HTMLElement): SVGSVGElement {
  const page = figure.ownerDocument;
  const frame = figure.getBoundingClientRect();
  const foot = figure.querySelector('.chart-source')?.getBoundingClientRect() ?? frame;
  const size = [frame.width + 2 * PADDING, foot.bottom - frame.top + 2 * PADDING].map(Math.ceil);
  const root = make(page, 'svg', {
    xmlns: SVG,
    width: size[0],
    height: size[1],
    viewBox: `0 0 ${size[0]} ${size[1]}`,
  });
  root.setAttribute('font-family', getComputedStyle(figure).fontFamily);
  root.append(make(page, 'rect', { width: size[0], height: size[1], fill: '#fff' }));
  const hatch = make(page, 'pattern', {
    id: 'hatch',
    width: 6,
    height: 6,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  });
  hatch.append(make(page, 'path', { d: 'M0 0V6', stroke: '#7f8b96', 'stroke-width': 1.5 }));
  root.append(hatch);
  const place = (box: DOMRect) => ({ x: box.left - frame.left + PADDING, y: box.top - frame.top + PADDING });
  walk(figure, root, place);
  return root as unknown as SVGSVGElement;
}

type Place = (box: DOMRect) => { x: number; y: number };

function walk(element: Element, root: Element, place: Place): void {
  const styles = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const hidden = styles.display === 'none' || styles.opacity === '0' || styles.clipPath === 'inset(50%)';
  const folded = element.parentElement?.matches('details:not([open])') && element.localName !== 'summary';
  if (hidden || folded || element.classList.contains('chart-actions')) return;
  const { x, y } = place(box);
  if (element instanceof SVGSVGElement) {
    const copy = inlineSvg(element);
    for (const [name, value] of Object.entries({ x, y, width: box.width, height: box.height }))
      copy.setAttribute(name, String(value));
    root.append(copy);
    return;
  }
  drawBox(element, styles, box, root, x, y);
  for (const child of element.childNodes) {
    if (child instanceof Element) walk(child, root, place);
    else if (child.nodeType === Node.TEXT_NODE && child.textContent?.trim())
      drawText(child as Text, styles, root, place);
  }
}

/** Background, hatch, outline and rules of a box. */
function drawBox(
  element: Element,
  styles: CSSStyleDeclaration,
  box: DOMRect,
  root: Element,
  x: number,
  y: number,
): void {
  const page = element.ownerDocument;
  const clear = 'rgba(0, 0, 0, 0)';
  const shadow = /rgb[^)]*\)/.exec(styles.boxShadow)?.[0];
  const ring = styles.outlineStyle === 'dashed' ? styles.outlineColor : shadow;
  const edged = styles.borderLeftWidth !== '0px' && styles.borderLeftStyle !== 'none';
  if (styles.backgroundColor !== clear || ring || edged) {
    const stroke = edged ? styles.borderLeftColor : (ring ?? 'none');
    const dash = styles.outlineStyle === 'dashed' ? { 'stroke-dasharray': '5 3' } : {};
    root.append(
      make(page, 'rect', {
        x: x + 0.5,
        y: y + 0.5,
        width: Math.max(0, box.width - 1),
        height: Math.max(0, box.height - 1),
        rx: 2,
        fill: styles.backgroundColor === clear ? 'none' : styles.backgroundColor,
        stroke,
        ...dash,
      }),
    );
  }
  if (styles.backgroundImage !== 'none') {
    const tag = element.classList.contains('kind');
    root.append(
      make(page, 'rect', {
        x: tag ? x + 7 : x,
        y: tag ? y + 5 : y,
        width: tag ? 12 : box.width,
        height: tag ? 12 : box.height,
        fill: 'url(#hatch)',
      }),
    );
  }
  for (const [side, at] of [
    ['Top', y],
    ['Bottom', y + box.height],
  ] as const) {
    const width = Number.parseFloat(styles[`border${side}Width`]);
    if (edged || !width || styles[`border${side}Style`] === 'none') continue;
    const middle = at + (side === 'Top' ? width / 2 : -width / 2);
    root.append(
      make(page, 'path', {
        d: `M${x} ${middle}H${x + box.width}`,
        stroke: styles[`border${side}Color`],
        'stroke-width': width,
      }),
    );
  }
}

/** A text node line by line, each line at the place where the page broke it. */
function drawText(node: Text, styles: CSSStyleDeclaration, root: Element, place: Place): void {
  const range = node.ownerDocument.createRange();
  const lines: { text: string; box: DOMRect }[] = [];
  [...(node.textContent ?? '')].reduce((offset, sign) => {
    range.setStart(node, offset);
    range.setEnd(node, offset + sign.length);
    const box = range.getClientRects()[0];
    const line = lines.at(-1);
    if (box && line && Math.abs(line.box.top - box.top) < 2) line.text += sign;
    else if (box && sign.trim()) lines.push({ text: sign, box });
    return offset + sign.length;
  }, 0);
  const size = Number.parseFloat(styles.fontSize);
  for (const { text, box } of lines) {
    const { x, y } = place(box);
    // the baseline lies .36 em under the middle of a line in the page's fonts
    const drawn = make(node.ownerDocument, 'text', {
      x,
      y: y + box.height / 2 + 0.36 * size,
      'font-size': size,
      'font-weight': styles.fontWeight,
      fill: styles.color,
    });
    drawn.textContent = text.replace(/\s+/g, ' ');
    root.append(drawn);
  }
}

function make(
  page: Document,
  name: string,
  attributes: Record<string, string | number | undefined>,
): Element {
  const element = page.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined)
      element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  return element;
}
