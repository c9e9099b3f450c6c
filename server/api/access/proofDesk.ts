import type { AccessRefused } from '../../domain/access/accessRefused.ts';
import type { Entered, Whence } from './accountDesk.ts';

/** A passkey as its owner sees it; times ISO 8601. */
export interface KnownPasskey {
  id: number;
  name: string;
  createdAt: string;
  /** null: never since it was made */
  lastUsedAt: string | null;
}

/** Who somebody is to another provider. */
export interface KnownIdentity {
  issuer: string;
  subject: string;
  createdAt: string;
}

/** What a browser is asked, as JSON, and the token for its cookie. */
export interface AskedPasskey {
  options: string;
  pending: string;
}

/** From where an answer comes: `pending` is what its cookie holds, `origin` the address it was sent to. */
export interface Answering extends Whence {
  pending: string | null;
  origin: string;
}

/** What somebody goes to another provider for. */
export type Errand = { to: 'signIn' } | { to: 'link'; account: number } | { to: 'accept'; link: string };

export const ARRIVALS = ['signIn', 'accept', 'link', 'secondStep'] as const;
export type Arrival = (typeof ARRIVALS)[number];

/** What came of the way to another provider. */
export type Returning = { next: string | null } & (
  | ({ to: 'signIn' | 'accept' } & Entered)
  | { to: 'link' }
  | { to: 'secondStep'; pending: string }
);

type Answer<Done> = Promise<Done | AccessRefused>;

/** By what else than a password somebody shows who they are; the store implements it. */
export interface ProofDesk {
  /** what people call the other provider; null: there is none */
  readonly provider: string | null;
  /** whether browsers make passkeys for an address */
  hasPasskeys(origin: string): boolean;

  /** by what a sign-in that has begun is finished; null: none has */
  secondStep(answering: Answering): Promise<{ code: boolean; passkey: boolean } | null>;
  finishWithCode(code: string, answering: Answering): Answer<Entered>;

  /** @param second whether a sign-in that has begun is to be finished by it */
  beginPasskeySignIn(second: boolean, answering: Answering): Answer<AskedPasskey>;
  finishPasskeySignIn(response: string, answering: Answering): Answer<Entered>;
  passkeys(account: number): Promise<KnownPasskey[]>;
  beginPasskey(account: number, answering: Answering): Answer<AskedPasskey>;
  addPasskey(
    made: { account: number; session: number; name: string; response: string },
    answering: Answering,
  ): Answer<null>;
  /** @param doing `session`: the one that asks, which stays */
  removePasskey(account: number, id: number, doing: { at: string; session: number }): Answer<null>;

  beginProvider(
    errand: Errand,
    next: string | null,
    answering: Answering,
  ): Answer<{ url: string; pending: string }>;
  /** @param account that is signed in in the browser */
  finishProvider(search: string, account: number | null, answering: Answering): Answer<Returning>;
  identities(account: number): Promise<KnownIdentity[]>;
  removeIdentity(
    account: number,
    identity: Pick<KnownIdentity, 'issuer' | 'subject'>,
    doing: { at: string; session: number },
  ): Answer<null>;
}

/** Injection token of the {@link ProofDesk}. */
export const PROOF_DESK = Symbol('ProofDesk');
