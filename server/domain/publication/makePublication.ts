import type { CityContext } from '../city/cityContext.ts';
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
import type { PublicationTables, TableName } from './types.ts';

/** What became of graduates alone, in the shape of a publication: every table of another kind is empty. */
export function makePlacementTables(input: CityFacts): PublicationTables {
  const context = makeCityContext({ ...input, market: [], postings: [], demand: [], associations: [] });
  return {
    ...emptyTables(),
    ...placementTables(input, context),
    'reference-outcomes': referenceOutcomeRows(input),
  };
}

/** Everything public pages may show, made from one kind of data. The same input makes the same tables. */
export function makePublication(input: CityFacts): PublicationTables {
  const context = makeCityContext(input);
  const periods = periodsOf(input.market);
  const market = (by: MarketGrouping) => periods.map((period) => supplyDemandTableOf(context, by, period));
  const bySpecialty = market('specialty');
  const { flows, programmes, schools, ...placements } = placementTables(input, context);
  const placed = { sector: placements['placement/sector'], specialty: placements['placement/specialty'] };
  // what a plan made today would begin with, so that its gaps and the published ones are the same
  const today = planToday(context);
  const guidance = guidanceRows(context, bySpecialty.at(-1), placed.specialty.at(-1), today);
  const parts = balanceParts(today, guidance);
  return {
    'supply-demand/city': market('city'),
    'supply-demand/sector': market('sector'),
    'supply-demand/specialty': bySpecialty,
    'supply-demand/occupation': market('occupation'),
    'supply-demand/region': market('region'),
    ...placements,
    'postings/sector': postingsTables(input, 'sector'),
    'postings/occupation': postingsTables(input, 'occupation'),
    'registered-demand/sector': registeredDemandTables(input, 'sector'),
    'registered-demand/occupation': registeredDemandTables(input, 'occupation'),
    flows,
    'most-wanted': mostWantedRows(context),
    programmes,
    schools,
    guidance: guidance.map((row) => ({ ...row, balanceFrom: parts.get(row.key.specialty ?? '') ?? [] })),
    'cohort-gaps': cohortGapRows(today.plan, guidance),
    'figure-sources': figureSourceRows(context),
    'forecast/sector': forecastTables(context, 'sector'),
    'forecast/specialty': forecastTables(context, 'specialty'),
    'forecast/occupation': forecastTables(context, 'occupation'),
    'forecast-accuracy': accuracyRows(context),
    ...associationTables(context),
    'foreseen/sector': foreseenTables(context, 'sector', placed.sector.at(-1)),
    'foreseen/specialty': foreseenTables(context, 'specialty', placed.specialty.at(-1)),
    references: referenceRows(input),
    'reference-outcomes': referenceOutcomeRows(input),
  };
}

type OfGraduates = Extract<TableName, `placement${string}` | 'flows' | 'programmes' | 'schools'>;

function placementTables(input: CityFacts, context: CityContext): Pick<PublicationTables, OfGraduates> {
  const cohorts = cohortsOf(input);
  const placement = (by: PlacementGrouping, of = cohorts) =>
    of.map((cohort) => placementTableOf(context, by, cohort));
  return {
    'placement/city': placement('city'),
    'placement/sector': placement('sector'),
    'placement/specialty': placement('specialty'),
    'placement/occupation': placement('occupation'),
    'placement/region': placement('region'),
    'placement/school': placement('school'),
    'placement/programme': placement('programme', cohorts.slice(-1)),
    'placement-correlations': cohorts.flatMap((cohort) =>
      context.correlations(cohort).map((one) => ({ cohort, ...one })),
    ),
    flows: flowRows(input),
    programmes: programmeEntries(context),
    schools: schoolEntries(context),
  };
}

/** The tables in their order, without a row. */
function emptyTables(): PublicationTables {
  return {
    'supply-demand/city': [],
    'supply-demand/sector': [],
    'supply-demand/specialty': [],
    'supply-demand/occupation': [],
    'supply-demand/region': [],
    'placement/city': [],
    'placement/sector': [],
    'placement/specialty': [],
    'placement/occupation': [],
    'placement/region': [],
    'placement/school': [],
    'placement/programme': [],
    'placement-correlations': [],
    'postings/sector': [],
    'postings/occupation': [],
    'registered-demand/sector': [],
    'registered-demand/occupation': [],
    flows: [],
    'most-wanted': [],
    programmes: [],
    schools: [],
    guidance: [],
    'cohort-gaps': [],
    'figure-sources': [],
    'forecast/sector': [],
    'forecast/specialty': [],
    'forecast/occupation': [],
    'forecast-accuracy': [],
    'association-forecasts': [],
    'association-records': [],
    'foreseen/sector': [],
    'foreseen/specialty': [],
    references: [],
    'reference-outcomes': [],
  };
}
