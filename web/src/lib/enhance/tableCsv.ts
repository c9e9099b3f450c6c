import { csvText } from './csvText.ts';

/** A figure's table as CSV, with its finding, what it shows, data kind and source as comment lines above. */
export function tableCsv(figure: Element): string {
  const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const about = ['.chart-finding', '.chart-sub', '.chart-source'].map((selector) =>
    text(figure.querySelector(selector)),
  );
  const rows = [...figure.querySelectorAll<HTMLTableRowElement>('.chart-table table tr')];
  return csvText(
    about.filter((line) => line !== ''),
    rows.map((row) => [...row.cells].map(text)),
  );
}
