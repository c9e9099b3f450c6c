/** Properties that a drawing takes from the page's styles, and what they are when nothing is said. */
const PROPERTIES: [string, string][] = [
  ['fill', 'rgb(0, 0, 0)'],
  ['fill-opacity', '1'],
  ['stroke', 'none'],
  ['stroke-width', '1px'],
  ['stroke-opacity', '1'],
  ['stroke-dasharray', 'none'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['paint-order', 'normal'],
  ['font-size', ''],
  ['font-weight', '400'],
];

/** A copy of a drawing that carries its own styles, for use outside the page. */
export function inlineSvg(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const view = svg.ownerDocument.defaultView as Window;
  const from = [svg, ...svg.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')];
  from.forEach((element, index) => {
    const target = to[index] as Element;
    const styles = view.getComputedStyle(element);
    const writes = ['text', 'tspan'].includes(element.localName);
    for (const [property, initial] of PROPERTIES) {
      const value = styles.getPropertyValue(property);
      if (property.startsWith('font') && !writes) continue;
      if (value && value !== initial) target.setAttribute(property, value);
    }
    for (const name of ['class', 'data-row', 'role', 'aria-label', 'aria-hidden', 'tabindex'])
      target.removeAttribute(name);
  });
  return copy;
}
