import type { ChecklistInput, Finding } from './types.ts';
import { warning } from './types.ts';

/** Rows of files that count were let in with a warning. */
export function importWarnings({ batches }: ChecklistInput): Finding[] {
  const warned = batches.filter((batch) => batch.warned > 0);
  const rows = warned.reduce((sum, batch) => sum + batch.warned, 0);
  const numbers = warned.map(({ batch }) => batch).join(', ');
  return rows === 0 ? [] : [warning('import_warnings', { files: warned.length, rows, batches: numbers })];
}

/** Files are here that nobody has let in or taken back. */
export function importsUnfinished({ open }: ChecklistInput): Finding[] {
  const numbers = open.map(({ batch }) => batch).join(', ');
  return open.length === 0 ? [] : [warning('imports_unfinished', { files: open.length, batches: numbers })];
}
