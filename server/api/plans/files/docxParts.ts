import type { Locale } from '@gongxu/messages/locale';
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

export type Block = Paragraph | Table;

/** Width of the text on A4 with 18 mm margins, twentieths of a point. */
const TEXT_WIDTH = 9866;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'B9C2CA' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

export function heading(text: string, level: 1 | 2 = 1): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    keepNext: true,
    children: [new TextRun(text)],
  });
}

export function sentence(text: string, bold = false): Paragraph {
  return new Paragraph({ spacing: { after: 120, line: 320 }, children: [new TextRun({ text, bold })] });
}

/** Sentences one after the other in small type, after a lead in bold. */
export function running(lead: string, sentences: readonly string[], language: Locale): Paragraph {
  const text = sentences.join(language === 'zh' ? '' : ' ');
  const gap = language === 'zh' ? '　' : '  ';
  return new Paragraph({
    spacing: { after: 100, line: 270 },
    children: [
      ...(lead ? [new TextRun({ text: `${lead}${gap}`, bold: true, size: 18 })] : []),
      new TextRun({ text, size: 18 }),
    ],
  });
}

export function note(text: string): Paragraph {
  return new Paragraph({
    spacing: { before: 60, after: 200 },
    children: [new TextRun({ text, size: 17, color: '46525E' })],
  });
}

/**
 * A table whose head repeats on every page and whose rows are never split. Cells that are numbers or intervals stand on the
 * right.
 *
 * @param widths share of the text width of each column
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Table {
  const total = widths.reduce((sum, one) => sum + one, 0);
  const columnWidths = widths.map((one) => Math.round((one / total) * TEXT_WIDTH));
  const line = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      // left out where false: readers take its mere presence for a head
      ...(isHead && { tableHeader: true }),
      cantSplit: true,
      children: cells.map(
        (text, column) =>
          new TableCell({
            width: { size: columnWidths[column] ?? 1000, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            ...(isHead && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E8EBEE' } }),
            children: text.split('\n').map(
              (part) =>
                new Paragraph({
                  alignment: isFigure(part) ? AlignmentType.RIGHT : AlignmentType.LEFT,
                  children: [new TextRun({ text: part, size: 18, bold: isHead })],
                }),
            ),
          }),
      ),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    borders: {
      top: RULE,
      bottom: RULE,
      left: NONE,
      right: NONE,
      insideHorizontal: RULE,
      insideVertical: NONE,
    },
    rows: [line(head, true), ...rows.map((row) => line(row, false))],
  });
}

const NUMBER = String.raw`[<>+−±]?[\d,]+(?:\.\d+)?%?`;
const INTERVAL = `${NUMBER}(?:(?:–| 至 | to )${NUMBER})?`;
/** Stretches with holes between them; behind a number may stand its change, and that it is open. */
const FIGURE = new RegExp(`^${INTERVAL}(?:(?:, | 或 | or )${INTERVAL})*(?: \\(${NUMBER}\\))?(?: ◌)?$`);

/** Whether a cell is a number, an interval or the dash that stands for none. */
function isFigure(text: string): boolean {
  return text === '—' || text === '·' || FIGURE.test(text);
}
