import { Inject, Injectable } from '@nestjs/common';
import { encode } from 'uqr';
import { type AccessRefused, isRefused, refused } from '../../domain/access/accessRefused.ts';
import { isSignedIn, type SignedIn } from '../../domain/access/asker.ts';
import { SECOND_FACTOR } from '../../domain/access/roles.ts';
import { type FRESH, signInIsFresh } from '../../domain/access/signInIsFresh.ts';
import { ApiError } from '../errors/apiError.ts';
import type { QueryContext } from '../graphql/context.ts';
import type {
  AccessAnswer,
  AccessLink,
  MyAccess,
  Session,
  SignInAnswer,
  SignInOffers,
  TotpAnswer,
  TotpKey,
} from './access.model.ts';
import { ACCOUNT_DESK, type AccountDesk, type Entered, type MadeTotpKey } from './accountDesk.ts';
import { MeService } from './me.service.ts';
import { PROOF_DESK, type ProofDesk } from './proofDesk.ts';
import { refusalOf } from './refusal.ts';
import { noSessionCookie, pendingCookie, sessionCookie } from './sessionCookie.ts';
import { SESSION_DESK, type SessionDesk } from './sessionDesk.ts';
import { sendCookie } from './visit.ts';
import { whenceOf } from './whence.ts';

/** Empty modules around a QR code, as its standard asks. */
const QUIET = 4;

/** Who sends a request, having signed in. */
export interface Owner {
  asker: SignedIn;
  account: number;
  session: number;
}

/**
 * Signing in and out, and what somebody changes of their own account. The cookie is set here, with the answer to the request: the
 * token goes from the store into the header and is seen by no page, neither its server nor its script.
 */
@Injectable()
export class AccessService {
  constructor(
    @Inject(ACCOUNT_DESK) private readonly desk: AccountDesk,
    @Inject(PROOF_DESK) private readonly proofs: ProofDesk,
    @Inject(SESSION_DESK) private readonly sessionDesk: SessionDesk,
    private readonly me: MeService,
  ) {}

  async offers({ origin }: QueryContext): Promise<SignInOffers> {
    const demonstrators = (await this.desk.demonstrators()).map(async ({ name, shownName, role, scope }) => ({
      name,
      shownName,
      role,
      scope: scope === null ? null : await this.me.scopeOf(role, scope),
    }));
    return {
      demonstrators: await Promise.all(demonstrators),
      provider: this.proofs.provider,
      passkeys: this.proofs.hasPasskeys(origin),
    };
  }

  async signIn(
    context: QueryContext,
    { name, password, code }: { name: string; password: string; code: string | null },
  ): Promise<SignInAnswer> {
    const tried = { name, password, code: code?.trim() || null, ...whenceOf(context) };
    return this.enter(context, await this.desk.signIn(tried));
  }

  async signInAsDemonstrator(context: QueryContext, name: string): Promise<SignInAnswer> {
    return this.enter(context, await this.desk.signInAsDemonstrator(name, whenceOf(context)));
  }

  async link(token: string): Promise<AccessLink> {
    const nobody = { name: null, shownName: null, role: null, until: null };
    return { ...nobody, ...(await this.desk.link(token, new Date().toISOString())) };
  }

  async acceptLink(context: QueryContext, token: string, password: string): Promise<SignInAnswer> {
    return this.enter(context, await this.desk.useLink(token, password, whenceOf(context)));
  }

  async signOut(context: QueryContext): Promise<AccessAnswer> {
    await this.leave(context);
    sendCookie(context, noSessionCookie(context.secure));
    return { refused: null };
  }

  async choosePassword(context: QueryContext, current: string, password: string): Promise<AccessAnswer> {
    const { account, session } = ownerOf(context);
    const change = { account, session, current, password, ...whenceOf(context) };
    return answerOf(await this.desk.changePassword(change), context);
  }

  async access({ asker, session }: QueryContext): Promise<MyAccess> {
    const known = isSignedIn(asker) ? await this.desk.find(asker.account.id) : null;
    if (!known) throw new ApiError('NOT_SIGNED_IN', {});
    const isFresh = (step: keyof typeof FRESH) => session !== null && isFreshNow(session, step);
    // whoever came upon an open browser must not read the key
    const pending = known.demonstration || !isFresh('finish') ? null : await this.desk.pendingTotp(known.id);
    return {
      isFresh: isFresh('begin'),
      demonstration: known.demonstration,
      needsSecondFactor: SECOND_FACTOR.has(known.role) && !known.demonstration,
      hasTotp: known.hasTotp,
      passkeys: known.passkeys,
      pendingTotp: pending && keyOf(pending),
    };
  }

