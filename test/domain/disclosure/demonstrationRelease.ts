import { graduatesOf, makeEnrolment } from '../../../scripts/demo/makeEnrolment.ts';
import { makeOutcomes } from '../../../scripts/demo/makeOutcomes.ts';
import { readSettings } from '../../../scripts/demo/readSettings.ts';
import type { ProtectionInput } from '../../../server/domain/disclosure/protectTables.ts';
import { PUBLISHED_COLUMNS } from '../../../server/domain/disclosure/publishedColumns.ts';
import type { OutcomeRow } from '../../../server/domain/facts/rows.ts';
import type { PublicationTables } from '../../../server/domain/publication/types.ts';
import { loadEdition } from '../../../server/store/editionFiles.ts';
import { directSolver } from '../../solver/directSolver.ts';
import { demonstrationFacts } from '../plan/input/demonstrationFacts.ts';
import { demoDigest } from './digest.ts';

/** The graduates of the demonstration city as the store has them. */
export async function demonstrationOutcomes(): Promise<OutcomeRow[]> {
  const settings = await readSettings();
  const edition = await loadEdition(new URL('../../../data/editions/tonghua', import.meta.url).pathname);
  const counts = graduatesOf(makeEnrolment(settings), settings.enrolment.length);
  return makeOutcomes(settings, edition, counts).map(({ student, ...row }) => ({
    ...row,
    studentKey: student,
  }));
}

/** A publication without a row. */
export function noTables(): PublicationTables {
  return Object.fromEntries(
    Object.keys(PUBLISHED_COLUMNS).map((name) => [name, []]),
  ) as unknown as PublicationTables;
}

/** What a first release of the demonstration city is protected from, but for its tables and graduates. */
export async function demonstrationInput(): Promise<Omit<ProtectionInput, 'tables' | 'graduates'>> {
  const { city } = await demonstrationFacts();
  return {
    schools: city.schools,
    programmes: city.programmes,
    index: city.index,
    former: [],
    digest: demoDigest,
    solver: await directSolver(),
  };
}
