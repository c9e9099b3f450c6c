import type { Locale } from '@gongxu/messages/locale';
import { t } from '@gongxu/messages/web';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import {
  CreateScenarioDocument,
  GiveOpinionDocument,
  KeepOverrideDocument,
  MakePlanDocument,
  MovePlanDocument,
  OverridePlanDocument,
  RelaxPlanLimitDocument,
  RemoveScenarioDocument,
  SolveScenarioDocument,
  type TypedDocumentString,
  UndoOverrideDocument,
} from '../api/documents.server.ts';
import type { LimitEnd, OverrideAction, PlanState, Stance } from '../api/types.ts';
import { stayHref } from '../plan/actHref.ts';
import { typedWhole } from '../plan/typedWhole.ts';
import { ask, type Given, type VariablesOf } from './query.ts';
import { planId } from './readPlan.ts';

type ActEvent = Pick<RequestEvent, 'platform' | 'fetch' | 'request' | 'url'> & {
  params: { year: string; version: string };
  locals: { locale: Locale };
};

/** What was refused, in the reader's language, with what was typed: nothing is lost. */
export interface Refused {
  message: string;
  /** the form that was refused, where a page has several */
  act: string;
  /** the field it was refused for; empty: the form as a whole */
  field: string;
  [field: string]: string;
}

/** Which field of a form a refusal is about. */
const FIELD_OF: Readonly<Record<string, string>> = {
  PLAN_INTAKE_INVALID: 'places',
  PLAN_REASON_MISSING: 'reason',
  PLAN_TEXT_TOO_LONG: 'reason',
  PLAN_UNANSWERED: 'reason',
  PLAN_ANSWERED_SINCE: 'base',
};

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
): Promise<{ data: Result } | { message: string; field: string }> {
  const { data, errors } = await ask(event, document, ...variables);
  if (data && !errors?.length) return { data };
  const [first] = errors ?? [];
  return { message: first?.message ?? 'api', field: FIELD_OF[String(first?.extensions?.code)] ?? '' };
}

/**
 * What the bureau does about one programme, on the ground its form was opened on; back to the cell, or to the form with what
 * was typed.
 */
export async function decide(event: ActEvent, action: OverrideAction | 'undo' | 'keep') {
  const fields = await fieldsOf(event.request);
  const { programme = '', act = 'decide', choice } = fields;
  // of two numbers decided at once, each button brings its own
  const own = (field: string) => fields[choice === undefined ? field : `${field}.${choice}`] ?? '';
  const places = own('places');
  const refuse = (message: string, field: string) => fail(409, { ...fields, act, message, field });
  const common = { plan: planId(event), programme, base: Number(fields.base) || 0 };
  const intake = action === 'change' ? typedWhole(places) : null;
  if (action === 'change' && intake === null)
    return refuse(t(event.locals.locale, 'error.PLAN_INTAKE_INVALID', { intake: places }), 'places');
  const sent =
    action === 'undo'
      ? await send(event, UndoOverrideDocument, common)
      : action === 'keep'
        ? await send(event, KeepOverrideDocument, common)
        : await send(event, OverridePlanDocument, {
            ...common,
            action,
            // a number that stays keeps its reason
            reason: own('reason') || fields.stood || '',
            intake,
          });
  if ('message' in sent) return refuse(sent.message, sent.field);
  redirect(303, `${stayHref(event.url)}#cell-${encodeURIComponent(programme)}`);
}

/** Lets limits be exceeded by as much as the decided numbers do, one after the other, for one reason. */
export async function relax(event: ActEvent) {
  const fields = await fieldsOf(event.request);
  const { reason = '', programme = '', broken = '[]', act = 'relax' } = fields;
  const limits = JSON.parse(broken) as { limit: string; end: LimitEnd; of: string | null; to: number }[];
  for (const one of limits) {
    const sent = await send(event, RelaxPlanLimitDocument, { plan: planId(event), ...one, reason });
    if ('message' in sent) return fail(409, { ...fields, act, message: sent.message, field: sent.field });
  }
  redirect(
    303,
    `${stayHref(event.url)}${programme ? `#cell-${encodeURIComponent(programme)}` : '#blockers'}`,
  );
}

/** Moves a plan on. */
export async function move(event: ActEvent): Promise<Refused | null> {
  const fields = await fieldsOf(event.request);
  const { to = '', base = '', reason = '' } = fields;
  // a state the API does not know is refused there
  const sent = await send(event, MovePlanDocument, {
    plan: planId(event),
    to: to as PlanState,
    base: Number(base) || 0,
    reason: reason || null,
  });
  return 'message' in sent ? { ...fields, act: 'move', ...sent } : null;
}

/** A school's answer to a plan or one of its programmes. */
export async function opine(event: ActEvent): Promise<Refused | null> {
  const fields = await fieldsOf(event.request);
  const { school = '', stance = '', programme = '', reason = '', base = '' } = fields;
  const sent = await send(event, GiveOpinionDocument, {
    plan: planId(event),
    school,
    // an answer the API does not know is refused there
    stance: stance as Stance,
    base: Number(base) || 0,
    programme: programme || null,
    reason: reason || null,
  });
  return 'message' in sent ? { ...fields, act: 'opine', ...sent } : null;
}

/** Keeps changed limits as a scenario. @returns its id, or why it was refused */
export async function keepScenario(event: ActEvent): Promise<{ id: string } | Refused> {
  const { name = '', changes = '[]' } = await fieldsOf(event.request);
  const sent = await send(event, CreateScenarioDocument, {
    plan: planId(event),
    scenario: { name, changes: JSON.parse(changes) },
  });
  return 'message' in sent ? { name, act: 'keepScenario', ...sent } : { id: sent.data.createScenario.id };
}

/** Takes a scenario away. */
export async function removeScenario(event: ActEvent): Promise<Refused | null> {
  const { id = '', base = '' } = await fieldsOf(event.request);
  const sent = await send(event, RemoveScenarioDocument, { id, base: Number(base) || 0 });
  return 'message' in sent ? { act: 'remove', ...sent } : null;
}

/** Begins the full solution of a scenario. @returns the job, or why it was refused */
export async function solveScenario(event: ActEvent): Promise<{ job: string } | Refused> {
  const { id = '' } = await fieldsOf(event.request);
  const sent = await send(event, SolveScenarioDocument, { id });
  return 'message' in sent ? { act: 'solve', ...sent } : { job: sent.data.solveScenario.id };
}

/** Begins to make a plan. @returns the job, or why it was refused */
export async function makePlan(
  event: Pick<ActEvent, 'platform' | 'fetch' | 'request'>,
): Promise<{ job: string } | Refused> {
  const fields = await fieldsOf(event.request);
  const { year = '', scenario = '' } = fields;
  const sent = await send(event, MakePlanDocument, {
    year: year || null,
    scenario: scenario || null,
  });
  return 'message' in sent ? { ...fields, act: 'make', ...sent } : { job: sent.data.makePlan.id };
}
