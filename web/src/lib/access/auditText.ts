import type { AuditEvent } from '../api/types.ts';
import { formatTime } from '../format/index.ts';
import { hasMessage, type Language } from '../i18n/index.ts';

/** Acts that whoever reads the log should look at: failures, and changes of who may do what. */
const WRONG: ReadonlySet<string> = new Set(['account.signInWrong']);
const RIGHTS: ReadonlySet<string> = new Set([
  'account.add',
  'account.role',
  'account.state',
  'account.link',
  'account.dropSecondFactor',
]);

/** Acts that everybody does to their own account alone, which the log then names as the one that acted. */
const OWN_ACTS: ReadonlySet<string> = new Set([
  'account.signIn',
  'account.useLink',
  'account.password',
  'account.secondFactor',
  'account.dropSecondFactor',
]);

export function auditTone(action: string): 'err' | 'warn' | null {
  return WRONG.has(action) ? 'err' : RIGHTS.has(action) ? 'warn' : null;
}

/** A kind of act in words; one that has none is called as it is. */
export function actName(action: string, { t }: Pick<Language, 't'>): string {
  const key = `act.${action}`;
  return hasMessage(key) ? t(key) : action;
}

/** What an act was done to, and what of it can be told in a line. */
export function auditObject(event: AuditEvent, language: Language): string {
  const details = read(event.details);
  const named = { account: OWN_ACTS.has(event.action) ? event.account : null, ...details };
  return [subjectText(event.subject, named, language), ...detailTexts(details, language)]
    .filter(Boolean)
    .join(' · ');
}

function subjectText(subject: string, details: Record<string, unknown>, { t }: Language): string {
  const [kind, ...rest] = subject.split('/');
  const id = rest.join('/');
  if (kind === 'account') {
    const name = details.account ?? (id === '-' ? null : id);
    return name === null ? t('audit.nobody') : t('audit.account', { name: String(name) });
  }
  if (kind === 'batch') return t('audit.batch', { id });
  const setting = `setting.name.${id}`;
  if (kind === 'setting' && hasMessage(setting)) return t('audit.setting', { name: t(setting) });
  // the act alone says what was done, and of a title which
  if (kind === 'demonstration' || kind === 'titles' || kind === 'mappings')
    return String(details.title ?? '');
  return subject;
}

/** Details that have words; the file has all of them. */
const TELL: Readonly<Record<string, (value: unknown, language: Language) => string>> = {
  way: (value, { t }) => worded(`way.${value}`, value, t),
  role: (value, { t }) => worded(`role.${value}`, value, t),
  why: (value, { t }) => worded(`audit.why.${value}`, value, t),
  from: (value, language) => changeText('audit.from', value, language),
  to: (value, language) => changeText('audit.to', value, language),
  until: (value, { t, locale }) => t('audit.until', { time: formatTime(String(value), locale) }),
  kind: (value, { t }) => worded(`file.${value}`, value, t),
};

function detailTexts(details: Record<string, unknown>, language: Language): string[] {
  return Object.entries(TELL).flatMap(([name, tell]) =>
    details[name] === undefined || details[name] === null ? [] : [tell(details[name], language)],
  );
}

function changeText(key: 'audit.from' | 'audit.to', value: unknown, { t }: Language): string {
  const what = isRecord(value) ? (value.role ?? `${value.from}/${value.to}`) : value;
  return t(key, { what: worded(`role.${what}`, worded(`accountState.${what}`, what, t), t) });
}

function worded(key: string, otherwise: unknown, t: Language['t']): string {
  return hasMessage(key) ? t(key) : String(otherwise);
}

function read(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
