import { GapsOccupationsDocument, GapsPageDocument } from '#lib/api/documents.server.ts';
import { missingOf, NEEDED, stepsFor } from '#lib/figures/importOrder.ts';
import { loadFigures } from '#lib/server/query.ts';
import { loadNeeds } from '#lib/server/shell.ts';
import type { PageServerLoad } from './$types';

/** Specialties and occupations drawn in the flow: what a reader can follow. */
const SPECIALTIES = 12;
const OCCUPATIONS = 2;

export const load: PageServerLoad = async (event) => {
  const sector = event.url.searchParams.get('sector') ?? '';
  const specialty = event.url.searchParams.get('specialty') ?? '';
  const where = { sector: sector || null, specialty: specialty || null };
  const figures = await loadFigures(event, GapsPageDocument, { where });
  const all = sector || specialty ? await loadFigures(event, GapsPageDocument, { where: {} }) : figures;
  const order = await loadNeeds(event, !all?.guidance.some(({ balance }) => balance.gap.value !== null));
  // rows of which none can be assessed say nothing, least of all that nothing need change
  if (order && missingOf(stepsFor(order, NEEDED.gaps)).length > 0)
    return {
      figures: null as unknown as typeof figures,
      order,
      occupations: [],
      options: [],
      sector,
      specialty,
    };
  const shown = [...(figures?.guidance ?? [])]
    .sort((a, b) => (b.demand.value ?? 0) - (a.demand.value ?? 0))
    .slice(0, SPECIALTIES);
  const codes = [
    ...new Set(shown.flatMap((row) => row.demandFrom.slice(0, OCCUPATIONS).map((one) => one.code))),
  ];
  const { occupations } = codes.length
    ? await loadFigures(event, GapsOccupationsDocument, { codes })
    : { occupations: [] };
  const options = (all?.guidance ?? []).map(({ key, nameZh, nameEn }) => ({
    code: key.specialty ?? '',
    nameZh,
    nameEn,
  }));
  return { figures, order: null, occupations, options, sector, specialty };
};
