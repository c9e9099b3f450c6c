import { SpecialtyOccupationsDocument, SpecialtyPageDocument } from '#lib/api/documents.server.ts';
import { found, loadFigures } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

/** Occupations drawn as small multiples. */
const OCCUPATIONS = 4;

export const load: PageServerLoad = async (event) => {
  const { code } = event.params;
  const answer = await loadFigures(event, SpecialtyPageDocument, { code, keys: [code] });
  const figures = answer && { ...answer, specialty: found(answer.specialty) };
  const keys = figures?.specialty.occupations.slice(0, OCCUPATIONS).map((one) => one.code) ?? [];
  const occupations = keys.length ? await loadFigures(event, SpecialtyOccupationsDocument, { keys }) : null;
  return { figures, occupations };
};