  async beginTotp(context: QueryContext): Promise<TotpAnswer> {
    const owner = await this.freshOwner(context, 'begin');
    const made = isRefused(owner) ? owner : await this.desk.beginTotp(owner.account);
    return isRefused(made)
      ? { refused: refusalOf(made, context.locale), key: null }
      : { refused: null, key: keyOf(made) };
  }

  async confirmTotp(context: QueryContext, code: string): Promise<AccessAnswer> {
    const owner = await this.freshOwner(context, 'finish');
    if (isRefused(owner)) return answerOf(owner, context);
    const { account, session } = owner;
    const { at } = whenceOf(context);
    return answerOf(await this.desk.confirmTotp(account, { code, at, session }), context);
  }

  /** Of a demonstrator, whom anybody can be, none but the one that asks. */
  async sessions(context: QueryContext): Promise<Session[]> {
    const { account, session } = ownerOf(context);
    const known = await this.desk.find(account);
    return (await this.desk.sessions(account, new Date().toISOString()))
      .map((one) => ({ ...one, current: one.id === session }))
      .filter(({ current }) => current || !known?.demonstration);
  }

  async endSession(context: QueryContext, id: number): Promise<boolean> {
    const { account } = await this.personOf(context);
    return this.desk.endSession(account, id, new Date().toISOString());
  }

  async endOtherSessions(context: QueryContext): Promise<number> {
    const { account, session } = await this.personOf(context);
    return this.desk.endOtherSessions(account, session, new Date().toISOString());
  }

  /** Whoever signed in before in this browser is signed out first. Of a first step alone the browser gets a cookie too. */
  async enter(
    context: QueryContext,
    answer: Entered | (AccessRefused & { pending?: string }),
  ): Promise<SignInAnswer> {
    if (isRefused(answer) && answer.pending)
      sendCookie(context, pendingCookie(answer.pending, context.secure));
    if (isRefused(answer)) return { refused: refusalOf(answer, context.locale), me: null };
    await this.leave(context);
    const found = await this.sessionDesk.find(answer.token, new Date().toISOString());
    if (!found) throw new Error('a session ended as it began');
    sendCookie(context, sessionCookie(answer.token, context.secure));
    return { refused: null, me: await this.me.me({ ...context, ...found }) };
  }

  private async leave({ asker, session }: QueryContext): Promise<void> {
    if (session && isSignedIn(asker))
      await this.desk.endSession(asker.account.id, session.id, new Date().toISOString());
  }

  /** @throws ApiError NOT_ALLOWED: what one demonstrator changed would hold for everybody who comes after */
  async personOf(context: QueryContext): Promise<Owner> {
    const owner = ownerOf(context);
    if ((await this.desk.find(owner.account))?.demonstration) throw new ApiError('NOT_ALLOWED', {});
    return owner;
  }

  /**
   * Who may change how they sign in: whoever has just done so. @throws ApiError as {@link personOf} does
   *
   * @param step `finish` a change that was begun, or begin one
   */
  async freshOwner(context: QueryContext, step: keyof typeof FRESH): Promise<Owner | AccessRefused> {
    const owner = await this.personOf(context);
    return context.session && isFreshNow(context.session, step) ? owner : refused('SIGN_IN_AGAIN');
  }
}

function isFreshNow({ startedAt }: { startedAt: string }, step: keyof typeof FRESH): boolean {
  return signInIsFresh(startedAt, new Date().toISOString(), step);
}

/** @throws ApiError NOT_SIGNED_IN, though whoever has not is stopped at the door */
export function ownerOf({ asker, session }: QueryContext): Owner {
  if (!isSignedIn(asker) || !session) throw new ApiError('NOT_SIGNED_IN', {});
  return { asker, account: asker.account.id, session: session.id };
}

export function answerOf(refused: AccessRefused | null, { locale }: QueryContext): AccessAnswer {
  return { refused: refused && refusalOf(refused, locale) };
}

function keyOf({ secret, uri }: MadeTotpKey): TotpKey {
  const { size, data } = encode(uri, { border: QUIET });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  return { secret, uri, qr: { size, path: path.join('') } };
}
