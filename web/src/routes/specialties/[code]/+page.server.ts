import { loadFigures } from '#lib/server/loadFigures.ts';
import {
  OCCUPATION_QUERY,
  type OccupationFigures,
  SPECIALTY_QUERY,
  type SpecialtyFigures,
} from '#lib/server/specialty.ts';
import type { PageServerLoad } from './$types';

/** Occupations drawn as small multiples. */
const OCCUPATIONS = 4;

export const load: PageServerLoad = async (event) => {
  const { code } = event.params;
  const figures = await loadFigures<SpecialtyFigures>(event, SPECIALTY_QUERY, { code, keys: [code] });
  const keys = figures?.specialty.occupations.slice(0, OCCUPATIONS).map((one) => one.code) ?? [];
  const occupations = keys.length
    ? await loadFigures<OccupationFigures>(event, OCCUPATION_QUERY, { keys })
    : null;
  return { figures, occupations };
};
