import { missing } from '../facts/estimate.ts';
import type { ProgrammeRow } from '../facts/rows.ts';
import { capacityWeights } from '../indicators/capacityWeights.ts';
import { estimateRho } from '../plan/estimateRho.ts';
import { type FlatDemand, flatDemand } from '../plan/flatDemand.ts';
import { guidance } from '../plan/guidance.ts';
import { RATE_NAMES } from '../plan/pipelineRates.ts';
import { annualNewVacancies } from './annualNewVacancies.ts';
import { quarterPeriodsOf } from './periods.ts';
import { pipelineFacts, pooledTallies } from './pipelineFacts.ts';
import { pipelinePriors } from './pipelinePriors.ts';
import { categoryOf } from './placementGroups.ts';
import type { PublicationContext } from './publicationContext.ts';
import type { GuidanceRow, PlacementTable, SupplyDemandTable } from './types.ts';

/**
 * Guidance for every specialty that is taught, and for those not taught whose demand would fill a class; by code.
 *
 * @param market the specialty table of the latest period, @param placement that of the latest cohort; undefined: none
 */
export function guidanceRows(
  context: PublicationContext,
  market: SupplyDemandTable | undefined,
  placement: PlacementTable | undefined,
): GuidanceRow[] {
  const { input } = context;
  const { settings } = input.index.edition;
  const open = Map.groupBy(
    input.programmes.filter((programme) => programme.status === 'open'),
    (programme) => programme.specialty,
  );
  const demand = flatDemand(
    annualNewVacancies(context),
    capacityWeights(input.index.specialtiesOfOccupation, context.intakeOf),
    settings.demand,
    settings.supply.level,
  );
  const facts = pipelineFacts(context);
  const rho = estimateRho(
    [...facts.values()].flatMap((history) =>
      RATE_NAMES.map((rate) => [...history.values()].map((tallies) => tallies[rate])),
    ),
  );
  const priorsOf = pipelinePriors(facts, (code) => categoryOf(context, code), settings.supply.priorStrength);
  const ratios = new Map(market?.rows.map((row) => [row.key.specialty, row.ratio]));
  const indices = new Map(placement?.rows.map((row) => [row.key.specialty, row.index]));
  const autumn = latestAutumn(context);

  return specialtiesToGuide(open, demand, settings.plan.classMin).map((code) => {
    const entry = input.index.specialties.get(code);
    const programmes = open.get(code) ?? [];
    const length = programmes[0]?.length ?? entry?.length ?? 0;
    const tallies = pooledTallies(facts.get(code) ?? new Map());
    return guidance(
      {
        key: { specialty: code },
        nameZh: entry?.nameZh ?? code,
        nameEn: entry?.nameEn ?? '',
        schools: programmes.map((programme) => programme.school).sort(),
        graduationYear: String(autumn + length),
        lastIntake: lastIntake(context, programmes),
        demand: demand.bySpecialty.get(code) ?? null,
        rates: { tallies, priors: priorsOf(code), rho },
        graduates: tallies.furtherStudy.n,
        index: indices.get(code) ?? missing('not_collected', 0, 0.9),
        ratio: ratios.get(code) ?? missing('not_collected'),
        capacity: { length, places: sumOf(programmes, 'places'), teachers: sumOf(programmes, 'teachers') },
      },
      settings,
      { seed: input.seed },
    );
  });
}

function specialtiesToGuide(
  open: ReadonlyMap<string, unknown>,
  { bySpecialty }: FlatDemand,
  classMin: number,
): string[] {
  const wanted = [...bySpecialty].filter(([, { demand }]) => (demand.value ?? 0) >= classMin);
  return [...new Set([...open.keys(), ...wanted.map(([code]) => code)])].sort();
}

/** Year in which this autumn's entrants came: the latest known intake, else the year of the latest quarter. */
function latestAutumn(context: PublicationContext): number {
  const years = context.input.programmes.flatMap(({ school, specialty }) => {
    const intake = context.programmeIntake(school, specialty);
    return intake ? [Number(intake.year)] : [];
  });
  const quarter = quarterPeriodsOf(context.input.market).at(-1);
  return years.length > 0 ? Math.max(...years) : Number(quarter?.slice(0, 4) ?? 0);
}

/** Each school's latest known intake together; null when none is known. */
function lastIntake(context: PublicationContext, programmes: readonly ProgrammeRow[]): number | null {
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
