import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StoreConfig } from './config.ts';

/** Beside the database, and not in it: a restored one would tell of the backup before. */
function markFile({ secretFile }: StoreConfig): string {
  return join(dirname(secretFile), 'last-backup');
}

/** Remembers when a backup was made. @param at ISO 8601 */
export function markBackup(config: StoreConfig, at: string): void {
  writeFileSync(markFile(config), `${at}\n`);
}

/** When the last backup was made, ISO 8601; null: not known. */
export function readBackupMark(config: StoreConfig): string | null {
  try {
    const at = readFileSync(markFile(config), 'utf8').trim();
    return Number.isNaN(Date.parse(at)) ? null : at;
  } catch {
    return null;
  }
}
