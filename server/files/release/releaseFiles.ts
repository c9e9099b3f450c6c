import { createHash } from 'node:crypto';
import type { PublicationTables } from '../../domain/publication/types.ts';
import type { ReleaseContent, ReleaseTexts } from '../../domain/release/releaseContent.ts';
import { isReleaseTable } from '../../domain/release/releaseTableNames.ts';
import { releaseRows } from '../../domain/release/tables/releaseRows.ts';
import { zipOf } from '../zipOf.ts';
import { citationFiles } from './citationFiles.ts';
import { summaryFile } from './summaryFile.ts';
import { file, tableFiles } from './tableFiles.ts';
import type { ReleaseFile, ReleaseHead } from './types.ts';

export type { ReleaseFile, ReleaseHead } from './types.ts';

/**
 * Every file of a version: each table as CSV, XLSX and JSON with what its columns mean, what it says, how it is cited, all of it in
 * one zip, and the checksums. The same input makes the same bytes: they carry the minute it goes out, never that of their making.
 */
export async function releaseFiles(
  head: ReleaseHead,
  tables: Partial<PublicationTables>,
  content: ReleaseContent,
  texts: ReleaseTexts,
): Promise<ReleaseFile[]> {
  const { dataKind } = content;
  const files: ReleaseFile[] = [];
  for (const { name, finding } of content.tables) {
    if (!isReleaseTable(name)) continue;
    const rows = releaseRows(name, tables, head.release);
    files.push(...(await tableFiles({ head, dataKind, name, finding, rows })));
  }
  files.push(
    summaryFile(head, content, texts, 'zh'),
    summaryFile(head, content, texts, 'en'),
    ...citationFiles(head, dataKind),
  );
  const sums = sumsFile(files);
  const folder = `${head.release}-v${head.version}`;
  const zip = zipOf([...files, sums].map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes })));
  return [...files, sums, { path: 'all.zip', mediaType: 'application/zip', bytes: zip }];
}

/** SHA-256 of every file, as `sha256sum -c` reads it. */
function sumsFile(files: readonly ReleaseFile[]): ReleaseFile {
  const lines = files.map(
    ({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`,
  );
  return file('sha256sums.txt', 'text/plain; charset=utf-8', lines.join(''));
}
