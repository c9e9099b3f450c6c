import type { Translate } from '#lib/i18n/index.ts';
import type { Reading } from '#lib/server/imports.ts';

const DELIMITERS = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'bar' } as const;

/** How a file was read: encoding and delimiter, or the sheet, and where the header stands. */
export function readingText(reading: Reading, t: Translate): string {
  const { workbook, encoding, delimiter, sheet, headerRow, layout } = reading;
  const named = Object.entries(DELIMITERS).find(([mark]) => mark === delimiter)?.[1];
  return [
    workbook && sheet && t('import.reading.sheet', { workbook: workbook.toUpperCase(), sheet }),
    encoding && t('import.reading.encoding', { encoding: encoding.toUpperCase() }),
    named && t(`import.reading.${named}`),
    headerRow !== null && t('import.reading.header', { row: headerRow }),
    layout && t('import.reading.layout', { layout }),
  ]
    .filter(Boolean)
    .join(' · ');
}
