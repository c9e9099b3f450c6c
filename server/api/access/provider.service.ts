import { Inject, Injectable } from '@nestjs/common';
import { isRefused } from '../../domain/access/accessRefused.ts';
import { isSignedIn } from '../../domain/access/asker.ts';
import type { QueryContext } from '../graphql/context.ts';
import type { AccessAnswer } from './access.model.ts';
import { AccessService, answerOf, ownerOf } from './access.service.ts';
import { type Errand, type KnownIdentity, PROOF_DESK, type ProofDesk } from './proofDesk.ts';
import type { Identity, ProviderArrival, ProviderWay } from './provider.model.ts';
import { refusalOf } from './refusal.ts';
import { pendingCookie } from './sessionCookie.ts';
import { sendCookie } from './visit.ts';
import { answeringOf } from './whence.ts';

/** The way to another provider of sign-ins and back. */
@Injectable()
export class ProviderService {
  constructor(
    @Inject(PROOF_DESK) private readonly desk: ProofDesk,
    private readonly access: AccessService,
  ) {}

  /** @param link token of an invitation that is accepted by it */
  begin(context: QueryContext, next: string | null, link: string | null): Promise<ProviderWay> {
    return this.send(context, link === null ? { to: 'signIn' } : { to: 'accept', link }, next);
  }

  async link(context: QueryContext): Promise<ProviderWay> {
    const owner = await this.access.freshOwner(context, 'begin');
    if (isRefused(owner)) return { refused: refusalOf(owner, context.locale), url: null };
    return this.send(context, { to: 'link', account: owner.account }, null);
  }

  async finish(context: QueryContext, search: string): Promise<ProviderArrival> {
    const account = isSignedIn(context.asker) ? context.asker.account.id : null;
    const returning = await this.desk.finishProvider(search, account, answeringOf(context));
    if (isRefused(returning))
      return { refused: refusalOf(returning, context.locale), me: null, arrival: null, next: null };
    const { to, next } = returning;
    if (to === 'secondStep') sendCookie(context, pendingCookie(returning.pending, context.secure));
    if (to === 'secondStep' || to === 'link') return { refused: null, me: null, arrival: to, next };
    return { ...(await this.access.enter(context, returning)), arrival: to, next };
  }

  identities(context: QueryContext): Promise<Identity[]> {
    return this.desk.identities(ownerOf(context).account);
  }

  async unlink(
    context: QueryContext,
    identity: Pick<KnownIdentity, 'issuer' | 'subject'>,
  ): Promise<AccessAnswer> {
    const owner = await this.access.freshOwner(context, 'begin');
    if (isRefused(owner)) return answerOf(owner, context);
    const doing = { at: answeringOf(context).at, session: owner.session };
    return answerOf(await this.desk.removeIdentity(owner.account, identity, doing), context);
  }

  private async send(context: QueryContext, errand: Errand, next: string | null): Promise<ProviderWay> {
    const way = await this.desk.beginProvider(errand, next, answeringOf(context));
    if (isRefused(way)) return { refused: refusalOf(way, context.locale), url: null };
    sendCookie(context, pendingCookie(way.pending, context.secure));
    return { refused: null, url: way.url };
  }
}
