import type { EditionService } from '../edition/edition.service.ts';
import { codeField } from './codeField.ts';
import type { GroupBy } from './enums.ts';
import type { Where } from './where.input.ts';

const LISTS = {
  region: 'regions',
  sector: 'sectors',
  specialty: 'specialties',
  occupation: 'occupations',
} as const;

/** Refuses codes that no list of the edition has (schools are facts, not lists). @throws ApiError UNKNOWN_CODE */
export function checkFilterCodes(edition: EditionService, groupBy: GroupBy, where: Where): void {
  for (const filter of ['region', 'sector', 'specialty', 'occupation'] as const) {
    const code = where[filter];
    if (code) edition.entry(LISTS[filter], code);
  }
  const field = codeField(groupBy);
  if (field === 'school' || field === 'period' || field === 'cohort') return;
  for (const code of where.keys ?? []) edition.entry(LISTS[field], code);
}
