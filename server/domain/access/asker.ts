import type { AccountRole, Role } from './roles.ts';

/** Who sends a request, as far as rights depend on it. */
export interface Asker {
  role: Role;
  /** code of the body the account speaks for; null: the whole city, or nobody's */
  scope: string | null;
  /** null: nobody signed in */
  account: AskingAccount | null;
  /** id of the session in which somebody signed in asks; left out: of none */
  session?: number;
}

export interface AskingAccount {
  id: number;
  /** what is typed to sign in; unique */
  name: string;
  /** the person's own name, as others read it */
  shownName: string;
  /** a demonstration signs it in with one click, or such a one made it: anybody can be it */
  demonstration: boolean;
}

export interface SignedIn extends Asker {
  role: AccountRole;
  account: AskingAccount;
}

/** Whoever has not signed in. */
export const STRANGER: Asker = { role: 'public', scope: null, account: null };

export function isSignedIn(asker: Asker): asker is SignedIn {
  return asker.account !== null;
}

export function isDemonstrator({ account }: Asker): boolean {
  return account?.demonstration === true;
}
