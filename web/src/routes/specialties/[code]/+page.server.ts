import {
  SpecialtyOccupationsDocument,
  SpecialtyOccupationTimesDocument,
  SpecialtyPageDocument,
} from '#lib/api/documents.server.ts';
import { largestOccupations } from '#lib/figures/largestOccupations.ts';
import { found, loadFigures } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

/** Occupations drawn as small multiples. */
const OCCUPATIONS = 4;

export const load: PageServerLoad = async (event) => {
  const { code } = event.params;
  const answer = await loadFigures(event, SpecialtyPageDocument, { code, keys: [code] });
  const figures = answer && { ...answer, specialty: found(answer.specialty) };
  const all = figures?.specialty.occupations.map((one) => one.code) ?? [];
  if (!figures || all.length === 0) return { figures, occupations: null };
  const { supplyDemand } = await loadFigures(event, SpecialtyOccupationsDocument, { keys: all });
  const largest = largestOccupations(figures.specialty, supplyDemand.rows, OCCUPATIONS);
  if (largest.length === 0) return { figures, occupations: null };
  const { columns } = await loadFigures(event, SpecialtyOccupationTimesDocument, { keys: largest });
  return { figures, occupations: { rows: supplyDemand.rows, largest, columns, of: all.length } };
};
