/** The drawing of a figure that its container query shows now; null while its table is shown. */
export function visibleSvg(figure: Element): SVGSVGElement | null {
  const drawings = figure.querySelectorAll<SVGSVGElement>('svg.plot');
  return [...drawings].find((svg) => svg.getBoundingClientRect().width > 0) ?? null;
}
