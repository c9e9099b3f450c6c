import type { AuditEntry } from './entry.ts';

/**
 * What stands behind the name of an act: `person`, somebody signed in; `operator`, the command line; `webForm` and
 * `demonstration`, the program itself; `nobody`, a wrong sign-in; `typed`, a name given before there were accounts.
 */
export const ACTORS = ['person', 'operator', 'webForm', 'demonstration', 'nobody', 'typed'] as const;
export type ActorKind = (typeof ACTORS)[number];

/** The program's own names; they count where no account stands beside them, which a person's act always has. */
const OWN: ReadonlyMap<string, ActorKind> = new Map([
  ['operator', 'operator'],
  ['web form', 'webForm'],
  ['演示 demonstration', 'demonstration'],
  ['demonstration', 'demonstration'],
]);

/** Told by the account, never by the name alone: somebody may well be called as the program calls itself. */
export function whoActed({
  actor,
  account,
  role,
  action,
}: Pick<AuditEntry, 'actor' | 'account' | 'role' | 'action'>): ActorKind {
  if (account !== null) return 'person';
  if (role === 'operator') return 'operator';
  if (role !== null) return 'person';
  return OWN.get(actor) ?? (action.startsWith('account.') ? 'nobody' : 'typed');
}
