import { loadFigures } from '#lib/server/loadFigures.ts';
import { SPECIALTY_LIST_QUERY, type SpecialtyList } from '#lib/server/specialtyList.ts';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const search = searchParams.get('q')?.trim() ?? '';
  const sector = searchParams.get('sector') ?? '';
  const after = searchParams.get('after');
  const figures = await loadFigures<SpecialtyList>(event, SPECIALTY_LIST_QUERY, {
    first: PAGE,
    after,
    search: search || null,
    sector: sector || null,
  });
  return { figures, search, sector, after };
};
