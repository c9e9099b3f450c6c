import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The project's folder: the nearest one above this file that holds `data/editions`. Sources and the built server lie
 * at different depths.
 *
 * @throws Error when there is none
 */
export function findRoot(from = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'data', 'editions'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no data/editions above ${from}`);
  }
}
