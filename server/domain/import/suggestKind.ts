import { importKinds } from './importKinds.ts';
import { recogniseHeader } from './recogniseHeader.ts';
import { IMPORT_KINDS, type ImportKind } from './types.ts';

/** The other kind of file that a header belongs to: it has all that kind's required columns, and of several the most. */
export function suggestKind(headers: readonly string[], own: ImportKind): ImportKind | null {
  const fits = IMPORT_KINDS.filter((kind) => kind !== own).map((kind) => {
    const { positions, missing } = recogniseHeader(importKinds[kind].columns, headers);
    return { kind, found: missing.length > 0 ? 0 : positions.filter((position) => position !== -1).length };
  });
  const best = fits.reduce((a, b) => (b.found > a.found ? b : a));
  return best.found > 0 ? best.kind : null;
}
