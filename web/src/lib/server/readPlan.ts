import { error, type RequestEvent } from '@sveltejs/kit';
import type { GuidanceRow } from '../figures/types.ts';
import type { PlanChange } from '../plan/changes.ts';
import type { PlanProgramme } from '../plan/types.ts';
import { ESTIMATE } from './fragments.ts';
import { GUIDANCE } from './guidance.ts';
import {
  PLAN_PROGRAMME_QUERY,
  PLAN_WORK_QUERY,
  type PlanFigures,
  type PlanProgrammeFigures,
  type ScenarioResult,
  WHAT_IF_QUERY,
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

/** What is published of a programme's specialty. */
export interface ProgrammeContext {
  guidance: GuidanceRow | null;
}

const CONTEXT_QUERY = `query ProgrammeContext($where: Where) {
  guidance(where: $where) { ...G }
}
${ESTIMATE}
${GUIDANCE}`;

/** One programme, explained, with what is published of its specialty. */
export async function programmeOf(
  event: PlanEvent,
  plan: string,
  programme: string,
): Promise<{ programme: PlanProgramme; context: ProgrammeContext }> {
  const { planProgramme } = await query<PlanProgrammeFigures>(event, PLAN_PROGRAMME_QUERY, {
    plan,
    programme,
  });
  const { guidance } = await query<{ guidance: GuidanceRow[] }>(event, CONTEXT_QUERY, {
    where: { specialty: planProgramme.specialty.code },
  });
  return { programme: planProgramme, context: { guidance: guidance[0] ?? null } };
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
