import { GapsFlowDocument, GapsOccupationsDocument, GapsPageDocument } from '#lib/api/documents.server.ts';
import { isAssessable } from '#lib/figures/gaps.ts';
import { missingOf, NEEDED, stepsFor } from '#lib/figures/importOrder.ts';
import { loadFigures } from '#lib/server/query.ts';
import { loadNeeds } from '#lib/server/shell.ts';
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
  const isAssessed = all?.cohortGaps.rows.some(isAssessable);
  const order = await loadNeeds(event, !isAssessed);
  // rows of which none can be assessed say nothing, least of all that nothing need change
  const { shell } = await event.parent();
  const saysNothing = order
    ? missingOf(stepsFor(order, NEEDED.gaps)).length > 0
    : !shell.unreleased && !isAssessed;
  if (saysNothing)
    return {
      figures: null as unknown as typeof figures,
      flow,
      order,
      occupations: [],
      options: [],
      plan,
      sector,
      specialty,
    };
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
  return { figures, flow, order: null, occupations, options, plan, sector, specialty };
};
