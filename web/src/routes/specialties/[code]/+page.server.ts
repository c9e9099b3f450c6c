import {
  SpecialtyNameDocument,
  SpecialtyOccupationsDocument,
  SpecialtyOccupationTimesDocument,
  SpecialtyPageDocument,
} from '#lib/api/documents.server.ts';
import type { Estimate, SpecialtyPage } from '#lib/api/types.ts';
import { largestOccupations } from '#lib/figures/largestOccupations.ts';
import { found, loadFigures, query } from '#lib/server/query.ts';
import { loadNeeds } from '#lib/server/shell.ts';
import type { PageServerLoad } from './$types';

/** Occupations drawn as small multiples. */
const OCCUPATIONS = 4;

export const load: PageServerLoad = async (event) => {
  const { code } = event.params;
  const answer = await loadFigures(event, SpecialtyPageDocument, { code, keys: [code] });
  // an address that names no specialty is none, whatever has been published
  if (!answer) {
    const { specialty } = await query(event, SpecialtyNameDocument, { code });
    return { figures: answer, subject: found(specialty), occupations: null, order: null };
  }
  const figures = { ...answer, specialty: found(answer.specialty) };
  const order = await loadNeeds(
    event,
    !figures.market || !figures.city || isOpen(figures.specialty.guidance?.balance.gap),
  );
  return {
    figures,
    subject: figures.specialty,
    occupations: await loadOccupations(event, figures.specialty),
    order,
  };
};

/** A gap that is missing may wait for a file: the list tells which. */
const isOpen = (gap: Estimate | undefined) => gap?.value == null;

/** The largest occupations that a specialty leads to, with their course; null where it leads to none with figures. */
async function loadOccupations(
  event: Parameters<PageServerLoad>[0],
  specialty: NonNullable<SpecialtyPage['specialty']>,
) {
  const all = specialty.occupations.map((one) => one.code);
  if (all.length === 0) return null;
  const { supplyDemand } = await loadFigures(event, SpecialtyOccupationsDocument, { keys: all });
  const rows = supplyDemand?.rows ?? [];
  const largest = largestOccupations(specialty, rows, OCCUPATIONS);
  if (largest.length === 0) return { rows, largest, columns: null, of: all.length };
  const { columns } = await loadFigures(event, SpecialtyOccupationTimesDocument, { keys: largest });
  return { rows, largest, columns, of: all.length };
}
