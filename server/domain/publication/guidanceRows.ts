import type { CityContext } from '../city/cityContext.ts';
import { latestAutumn, studyYears } from '../city/graduationYears.ts';
import { supplyRates } from '../city/supplyRates.ts';
import { missing } from '../facts/estimate.ts';
import type { ProgrammeRow } from '../facts/rows.ts';
import { graduationDemand } from '../guidance/graduationDemand.ts';
import { guidance } from '../guidance/guidance.ts';
import type { GuidanceRow, PlacementTable, SupplyDemandTable } from './types.ts';

/**
 * Guidance for every specialty that is taught, and for those not taught whose demand would fill a class; by code.
 *
 * @param market the specialty table of the latest period, @param placement that of the latest cohort; undefined: none
 */
export function guidanceRows(
  context: CityContext,
  market: SupplyDemandTable | undefined,
  placement: PlacementTable | undefined,
): GuidanceRow[] {
  const { input } = context;
  const { settings } = input.index.edition;
  const open = Map.groupBy(
    input.programmes.filter((programme) => programme.status === 'open'),
    (programme) => programme.specialty,
  );
  const demand = context.demand();
  const rates = supplyRates(context);
  const ratios = new Map(market?.rows.map((row) => [row.key.specialty, row]));
  const indices = new Map(placement?.rows.map((row) => [row.key.specialty, row.figures.index]));
  const autumn = latestAutumn(context);
  const wantedIn = (code: string, year: number) => graduationDemand(demand?.bySpecialty.get(code), year);

  const yearOf = (code: string) => autumn + studyYears(context, code);
  const untaught = [...(demand?.bySpecialty.keys() ?? [])].filter(
    (code) => (wantedIn(code, yearOf(code))?.year.persons.value ?? 0) >= settings.plan.classMin,
  );
  return [...new Set([...open.keys(), ...untaught])].sort().map((code) => {
    const entry = input.index.specialties.get(code);
    const programmes = open.get(code) ?? [];
    const length = studyYears(context, code);
    const tallies = rates.tallies(code);
    return guidance(
      {
        key: { specialty: code },
        nameZh: entry?.nameZh ?? code,
        nameEn: entry?.nameEn ?? '',
        schools: programmes.map((programme) => programme.school).sort(),
        graduationYear: String(yearOf(code)),
        lastIntake: lastIntake(context, programmes),
        demand: wantedIn(code, yearOf(code)),
        rates: {
          tallies,
          priors: rates.priors(code),
          outlook: rates.outlook(code, yearOf(code)),
          rho: rates.rho,
        },
        graduates: tallies.furtherStudy.n,
        index: indices.get(code) ?? missing('not_collected', 0, 0.9),
        ratio: ratios.get(code)?.ratio ?? missing('not_collected'),
        direction: ratios.get(code)?.direction ?? null,
        capacity: { length, places: sumOf(programmes, 'places'), teachers: sumOf(programmes, 'teachers') },
      },
      settings,
      { seed: input.seed },
    );
  });
}

/** Each school's latest known intake together; null when none is known. */
function lastIntake(context: CityContext, programmes: readonly ProgrammeRow[]): number | null {
  const known = programmes.flatMap(({ school, specialty }) => {
    const intake = context.programmeIntake(school, specialty);
    return intake ? [intake.persons] : [];
  });
  return known.length === 0 ? null : known.reduce((sum, persons) => sum + persons, 0);
}

/** Sum of what every school stated; null as soon as one did not: the limit is then not known. */
function sumOf(programmes: readonly ProgrammeRow[], field: 'places' | 'teachers'): number | null {
  const stated = programmes.map((programme) => programme[field]).filter((value) => value !== null);
  if (stated.length === 0 || stated.length < programmes.length) return null;
  return stated.reduce((sum, value) => sum + value, 0);
}
