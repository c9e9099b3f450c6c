import { SpecialtiesPageDocument } from '#lib/api/documents.server.ts';
import { loadFigures } from '#lib/server/query.ts';
import { loadNeeds } from '#lib/server/shell.ts';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const search = searchParams.get('q')?.trim() ?? '';
  const sector = searchParams.get('sector') ?? '';
  const after = searchParams.get('after');
  const figures = await loadFigures(event, SpecialtiesPageDocument, {
    first: PAGE,
    after,
    search: search || null,
    sector: sector || null,
  });
  const { shell } = await event.parent();
  const order = await loadNeeds(event, !shell.publication?.period || !shell.publication.cohort);
  return { figures, search, sector, after, order };
};
