import type { EditionIndex } from '../../domain/edition/indexEdition.ts';
import type { RowKey } from '../../domain/publication/types.ts';
import { codeField } from './codeField.ts';
import type { GroupBy } from './enums.ts';
import type { Where } from './where.input.ts';

/** A test of row keys for a checked `where`. A sector holds what the crosswalk gives it any share of. */
export function chooseRows(
  groupBy: GroupBy,
  where: Where,
  { sectorsOfOccupation, sectorsOfSpecialty }: EditionIndex,
): (row: { key: RowKey }) => boolean {
  const field = codeField(groupBy);
  const keys = where.keys ? new Set(where.keys) : null;
  const sectorsOf = groupBy === 'occupation' ? sectorsOfOccupation : sectorsOfSpecialty;
  const exact = (['region', 'specialty', 'occupation', 'school'] as const).filter((name) => where[name]);

  return ({ key }) => {
    const code = key[field] ?? '';
    if (keys && !keys.has(code)) return false;
    if (exact.some((name) => key[name] !== where[name])) return false;
    if (!where.sector) return true;
    if (groupBy === 'sector') return code === where.sector;
    return sectorsOf(code).some((share) => share.code === where.sector);
  };
}
