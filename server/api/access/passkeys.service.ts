import { Inject, Injectable } from '@nestjs/common';
import { type AccessRefused, isRefused } from '../../domain/access/accessRefused.ts';
import type { QueryContext } from '../graphql/context.ts';
import type { AccessAnswer, SignInAnswer } from './access.model.ts';
import { AccessService, answerOf, ownerOf } from './access.service.ts';
import type { Passkey, PasskeyOptions, SecondStep } from './passkeys.model.ts';
import { type AskedPasskey, PROOF_DESK, type ProofDesk } from './proofDesk.ts';
import { refusalOf } from './refusal.ts';
import { pendingCookie } from './sessionCookie.ts';
import { sendCookie } from './visit.ts';
import { answeringOf } from './whence.ts';

/** Passkeys, and the second step of a sign-in. */
@Injectable()
export class PasskeysService {
  constructor(
    @Inject(PROOF_DESK) private readonly desk: ProofDesk,
    private readonly access: AccessService,
  ) {}

  secondStep(context: QueryContext): Promise<SecondStep | null> {
    return this.desk.secondStep(answeringOf(context));
  }

  async finishSignIn(context: QueryContext, code: string): Promise<SignInAnswer> {
    return this.access.enter(context, await this.desk.finishWithCode(code, answeringOf(context)));
  }

  async beginSignIn(context: QueryContext, second: boolean): Promise<PasskeyOptions> {
    return ask(context, await this.desk.beginPasskeySignIn(second, answeringOf(context)));
  }

  async finishPasskeySignIn(context: QueryContext, response: string): Promise<SignInAnswer> {
    return this.access.enter(context, await this.desk.finishPasskeySignIn(response, answeringOf(context)));
  }

  passkeys(context: QueryContext): Promise<Passkey[]> {
    return this.desk.passkeys(ownerOf(context).account);
  }

  async begin(context: QueryContext): Promise<PasskeyOptions> {
    const owner = await this.access.freshOwner(context, 'begin');
    const asked = isRefused(owner)
      ? owner
      : await this.desk.beginPasskey(owner.account, answeringOf(context));
    return ask(context, asked);
  }

  async add(context: QueryContext, name: string, response: string): Promise<AccessAnswer> {
    const owner = await this.access.freshOwner(context, 'finish');
    if (isRefused(owner)) return answerOf(owner, context);
    const { account, session } = owner;
    const made = { account, session, name, response };
    return answerOf(await this.desk.addPasskey(made, answeringOf(context)), context);
  }

  async remove(context: QueryContext, id: number): Promise<AccessAnswer> {
    const owner = await this.access.freshOwner(context, 'begin');
    if (isRefused(owner)) return answerOf(owner, context);
    const doing = { at: answeringOf(context).at, session: owner.session };
    return answerOf(await this.desk.removePasskey(owner.account, id, doing), context);
  }
}

function ask(context: QueryContext, asked: AskedPasskey | AccessRefused): PasskeyOptions {
  if (isRefused(asked)) return { refused: refusalOf(asked, context.locale), options: null };
  sendCookie(context, pendingCookie(asked.pending, context.secure));
  return { refused: null, options: asked.options };
}
