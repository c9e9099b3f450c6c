import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { QueryContext } from '../graphql/context.ts';
import { AccessAnswer, SignInAnswer } from './access.model.ts';
import { Passkey, PasskeyOptions, SecondStep } from './passkeys.model.ts';
import { PasskeysService } from './passkeys.service.ts';

const text = { type: () => String };
const ANSWER = { type: () => String, description: 'What the browser answers, as JSON.' };

@Resolver(() => Passkey)
export class PasskeysResolver {
  constructor(private readonly service: PasskeysService) {}

  @Query(() => SecondStep, { nullable: true, description: 'Null: none was begun, or it took too long.' })
  secondStep(@Context() context: QueryContext): Promise<SecondStep | null> {
    return this.service.secondStep(context);
  }

  @Mutation(() => SignInAnswer, { description: 'Finishes a sign-in that has begun by a code.' })
  finishSignIn(@Context() context: QueryContext, @Args('code', text) code: string): Promise<SignInAnswer> {
    return this.service.finishSignIn(context, code);
  }

  @Mutation(() => PasskeyOptions)
  beginPasskeySignIn(
    @Context() context: QueryContext,
    @Args('second', {
      type: () => Boolean,
      description: 'Whether it finishes a sign-in that has begun, or is the whole of one.',
    })
    second: boolean,
  ): Promise<PasskeyOptions> {
    return this.service.beginSignIn(context, second);
  }

  @Mutation(() => SignInAnswer)
  finishPasskeySignIn(
    @Context() context: QueryContext,
    @Args('response', ANSWER) response: string,
  ): Promise<SignInAnswer> {
    return this.service.finishPasskeySignIn(context, response);
  }

  @Query(() => [Passkey], { description: 'The first made first.' })
  myPasskeys(@Context() context: QueryContext): Promise<Passkey[]> {
    return this.service.passkeys(context);
  }

  @Mutation(() => PasskeyOptions)
  beginPasskey(@Context() context: QueryContext): Promise<PasskeyOptions> {
    return this.service.begin(context);
  }

  @Mutation(() => AccessAnswer, { description: 'Every other session ends.' })
  addPasskey(
    @Context() context: QueryContext,
    @Args('name', text) name: string,
    @Args('response', ANSWER) response: string,
  ): Promise<AccessAnswer> {
    return this.service.add(context, name, response);
  }

  @Mutation(() => AccessAnswer)
  removePasskey(
    @Context() context: QueryContext,
    @Args('id', { type: () => Int }) id: number,
  ): Promise<AccessAnswer> {
    return this.service.remove(context, id);
  }
}
