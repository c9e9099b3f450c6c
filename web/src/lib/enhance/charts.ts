import { dataPoints } from './dataPoints.ts';
import { downloads } from './downloads.ts';
import { tableKeys } from './tableKeys.ts';

/** Adds to served charts what needs a script: key `t`, data points by key and pointer, downloads. Reading needs none. */
export function enhanceCharts(page: Document): void {
  if (!page.querySelector('figure.chart')) return;
  tableKeys(page);
  downloads(page);
  dataPoints(page);
}
