import type { Locale } from '@gongxu/messages/locale';
import { t } from '@gongxu/messages/web';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import {
  AcknowledgeFindingDocument,
  ApproveReleaseDocument,
  CorrectReleaseDocument,
  CreateReleasePreviewDocument,
  DiscardReleaseDocument,
  EditReleaseTextDocument,
  EndReleasePreviewDocument,
  MakeReleaseDocument,
  RecallReleaseDocument,
  RemakeReleaseDocument,
  ReturnReleaseDocument,
  SetReleaseMinuteDocument,
  SubmitReleaseDocument,
  type TypedDocumentString,
  WithdrawReleaseDocument,
} from '../api/documents.server.ts';
import { cityMinute } from '../releases/cityMinute.ts';
import { ask, type Given, type VariablesOf } from './query.ts';

type DeskEvent = Pick<RequestEvent, 'platform' | 'request' | 'url'> & { locals: { locale: Locale } };
type Fields = Record<string, string>;

/** What was refused of which form, in the reader's language, with what was typed: nothing is lost. */
export interface DeskRefused {
  act: string;
  message: string;
  fields: Fields;
}

/** Every act on a version that a form of the desk asks for, by the name of its action. */
const ACTS: Readonly<Record<string, (event: DeskEvent, fields: Fields) => Promise<string | null>>> = {
  make: (event, { release = '' }) => send(event, MakeReleaseDocument, { release }),
  correct: (event, { release = '' }) => send(event, CorrectReleaseDocument, { release }),
  remake: (event, fields) => send(event, RemakeReleaseDocument, on(fields)),
  acknowledge: (event, { finding = '', sentence = '', ...fields }) =>
    send(event, AcknowledgeFindingDocument, { ...on(fields), finding, sentence }),
  edit: (event, { code = '', zh = '', en = '', ...fields }) =>
    send(event, EditReleaseTextDocument, { ...on(fields), edit: { sentence: code, text: { zh, en } } }),
  generated: (event, { code = '', ...fields }) =>
    send(event, EditReleaseTextDocument, { ...on(fields), edit: { sentence: code, text: null } }),
  note: (event, { zh = '', en = '', ...fields }) =>
    send(event, EditReleaseTextDocument, { ...on(fields), edit: { note: { zh, en } } }),
  document: (event, { index = '', issuer = '', dated = '', number = '', ...fields }) =>
    send(event, EditReleaseTextDocument, {
      ...on(fields),
      edit: { document: { index, issuer, dated, number } },
    }),
  minute: async (event, { day = '', time = '', reason = '', ...fields }) => {
    const minute = cityMinute(day, time);
    if (minute === null) return t(event.locals.locale, 'desk.minute.invalid');
    return send(event, SetReleaseMinuteDocument, { ...on(fields), minute, reason: reason || null });
  },
  submit: (event, fields) => send(event, SubmitReleaseDocument, on(fields)),
  return: (event, { reason = '', ...fields }) =>
    send(event, ReturnReleaseDocument, { ...on(fields), reason }),
  approve: (event, fields) => send(event, ApproveReleaseDocument, on(fields)),
  recall: (event, { reason = '', ...fields }) =>
    send(event, RecallReleaseDocument, { ...on(fields), reason }),
  withdraw: (event, { zh = '', en = '', ...fields }) =>
    send(event, WithdrawReleaseDocument, { ...on(fields), note: { zh, en } }),
  discard: (event, fields) => send(event, DiscardReleaseDocument, on(fields)),
  endPreview: (event, { preview = '' }) =>
    send(event, EndReleasePreviewDocument, { preview: Number(preview) }),
};

export type DeskActName = keyof typeof ACTS;

/** Does what a form asks for; back to the part of the page it stood in, or to the form with what was typed. */
export async function actOnRelease(event: DeskEvent, act: string) {
  const fields = await fieldsOf(event.request);
  const message = await ACTS[act]?.(event, fields);
  if (message) return fail(409, { act, message, fields } satisfies DeskRefused);
  const to = fields.release ? `/releases/desk/${encodeURIComponent(fields.release)}` : event.url.pathname;
  redirect(303, `${to}${fields.part ? `#${fields.part}` : ''}`);
}

/** Makes a link for one person. @returns its address, which is shown this once */
export async function makePreview(event: DeskEvent) {
  const fields = await fieldsOf(event.request);
  const { person = '', day = '' } = fields;
  const until = cityMinute(day, '23:59');
  const refused = (message: string) => fail(409, { act: 'preview', message, fields } satisfies DeskRefused);
  if (until === null) return refused(t(event.locals.locale, 'desk.minute.invalid'));
  const { data, errors } = await ask(event, CreateReleasePreviewDocument, { ...on(fields), person, until });
  if (!data || errors?.length) return refused(errors?.[0]?.message ?? 'api');
  const { token, preview } = data.createReleasePreview;
  return { preview: { href: `${event.url.origin}/releases/preview/${token}`, person: preview.person } };
}

function on({ version = '', base = '' }: Fields): { version: string; base: number } {
  return { version, base: Number(base) || 0 };
}

async function fieldsOf(request: Request): Promise<Fields> {
  const form = await request.formData();
  return Object.fromEntries([...form].map(([key, value]) => [key, String(value).trim()]));
}

/** Sends a mutation. @returns why it was refused; null: it was done */
async function send<Result, Variables extends Given>(
  event: DeskEvent,
  document: TypedDocumentString<Result, Variables>,
  ...variables: VariablesOf<Variables>
): Promise<string | null> {
  const { data, errors } = await ask(event, document, ...variables);
  return data && !errors?.length ? null : (errors?.[0]?.message ?? 'api');
}
