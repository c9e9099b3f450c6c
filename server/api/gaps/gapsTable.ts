import type { MarketCoverage } from '../../domain/city/marketCoverage.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import { cohortGaps, type SpecialtyGaps } from '../../domain/plan/gaps/cohortGaps.ts';
import type { Plan } from '../../domain/plan/lifecycle/keptPlan.ts';
import { standingOverrides } from '../../domain/plan/lifecycle/overrides.ts';
import { plannedIntakes } from '../../domain/plan/lifecycle/plannedIntakes.ts';
import type { CohortGapsRow } from '../../domain/publication/types.ts';

/** Gaps by specialty with what they were made from. */
export interface GapsTable {
  /** null: there is none for that autumn */
  plan: Plan | null;
  /** id of the plan or publication, and when it was made (ISO 8601, UTC) */
  source: string;
  madeAt: string;
  dataKind: DataKind;
  /** counties that demand is known of; null: not kept, or no market is on record */
  coverage: MarketCoverage | null;
  rows: SpecialtyGaps[];
}

/** Gaps as a plan's frozen input has them, as planned by what is decided, else recommended. */
export function gapsOfPlan(plan: Plan): GapsTable {
  const { id, madeAt, dataKind, input, outcome, overrides } = plan;
  const planned =
    'infeasible' in outcome
      ? null
      : { intakes: plannedIntakes(input, outcome, standingOverrides(overrides)), solution: outcome };
  return {
    plan,
    source: id,
    madeAt,
    dataKind,
    coverage: input.market ?? null,
    rows: cohortGaps(input, planned),
  };
}

/** Gaps of today's facts, before there is a plan. */
export function gapsPublished(
  { id, madeAt, dataKind }: { id: string; madeAt: string; dataKind: DataKind },
  rows: readonly CohortGapsRow[],
  coverage: MarketCoverage | null,
): GapsTable {
  return {
    plan: null,
    source: id,
    madeAt,
    dataKind,
    coverage,
    rows: rows.map(({ key, ...row }) => ({ specialty: key.specialty ?? '', asPlanned: null, ...row })),
  };
}
