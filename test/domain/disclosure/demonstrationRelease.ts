import { graduatesOf, makeEnrolment } from '../../../scripts/demo/makeEnrolment.ts';
import { makeOutcomes } from '../../../scripts/demo/makeOutcomes.ts';
import { readSettings } from '../../../scripts/demo/readSettings.ts';
import type { OutcomeRow } from '../../../server/domain/facts/rows.ts';
import { loadEdition } from '../../../server/store/editionFiles.ts';

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
