import { error } from '@sveltejs/kit';
import { loadFigures } from '#lib/server/loadFigures.ts';
import { SECTOR_QUERY, type SectorFigures } from '#lib/server/sector.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { shell } = await event.parent();
  const { code } = event.params;
  const sector = shell.edition.sectors.find((one) => one.code === code);
  if (!sector) error(404, 'sector');
  return { sector, figures: await loadFigures<SectorFigures>(event, SECTOR_QUERY, { code, keys: [code] }) };
};
