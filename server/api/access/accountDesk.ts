import type { AccessRefused } from '../../domain/access/accessRefused.ts';
import type { AccountState } from '../../domain/access/accountStates.ts';
import type { SignedIn } from '../../domain/access/asker.ts';
import type { AccountRole } from '../../domain/access/roles.ts';

/** An account as others see it; times ISO 8601. */
export interface KnownAccount {
  id: number;
  name: string;
  shownName: string;
  role: AccountRole;
  scope: string | null;
  state: AccountState;
  /** signs in with one click on a demonstration, or was made by such a one */
  demonstration: boolean;
  /** signs in with one click: no demonstrator changes it */
  oneClick: boolean;
  hasTotp: boolean;
  passkeys: number;
  createdAt: string;
  createdBy: string;
  lastSeenAt: string | null;
}

/** The same with what of it runs out by itself; null: nothing. */
export interface KeptAccount extends KnownAccount {
  /** until when nobody is heard under its name */
  waitUntil: string | null;
  /** until when its link can be used */
  linkUntil: string | null;
  /** whom it invited, of those that are not locked and that whoever asks looks after */
  invited: Pick<KnownAccount, 'id' | 'name' | 'shownName'>[];
}

/** By what somebody signed in. */
export const WAYS = ['password', 'passkey', 'provider', 'demonstration', 'link'] as const;
export type Way = (typeof WAYS)[number];

/** A session as its owner sees it. */
export interface KnownSession {
  id: number;
  way: Way;
  agent: string | null;
  startedAt: string;
  lastSeenAt: string;
}

/** From where a request comes, and when. */
export interface Whence {
  address: string;
  agent: string | null;
  at: string;
}

/** Somebody is in: the token is for the cookie alone. */
export interface Entered {
  token: string;
  asker: SignedIn;
}

/** Key of an app that shows codes: in Base32, and as the address that its QR code holds. */
export interface MadeTotpKey {
  secret: string;
  uri: string;
}

export const LINK_STATES = ['open', 'used', 'over', 'unknown'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** Whose link it is, or why it is nobody's any more. */
export type KnownLink =
  | { state: 'open'; name: string; shownName: string; role: AccountRole; until: string }
  | { state: Exclude<LinkState, 'open'> };

/** A link that can be used once. */
export interface MadeLink {
  token: string;
  until: string;
}

/** Who does something to an account, and when. */
export interface Keeping {
  by: SignedIn;
  at: string;
}

type Answer<Done> = Promise<Done | AccessRefused>;

/** Accounts, as the API needs them; the store implements it. */
export interface AccountDesk {
  /** `pending`: token of the second step that a refusal asks for */
  signIn(
    tried: { name: string; password: string; code: string | null } & Whence,
  ): Promise<Entered | (AccessRefused & { pending?: string })>;
  /** accounts that sign in with one click; none beyond a demonstration */
  demonstrators(): Promise<Pick<KnownAccount, 'name' | 'shownName' | 'role' | 'scope'>[]>;
  signInAsDemonstrator(name: string, whence: Whence): Answer<Entered>;
  link(token: string, at: string): Promise<KnownLink>;
  useLink(token: string, password: string, whence: Whence): Answer<Entered>;

  find(account: number): Promise<KnownAccount | null>;
  changePassword(
    change: { account: number; current: string; password: string; session: number } & Whence,
  ): Answer<null>;
  beginTotp(account: number): Answer<MadeTotpKey>;
  /** the key begun last, until its first code is given */
  pendingTotp(account: number): Promise<MadeTotpKey | null>;
  confirmTotp(account: number, given: { code: string; at: string; session: number }): Answer<null>;
  sessions(account: number, at: string): Promise<KnownSession[]>;
  /** @returns whether the account had such a session */
  endSession(account: number, session: number, at: string): Promise<boolean>;
  /** @returns how many ended */
  endOtherSessions(account: number, session: number, at: string): Promise<number>;

  /** accounts that somebody looks after, by name */
  lookedAfter(keeping: Keeping): Promise<KeptAccount[]>;
  add(
    account: Pick<KnownAccount, 'name' | 'shownName' | 'role' | 'scope'>,
    keeping: Keeping,
  ): Answer<KnownAccount>;
  changeRole(
    account: number,
    to: Pick<KnownAccount, 'role' | 'scope'>,
    keeping: Keeping,
  ): Answer<KnownAccount>;
  setState(account: number, to: 'active' | 'disabled', keeping: Keeping): Answer<KnownAccount>;
  makeLink(account: number, keeping: Keeping): Answer<MadeLink>;
  /** @returns how many ended */
  endSessionsOf(account: number, keeping: Keeping): Answer<{ ended: number }>;
}

/** Injection token of the {@link AccountDesk}. */
export const ACCOUNT_DESK = Symbol('AccountDesk');
