import { error, type RequestEvent } from '@sveltejs/kit';
import {
  PlanContextDocument,
  PlanPageDocument,
  PlanProgrammePageDocument,
  WhatIfDocument,
} from '../api/documents.server.ts';
import type { PlanContext, PlanProgramme, ScenarioResult } from '../api/types.ts';
import type { PlanChange, RefusedChange } from '../plan/changes.ts';
import { ask, found, loadFigures, query } from './query.ts';

type PlanEvent = Pick<RequestEvent, 'platform' | 'fetch'> & {
  params: { year: string; version: string };
  locals: { locale: string };
};

/** The plan an address names. */
export function planId({ params }: Pick<PlanEvent, 'params'>): string {
  return `plan/${params.year}/${params.version}`;
}

/** A whole plan. @throws a 404 page when there is none of that id */
export async function readPlan(event: PlanEvent) {
  const answer = await query(event, PlanPageDocument, { id: planId(event) });
  return { ...answer, plan: found(answer.plan) };
}

/** One programme, explained, with what is published of all specialties; null while nothing is published. */
export async function programmeOf(
  event: PlanEvent & Parameters<typeof loadFigures>[0],
  plan: string,
  programme: string,
): Promise<{ programme: PlanProgramme; context: PlanContext | null }> {
  const [{ planProgramme }, context] = await Promise.all([
    query(event, PlanProgrammePageDocument, { plan, programme }),
    loadFigures(event, PlanContextDocument),
  ]);
  return { programme: found(planProgramme), context };
}

/**
 * The provisional answer to changed limits, or which of them makes no sense, in the reader's language.
 *
 * @throws a 502 page when the API does not answer
 */
export async function whatIf(
  event: PlanEvent,
  plan: string,
  changes: PlanChange[],
): Promise<{ scenario: ScenarioResult } | { refused: RefusedChange }> {
  const { data, errors } = await ask(event, WhatIfDocument, { plan, changes });
  if (data?.planWhatIf) return { scenario: data.planWhatIf };
  const [first] = errors ?? [];
  const { values } = (first?.extensions ?? {}) as {
    values?: { setting?: string; of?: string; value?: string };
  };
  if (!first || typeof values?.setting !== 'string') error(502, 'api');
  const { setting, of = '', value = '' } = values;
  return { refused: { setting, of: of === '' ? null : of, message: first.message, typed: value } };
}
