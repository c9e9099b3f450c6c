import { type Estimate, missing } from '../../facts/estimate.ts';
import type { BesideOthers } from '../../guidance/besideOthers.ts';
import { DRAWS, LEVEL } from '../balance/drawnSupply.ts';
import { lastIntakes } from '../balance/localSupply.ts';
import { missingBalance } from '../balance/missingBalance.ts';
import { toldOf } from '../balance/toldOf.ts';
import { specialtyBalances } from '../explain/specialtyBalances.ts';
import { whyNotSolve } from '../lifecycle/whyNotSolve.ts';
import type { PlanField, PlanInput } from '../planInput.ts';
import type { PlanSolution, SpecialtyBalance } from '../planResult.ts';
import { type BridgeStep, stepsOfPlan, stepsOfYear } from './gapBridge.ts';
import { type CohortLevel, enrolledCohort, nextCohort } from './levelGaps.ts';
import { levelsAsPrinted } from './levelsAsPrinted.ts';

/** A gap is of one of these cohorts on one of these conditions, and is printed with both. */
export const COHORTS = ['enrolled', 'as_last', 'as_planned'] as const;
export type Cohort = (typeof COHORTS)[number];

/** The gap of one cohort, persons, 80 % intervals. */
export interface CohortGap extends CohortLevel {
  cohort: Cohort;
  entryYear: string;
  graduationYear: string;
  /** persons; null: not known of some programme */
  entrants: number | null;
  /** beside other specialties, read where the city's demand and supply are one size; missing of a cohort in school */
  relative: Estimate;
  /** P(demand > supply) there; null: not known. Absent in tables published before it was kept */
  relativeShort?: number | null;
  /** what is told of it: a side, that there is none, or why none is; null: not known. Absent as before */
  told?: BesideOthers | null;
}

/** The three gaps of a specialty and what leads from one to the next. */
export interface SpecialtyGaps {
  specialty: string;
  nameZh: string;
  nameEn: string;
  sectors: PlanField['sectors'];
  enrolled: CohortGap;
  asLast: CohortGap;
  /** null: there is no plan, or it has no solution */
  asPlanned: CohortGap | null;
  /** those of the year, then that of the plan; what a missing gap leaves out is absent */
  bridge: BridgeStep[];
}

/** What is decided of a plan: entrants in the order of the programmes, and what it was solved to. */
export interface PlannedIntakes {
  intakes: readonly number[];
  solution: Pick<PlanSolution, 'fields'>;
}

/**
 * The three gaps of every specialty that is taught or that a plan opens: of the cohort in school, of the next if every intake
 * stays as it was, and of the next as planned. All three are drawn from one input, so that a plan's page and this agree; they
 * are levels, and the word beside other specialties is the plan's own.
 *
 * @param planned null: there is no plan
 * @returns shortest first if every intake stays; what cannot be assessed last
 * @see method §4
 */
export function cohortGaps(input: PlanInput, planned: PlannedIntakes | null): SpecialtyGaps[] {
  const levels = levelsOf(input, planned);
  const beside = relativeGaps(input, planned?.intakes ?? lastIntakes(input));
  const notCompared = missingBalance(input, LEVEL);
  const running = input.programmes.map(({ standing, last }) => (standing === 'running' ? last : 0));
  const entrantsOf = (intakes: readonly (number | null)[], specialty: string) =>
    sumOf(intakes.filter((_, i) => input.programmes[i]?.specialty === specialty));

  return input.fields
    .flatMap((field): SpecialtyGaps[] => {
      const { code, nameZh, nameEn, sectors, graduationYear } = field;
      const next = (cohort: Cohort, entrants: number | null): CohortGap => {
        const { gapLast, gapPlan, shortLast, shortPlan, wantedHigh } = beside.get(code) ?? {};
        const isLast = cohort === 'as_last';
        const relative = (isLast ? gapLast : gapPlan) ?? notCompared;
        return {
          ...(levels[cohort].get(code) ?? unknownLevel(field)),
          cohort,
          entryYear: input.entryYear,
          graduationYear,
          entrants,
          relative,
          relativeShort: (isLast ? shortLast : shortPlan) ?? null,
          told: toldOf(field, relative, wantedHigh),
        };
      };
      const asLast = next('as_last', entrantsOf(running, code));
      const asPlanned = planned && next('as_planned', entrantsOf(planned.intakes, code));
      const enrolled = enrolledGap(field, input, levels.enrolled.get(code));
      // a candidate that stays closed has no cohort on any condition
      if (!enrolled.entrants && asLast.entrants === 0 && !asPlanned?.entrants) return [];
      const ofPlan = asPlanned ? stepsOfPlan(asLast, asPlanned) : [];
      const bridge = [...stepsOfYear(enrolled, asLast), ...ofPlan];
      return [{ specialty: code, nameZh, nameEn, sectors, enrolled, asLast, asPlanned, bridge }];
    })
    .toSorted((a, b) => rank(b) - rank(a) || (a.specialty < b.specialty ? -1 : 1));
}

type Levels = Record<Cohort, ReadonlyMap<string, CohortLevel>>;

/** Levels as drawn; of a plan frozen before cohorts in school were kept as it printed them then. */
function levelsOf(input: PlanInput, planned: PlannedIntakes | null): Levels {
  const keepsCohorts = input.fields.some(({ enrolled }) => enrolled !== undefined);
  if (planned && !keepsCohorts) return { enrolled: new Map(), ...levelsAsPrinted(input, planned) };
  return {
    enrolled: enrolledCohort(input),
    as_last: nextCohort(input, lastIntakes(input)),
    as_planned: planned ? nextCohort(input, planned.intakes) : new Map(),
  };
}

/** Beside other specialties, if every intake stays and as planned; a plan of another method does not tell. */
function relativeGaps(input: PlanInput, intakes: readonly number[]) {
  if (whyNotSolve(input)) return new Map<string, SpecialtyBalance>();
  return new Map(specialtyBalances(input, intakes, DRAWS).map((one) => [one.specialty, one]));
}

function enrolledGap(field: PlanField, input: PlanInput, level: CohortLevel | undefined): CohortGap {
  const { enrolled, graduationYear } = field;
  return {
    ...(level ?? unknownLevel(field, enrolled === null ? 'not_applicable' : 'not_collected')),
    cohort: 'enrolled',
    entryYear: enrolled?.entryYear ?? String(Number(input.entryYear) - 1),
    graduationYear: enrolled?.year ?? String(Number(graduationYear) - 1),
    // nobody teaches it: nobody is in school
    entrants: enrolled === null ? 0 : (enrolled?.entrants ?? null),
    relative: missing('not_applicable', 0, LEVEL),
    relativeShort: null,
    told: null,
  };
}

function unknownLevel(
  { demand }: PlanField,
  reason: 'not_applicable' | 'not_collected' | 'not_assessable' = 'not_assessable',
): CohortLevel {
  const none = missing(reason, 0, LEVEL);
  return {
    demand: reason === 'not_assessable' ? demand : none,
    supply: none,
    gap: none,
    shortageProbability: null,
  };
}

/** What is known together; null: of none. */
function sumOf(intakes: readonly (number | null)[]): number | null {
  const known = intakes.filter((one) => one !== null);
  if (known.length === 0) return intakes.length === 0 ? 0 : null;
  return known.reduce((sum, one) => sum + one, 0);
}

function rank({ asLast }: SpecialtyGaps): number {
  return asLast.gap.value ?? Number.NEGATIVE_INFINITY;
}
