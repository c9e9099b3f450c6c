import { t } from '@gongxu/messages/server';
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import { guardFormula } from '../../domain/import/guardFormula.ts';
import type { ReleaseSentence } from '../../domain/release/releaseContent.ts';
import type { ReleaseTableName } from '../../domain/release/releaseTableNames.ts';
import { RELEASE_COLUMNS, type ReleaseRow } from '../../domain/release/tables/releaseColumns.ts';
import { columnText } from '../../messages/releaseColumn.ts';
import { releaseSentence } from '../../messages/releaseSentence.ts';
import { csvText } from '../csvText.ts';
import { addressOf, firstLine } from './releaseHead.ts';
import { type FileColumn, fileColumns, fileLines } from './tableLines.ts';
import type { ReleaseFile, ReleaseHead } from './types.ts';

const FONT = { name: 'Microsoft YaHei', size: 11 };
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EBEE' } },
};
export const CSV = 'text/csv; charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface TableInput {
  head: ReleaseHead;
  dataKind: DataKind;
  name: ReleaseTableName;
  finding: ReleaseSentence;
  rows: readonly ReleaseRow[];
}

/** One table of a version in every format, and what its columns mean. */
export async function tableFiles({
  head,
  dataKind,
  name,
  finding,
  rows,
}: TableInput): Promise<ReleaseFile[]> {
  const columns = fileColumns(RELEASE_COLUMNS[name]);
  const lines = fileLines(columns, rows);
  const names = columns.map((column) => column.name);
  const csvPath = `${name}.csv`;
  const guidePath = `${name}.columns.csv`;
  const guide = guideLines(columns);
  const json = {
    version: head.id,
    table: name,
    address: `${addressOf(head)}/${name}.json`,
    dataKind,
    findingZh: releaseSentence(finding, 'zh'),
    findingEn: releaseSentence(finding, 'en'),
    columns: columns.map((column, i) => ({
      name: column.name,
      zh: guide[i + 1]?.[1],
      en: guide[i + 1]?.[2],
      unit: column.of.unit,
    })),
    rows,
  };
  const workbook = await writeXlsx({
    defaultFont: FONT,
    // the minute it goes out, not that of its making
    properties: { created: new Date(head.publishAt), modified: new Date(head.publishAt) },
    sheets: [
      sheet(t('zh', 'release.sheet.data'), firstLine(head, dataKind, `${name}.xlsx`), [names, ...lines]),
      sheet(t('zh', 'release.sheet.columns'), firstLine(head, dataKind, guidePath), guide),
    ],
  });
  return [
    file(csvPath, CSV, csvText([names, ...lines], firstLine(head, dataKind, csvPath))),
    file(guidePath, CSV, csvText(guide, firstLine(head, dataKind, guidePath))),
    { path: `${name}.xlsx`, mediaType: XLSX, bytes: Buffer.from(workbook) },
    file(`${name}.json`, 'application/json; charset=utf-8', JSON.stringify(json)),
  ];
}

/** A file of text. */
export function file(path: string, mediaType: string, text: string): ReleaseFile {
  return { path, mediaType, bytes: Buffer.from(text) };
}

function guideLines(columns: readonly FileColumn[]): string[][] {
  return [
    ['column', 'zh', 'en', 'unit'],
    ...columns.map(({ name, of, part }) => [
      name,
      columnText(of.name, part, 'zh'),
      columnText(of.name, part, 'en'),
      part === 'value' || part === 'low' || part === 'high' ? (of.unit ?? '') : '',
    ]),
  ];
}

function sheet(name: string, line: string, rows: readonly (readonly unknown[])[]): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  rows[0]?.forEach((_, column) => {
    cells.set(`1,${column}`, { style: HEAD });
  });
  return {
    name,
    columns: (rows[0] ?? []).map(() => ({ width: 16 })),
    rows: [[line], ...rows.map((row) => row.map(cell))],
    cells,
    freezePane: { rows: 2 },
  };
}

function cell(value: unknown): string | number | boolean | null {
  if (typeof value === 'string') return guardFormula(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
