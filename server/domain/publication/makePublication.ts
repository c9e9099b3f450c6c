import type { CityFacts } from '../city/cityFacts.ts';
import { makeCityContext } from '../city/makeCityContext.ts';
import type { MarketGrouping } from '../city/marketGroups.ts';
import { cohortsOf, periodsOf } from '../city/periods.ts';
import type { PlacementGrouping } from '../city/placementGroups.ts';
import { associationTables } from './associationTables.ts';
import { balanceParts } from './balanceParts.ts';
import { cohortGapRows } from './cohortGapRows.ts';
import { figureSourceRows } from './figureSources.ts';
import { flowRows } from './flowRows.ts';
import { accuracyRows, forecastTables } from './forecastTables.ts';
import { foreseenTables } from './foreseenTables.ts';
import { guidanceRows, planToday } from './guidanceRows.ts';
import { mostWantedRows } from './mostWantedRows.ts';
import { placementTableOf } from './placementTable.ts';
import { postingsTables } from './postingsTables.ts';
import { programmeEntries, schoolEntries } from './programmeEntries.ts';
import { referenceOutcomeRows } from './referenceOutcomeRows.ts';
import { referenceRows } from './referenceRows.ts';
import { registeredDemandTables } from './registeredDemandTables.ts';
import { supplyDemandTableOf } from './supplyDemandTable.ts';
import type { PublicationTables } from './types.ts';

/** Everything public pages may show, made from one kind of data. The same input makes the same tables. */
export function makePublication(input: CityFacts): PublicationTables {
  const context = makeCityContext(input);
  const periods = periodsOf(input.market);
  const cohorts = cohortsOf(input);
  const market = (by: MarketGrouping) => periods.map((period) => supplyDemandTableOf(context, by, period));
  const placement = (by: PlacementGrouping, of = cohorts) =>
    of.map((cohort) => placementTableOf(context, by, cohort));
  const bySpecialty = { market: market('specialty'), placement: placement('specialty') };
  const bySector = placement('sector');
  // what a plan made today would begin with, so that its gaps and the published ones are the same
  const today = planToday(context);
  const guidance = guidanceRows(context, bySpecialty.market.at(-1), bySpecialty.placement.at(-1), today);
  const parts = balanceParts(today, guidance);
  return {
    'supply-demand/city': market('city'),
    'supply-demand/sector': market('sector'),
    'supply-demand/specialty': bySpecialty.market,
    'supply-demand/occupation': market('occupation'),
    'supply-demand/region': market('region'),
    'placement/city': placement('city'),
    'placement/sector': bySector,
    'placement/specialty': bySpecialty.placement,
    'placement/occupation': placement('occupation'),
    'placement/region': placement('region'),
    'placement/school': placement('school'),
    'placement/programme': placement('programme', cohorts.slice(-1)),
    'placement-correlations': cohorts.flatMap((cohort) =>
      context.correlations(cohort).map((one) => ({ cohort, ...one })),
    ),
    'postings/sector': postingsTables(input, 'sector'),
    'postings/occupation': postingsTables(input, 'occupation'),
    'registered-demand/sector': registeredDemandTables(input, 'sector'),
    'registered-demand/occupation': registeredDemandTables(input, 'occupation'),
    flows: flowRows(input),
    'most-wanted': mostWantedRows(context),
    programmes: programmeEntries(context),
    schools: schoolEntries(context),
    guidance: guidance.map((row) => ({ ...row, balanceFrom: parts.get(row.key.specialty ?? '') ?? [] })),
    'cohort-gaps': cohortGapRows(today.plan, guidance),
    'figure-sources': figureSourceRows(context),
    'forecast/sector': forecastTables(context, 'sector'),
    'forecast/specialty': forecastTables(context, 'specialty'),
    'forecast/occupation': forecastTables(context, 'occupation'),
    'forecast-accuracy': accuracyRows(context),
    ...associationTables(context),
    'foreseen/sector': foreseenTables(context, 'sector', bySector.at(-1)),
    'foreseen/specialty': foreseenTables(context, 'specialty', bySpecialty.placement.at(-1)),
    references: referenceRows(input),
    'reference-outcomes': referenceOutcomeRows(input),
  };
}
