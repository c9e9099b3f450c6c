import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { stayHref } from '../plan/actHref.ts';
import { ask } from './query.ts';
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

const OVERRIDE = `mutation Override($plan: ID!, $programme: ID!, $action: OverrideAction!, $by: String!, $intake: Int, $reason: String) {
  overridePlan(plan: $plan, programme: $programme, action: $action, by: $by, intake: $intake, reason: $reason) { id }
}`;
const UNDO = `mutation Undo($plan: ID!, $programme: ID!, $by: String!) {
  undoOverride(plan: $plan, programme: $programme, by: $by) { id }
}`;
const MOVE = `mutation Move($plan: ID!, $to: PlanState!, $by: String!) {
  movePlan(plan: $plan, to: $to, by: $by) { id }
}`;
const OPINE = `mutation Opine($plan: ID!, $school: ID!, $stance: Stance!, $by: String!, $programme: ID, $reason: String) {
  giveOpinion(plan: $plan, school: $school, stance: $stance, by: $by, programme: $programme, reason: $reason) { id }
}`;
const KEEP = `mutation Keep($plan: ID!, $scenario: ScenarioInput!, $by: String!) {
  createScenario(plan: $plan, scenario: $scenario, by: $by) { id }
}`;
const REMOVE = `mutation Remove($id: ID!, $by: String!) { removeScenario(id: $id, by: $by) { id } }`;
const SOLVE = `mutation Solve($id: ID!) { solveScenario(id: $id) { id } }`;
const MAKE = `mutation Make($by: String!, $year: String, $scenario: ID) {
  makePlan(by: $by, year: $year, scenario: $scenario) { id }
}`;

/** The fields of a form as texts. */
async function fieldsOf(request: Request): Promise<Record<string, string>> {
  const form = await request.formData();
  return Object.fromEntries([...form].map(([key, value]) => [key, String(value).trim()]));
}

/** Sends a mutation. @returns what it gave, or why it was refused */
async function send<T>(
  event: Pick<ActEvent, 'platform' | 'fetch'>,
  document: string,
  variables: Record<string, unknown>,
): Promise<{ data: T } | { message: string }> {
  const { data, errors } = await ask(event, document, variables);
  return errors?.length || !data ? { message: errors?.[0]?.message ?? 'api' } : { data: data as T };
}

/** What the bureau does about one programme; back to the cell, or to the form with what was typed. */
export async function decide(event: ActEvent, action: 'adopt' | 'change' | 'send_back' | 'undo') {
  const fields = await fieldsOf(event.request);
  const { programme = '', by = '', reason = '', places = '' } = fields;
  const common = { plan: planId(event), programme, by };
  const sent =
    action === 'undo'
      ? await send(event, UNDO, common)
      : await send(event, OVERRIDE, {
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
  const sent = await send(event, MOVE, { plan: planId(event), to, by });
  return 'message' in sent ? { by, act: 'move', message: sent.message } : null;
}

/** A school's answer to a plan or one of its programmes. */
export async function opine(event: ActEvent): Promise<Refused | null> {
  const fields = await fieldsOf(event.request);
  const { school = '', stance = '', by = '', programme = '', reason = '' } = fields;
  const sent = await send(event, OPINE, {
    plan: planId(event),
    school,
    stance,
    by,
    programme: programme || null,
    reason: reason || null,
  });
  return 'message' in sent ? { ...fields, act: 'opine', message: sent.message } : null;
}

/** Keeps changed limits as a scenario. @returns its id, or why it was refused */
export async function keepScenario(event: ActEvent): Promise<{ id: string } | Refused> {
  const { name = '', by = '', changes = '[]' } = await fieldsOf(event.request);
  const sent = await send<{ createScenario: { id: string } }>(event, KEEP, {
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
  const sent = await send(event, REMOVE, { id, by });
  return 'message' in sent ? { by, act: 'remove', message: sent.message } : null;
}

/** Begins the full solution of a scenario. @returns the job, or why it was refused */
export async function solveScenario(event: ActEvent): Promise<{ job: string } | Refused> {
  const { id = '' } = await fieldsOf(event.request);
  const sent = await send<{ solveScenario: { id: string } }>(event, SOLVE, { id });
  return 'message' in sent ? { act: 'solve', message: sent.message } : { job: sent.data.solveScenario.id };
}

/** Begins to make a plan. @returns the job, or why it was refused */
export async function makePlan(
  event: Pick<ActEvent, 'platform' | 'fetch' | 'request'>,
): Promise<{ job: string } | Refused> {
  const fields = await fieldsOf(event.request);
  const { by = '', year = '', scenario = '' } = fields;
  const sent = await send<{ makePlan: { id: string } }>(event, MAKE, {
    by,
    year: year || null,
    scenario: scenario || null,
  });
  return 'message' in sent
    ? { ...fields, act: 'make', message: sent.message }
    : { job: sent.data.makePlan.id };
}
