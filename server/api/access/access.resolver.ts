import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { QueryContext } from '../graphql/context.ts';
import {
  AccessAnswer,
  AccessLink,
  MyAccess,
  Session,
  SignInAnswer,
  SignInOffers,
  TotpAnswer,
} from './access.model.ts';
import { AccessService } from './access.service.ts';

const text = { type: () => String };

@Resolver(() => SignInAnswer)
export class AccessResolver {
  constructor(private readonly service: AccessService) {}

  @Query(() => SignInOffers)
  signInOffers(@Context() context: QueryContext): Promise<SignInOffers> {
    return this.service.offers(context);
  }

  @Query(() => AccessLink, { description: 'Whose link it is, and whether it can be used.' })
  accessLink(@Args('token', text) token: string): Promise<AccessLink> {
    return this.service.link(token);
  }

  @Query(() => MyAccess)
  myAccess(@Context() context: QueryContext): Promise<MyAccess> {
    return this.service.access(context);
  }

  @Query(() => [Session], { description: 'Those that have not ended, latest first.' })
  mySessions(@Context() context: QueryContext): Promise<Session[]> {
    return this.service.sessions(context);
  }

  @Mutation(() => SignInAnswer)
  signIn(
    @Context() context: QueryContext,
    @Args('name', text) name: string,
    @Args('password', text) password: string,
    @Args('code', {
      type: () => String,
      nullable: true,
      description: 'Of the app that shows codes, where the account has one.',
    })
    code?: string,
  ): Promise<SignInAnswer> {
    return this.service.signIn(context, { name, password, code: code ?? null });
  }

  @Mutation(() => SignInAnswer)
  signInAsDemonstrator(
    @Context() context: QueryContext,
    @Args('name', text) name: string,
  ): Promise<SignInAnswer> {
    return this.service.signInAsDemonstrator(context, name);
  }

  @Mutation(() => AccessAnswer, { description: 'Ends the session that asks, if there is one.' })
  signOut(@Context() context: QueryContext): Promise<AccessAnswer> {
    return this.service.signOut(context);
  }

  @Mutation(() => SignInAnswer, { description: 'Chooses the password of an account, once, and signs in.' })
  acceptLink(
    @Context() context: QueryContext,
    @Args('token', text) token: string,
    @Args('password', text) password: string,
  ): Promise<SignInAnswer> {
    return this.service.acceptLink(context, token, password);
  }

  @Mutation(() => AccessAnswer, { description: 'Every other session of the account ends.' })
  choosePassword(
    @Context() context: QueryContext,
    @Args('current', text) current: string,
    @Args('password', text) password: string,
  ): Promise<AccessAnswer> {
    return this.service.choosePassword(context, current, password);
  }

  @Mutation(() => TotpAnswer, { description: 'Makes a key; nothing changes before its first code is given.' })
  beginTotp(@Context() context: QueryContext): Promise<TotpAnswer> {
    return this.service.beginTotp(context);
  }

  @Mutation(() => AccessAnswer, { description: 'Takes the key into use; every other session ends.' })
  confirmTotp(@Context() context: QueryContext, @Args('code', text) code: string): Promise<AccessAnswer> {
    return this.service.confirmTotp(context, code);
  }

  @Mutation(() => Boolean, { description: 'Whether the account had such a session.' })
  endSession(
    @Context() context: QueryContext,
    @Args('id', { type: () => Int }) id: number,
  ): Promise<boolean> {
    return this.service.endSession(context, id);
  }

  @Mutation(() => Int, { description: 'How many ended.' })
  endOtherSessions(@Context() context: QueryContext): Promise<number> {
    return this.service.endOtherSessions(context);
  }
}
