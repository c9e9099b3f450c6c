import { error } from '@sveltejs/kit';
import { SectorPageDocument } from '#lib/api/documents.server.ts';
import { loadFigures } from '#lib/server/query.ts';
import { loadNeeds } from '#lib/server/shell.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { shell } = await event.parent();
  const { code } = event.params;
  const sector = shell.edition.sectors.find((one) => one.code === code);
  if (!sector) error(404, 'sector');
  const figures = await loadFigures(event, SectorPageDocument, { code, keys: [code] });
  // as long as one of what the list names is missing
  const isComplete = figures?.sector && figures.placement && figures.postings && figures.registered;
  const order = await loadNeeds(event, !isComplete);
  return { sector, subject: sector, figures, order };
};
