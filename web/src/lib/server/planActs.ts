import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import {
  CreateScenarioDocument,
  GiveOpinionDocument,
  MakePlanDocument,
  MovePlanDocument,
  OverridePlanDocument,
  RemoveScenarioDocument,
  SolveScenarioDocument,
  type TypedDocumentString,
  UndoOverrideDocument,
} from '../api/documents.server.ts';
import type { PlanState, Stance } from '../api/types.ts';
import { stayHref } from '../plan/actHref.ts';
import { ask, type Given, type VariablesOf } from './query.ts';
import { planId } from './readPlan.ts';

type ActEvent = Pick<RequestEvent, 'platform' | 'fetch' | 'request' | 'url'> & {
  params: { year: string; version: string };
};

/** What was refused, in the reader's language, with what was typed: nothing is lost. */
export interface Refused {
  message: string;
  /** the form that was refused, where a page has several */
  act: string;
  [field: string]: string;
}

/** The fields of a form as texts. */
async function fieldsOf(request: Request): Promise<Record<string, string>> {
  const form = await request.formData();
  return Object.fromEntries([...form].map(([key, value]) => [key, String(value).trim()]));
}

/** Sends a mutation. @returns what it gave, or why it was refused */
async function send<Result, Variables extends Given>(
  event: Pick<ActEvent, 'platform' | 'fetch'>,
  document: TypedDocumentString<Result, Variables>,
  ...variables: VariablesOf<Variables>
): Promise<{ data: Result } | { message: string }> {
  const { data, errors } = await ask(event, document, ...variables);
  return errors?.length || !data ? { message: errors?.[0]?.message ?? 'api' } : { data };
}

/** What the bureau does about one programme; back to the cell, or to the form with what was typed. */
export async function decide(event: ActEvent, action: 'adopt' | 'change' | 'send_back' | 'undo') {
  const fields = await fieldsOf(event.request);
  const { programme = '', by = '', reason = '', places = '' } = fields;
  const common = { plan: planId(event), programme, by };
  const sent =
    action === 'undo'
      ? await send(event, UndoOverrideDocument, common)
      : await send(event, OverridePlanDocument, {
          ...common,
          action,
          reason,
          intake: action === 'change' && places !== '' ? Number(places) : null,
        });
  if ('message' in sent) return fail(409, { ...fields, act: 'decide', message: sent.message });
  redirect(303, `${stayHref(event.url)}#cell-${encodeURIComponent(programme)}`);
}

/** Moves a plan on. */
export async function move(event: ActEvent): Promise<Refused | null> {
  const { to = '', by = '' } = await fieldsOf(event.request);
  // a state the API does not know is refused there
  const sent = await send(event, MovePlanDocument, { plan: planId(event), to: to as PlanState, by });
  return 'message' in sent ? { by, act: 'move', message: sent.message } : null;
}

/** A school's answer to a plan or one of its programmes. */
export async function opine(event: ActEvent): Promise<Refused | null> {
  const fields = await fieldsOf(event.request);
  const { school = '', stance = '', by = '', programme = '', reason = '' } = fields;
  const sent = await send(event, GiveOpinionDocument, {
    plan: planId(event),
    school,
    // an answer the API does not know is refused there
    stance: stance as Stance,
    by,
    programme: programme || null,
    reason: reason || null,
  });
  return 'message' in sent ? { ...fields, act: 'opine', message: sent.message } : null;
}

/** Keeps changed limits as a scenario. @returns its id, or why it was refused */
export async function keepScenario(event: ActEvent): Promise<{ id: string } | Refused> {
  const { name = '', by = '', changes = '[]' } = await fieldsOf(event.request);
  const sent = await send(event, CreateScenarioDocument, {
    plan: planId(event),
    scenario: { name, changes: JSON.parse(changes) },
    by,
  });
  return 'message' in sent
    ? { name, by, act: 'keepScenario', message: sent.message }
    : { id: sent.data.createScenario.id };
}

/** Takes a scenario away. */
export async function removeScenario(event: ActEvent): Promise<Refused | null> {
  const { id = '', by = '' } = await fieldsOf(event.request);
  const sent = await send(event, RemoveScenarioDocument, { id, by });
  return 'message' in sent ? { by, act: 'remove', message: sent.message } : null;
}

/** Begins the full solution of a scenario. @returns the job, or why it was refused */
export async function solveScenario(event: ActEvent): Promise<{ job: string } | Refused> {
  const { id = '' } = await fieldsOf(event.request);
  const sent = await send(event, SolveScenarioDocument, { id });
  return 'message' in sent ? { act: 'solve', message: sent.message } : { job: sent.data.solveScenario.id };
}

/** Begins to make a plan. @returns the job, or why it was refused */
export async function makePlan(
  event: Pick<ActEvent, 'platform' | 'fetch' | 'request'>,
): Promise<{ job: string } | Refused> {
  const fields = await fieldsOf(event.request);
  const { by = '', year = '', scenario = '' } = fields;
  const sent = await send(event, MakePlanDocument, {
    by,
    year: year || null,
    scenario: scenario || null,
  });
  return 'message' in sent
    ? { ...fields, act: 'make', message: sent.message }
    : { job: sent.data.makePlan.id };
}
