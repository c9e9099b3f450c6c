import { error, type RequestEvent } from '@sveltejs/kit';
import type { DataKind, GuidanceRow, PlacementRow } from '../figures/types.ts';
import type { PlanChange } from '../plan/changes.ts';
import type { PlanProgramme } from '../plan/types.ts';
import { ESTIMATE } from './fragments.ts';
import { loadFigures } from './loadFigures.ts';
import { type ScenarioResult, WHAT_IF_QUERY } from './planScenarios.ts';
import {
  PLAN_PROGRAMME_QUERY,
  PLAN_WORK_QUERY,
  type PlanFigures,
  type PlanProgrammeFigures,
} from './planWork.ts';
import { ask, query } from './query.ts';

type PlanEvent = Pick<RequestEvent, 'platform' | 'fetch'> & {
  params: { year: string; version: string };
  locals: { locale: string };
};

/** The plan an address names. */
export function planId({ params }: Pick<PlanEvent, 'params'>): string {
  return `plan/${params.year}/${params.version}`;
}

/** A whole plan. @throws a 404 page when there is none of that id */
export function readPlan(event: PlanEvent): Promise<PlanFigures> {
  return query<PlanFigures>(event, PLAN_WORK_QUERY, { id: planId(event) });
}

/** Where every specialty stands in what is published: demand against supply, and placement quality. */
export interface PlanContext {
  guidance: Pick<GuidanceRow, 'key' | 'nameZh' | 'nameEn' | 'ratio' | 'direction' | 'index'>[];
  placement: {
    rows: Pick<PlacementRow, 'key' | 'graduates'>[];
    cohort: string;
    dataKind: DataKind;
    sources: string[];
  };
  market: { period: string; sources: string[] };
  edition: { settings: { good: number } };
}

const CONTEXT_QUERY = `query PlanContext {
  guidance(where: {}) { key { specialty } nameZh nameEn ratio { ...E } direction index { ...E } }
  placement(groupBy: specialty, where: { first: 500 }) { rows { key { specialty } graduates } cohort dataKind sources }
  market: supplyDemand(groupBy: specialty, where: { first: 1 }) { period sources }
  edition { settings { good } }
}
${ESTIMATE}`;

/** One programme, explained, with what is published of all specialties; null while nothing is published. */
export async function programmeOf(
  event: PlanEvent & Parameters<typeof loadFigures>[0],
  plan: string,
  programme: string,
): Promise<{ programme: PlanProgramme; context: PlanContext | null }> {
  const [{ planProgramme }, context] = await Promise.all([
    query<PlanProgrammeFigures>(event, PLAN_PROGRAMME_QUERY, { plan, programme }),
    loadFigures<PlanContext | null>(event, CONTEXT_QUERY),
  ]);
  return { programme: planProgramme, context };
}

/**
 * The provisional answer to changed limits.
 *
 * @throws a 400 page with the API's sentence when a change makes no sense
 */
export async function whatIf(
  event: PlanEvent,
  plan: string,
  changes: readonly PlanChange[],
): Promise<ScenarioResult> {
  const { data, errors } = await ask(event, WHAT_IF_QUERY, { plan, changes });
  const found = (data as { planWhatIf: ScenarioResult | null } | undefined)?.planWhatIf;
  if (!found) error(400, errors?.[0]?.message ?? 'api');
  return found;
}
