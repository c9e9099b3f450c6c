import { GapsFlowDocument, GapsOccupationsDocument, GapsPageDocument } from '#lib/api/documents.server.ts';
import { loadFigures } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

/** Specialties and occupations drawn in the flow: what a reader can follow. */
const SPECIALTIES = 12;
const OCCUPATIONS = 2;

export const load: PageServerLoad = async (event) => {
  const asked = (name: string) => event.url.searchParams.get(name) ?? '';
  const [plan, sector, specialty] = [asked('plan'), asked('sector'), asked('specialty')];
  const where = { sector: sector || null, specialty: specialty || null };
  const ofPlan = { plan: plan || null };
  const figures = await loadFigures(event, GapsPageDocument, { ...ofPlan, where });
  const all = sector || specialty ? await loadFigures(event, GapsPageDocument, ofPlan) : figures;
  const flow = await loadFigures(event, GapsFlowDocument, { where });
  const shown = [...(flow?.guidance ?? [])]
    .sort((a, b) => (b.demand.value ?? 0) - (a.demand.value ?? 0))
    .slice(0, SPECIALTIES);
  const codes = [
    ...new Set(shown.flatMap((row) => row.demandFrom.slice(0, OCCUPATIONS).map((one) => one.code))),
  ];
  const { occupations } = codes.length
    ? await loadFigures(event, GapsOccupationsDocument, { codes })
    : { occupations: [] };
  const options = (all?.cohortGaps.rows ?? []).map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn }));
  return { figures, flow, occupations, options, plan, sector, specialty };
};
