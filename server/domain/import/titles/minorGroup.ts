import type { EditionIndex } from '../../edition/indexEdition.ts';

/** The minor group of an occupation; a group is its own. */
export function minorGroup(index: EditionIndex, code: string): string {
  const entry = index.occupations.get(code);
  return entry?.level === 'occupation' ? (entry.parent ?? code) : code;
}
