import { sentence } from './sentence.ts';

/**
 * What a data point says, read from its row in the figure's table, so that tooltip, live region and table never
 * differ.
 */
export function rowSentence(table: HTMLTableElement, row: number): string {
  const texts = (found: HTMLTableRowElement | undefined) =>
    [...(found?.cells ?? [])].map((cell) => cell.textContent?.trim() ?? '');
  const chinese = table.ownerDocument.documentElement.lang.startsWith('zh');
  return sentence(texts(table.tHead?.rows[0]), texts(table.tBodies[0]?.rows[row]), chinese ? '，' : ', ');
}
