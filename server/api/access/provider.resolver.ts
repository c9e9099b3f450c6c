import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { QueryContext } from '../graphql/context.ts';
import { AccessAnswer } from './access.model.ts';
import { Identity, ProviderArrival, ProviderWay } from './provider.model.ts';
import { ProviderService } from './provider.service.ts';

const text = { type: () => String };

@Resolver(() => Identity)
export class ProviderResolver {
  constructor(private readonly service: ProviderService) {}

  @Mutation(() => ProviderWay, { description: 'Begins the way to another provider and back.' })
  beginProvider(
    @Context() context: QueryContext,
    @Args('next', { ...text, nullable: true, description: 'Page to go on to.' }) next?: string,
    @Args('link', { ...text, nullable: true, description: 'Token of an invitation to accept.' })
    link?: string,
  ): Promise<ProviderWay> {
    return this.service.begin(context, next ?? null, link ?? null);
  }

  @Mutation(() => ProviderWay, { description: 'Begins the way there to link the account that asks.' })
  linkProvider(@Context() context: QueryContext): Promise<ProviderWay> {
    return this.service.link(context);
  }

  @Mutation(() => ProviderArrival, { description: 'What the provider sent a browser back with, once.' })
  finishProvider(
    @Context() context: QueryContext,
    @Args('search', { ...text, description: 'Of the address it came back to, with its `?`.' }) search: string,
  ): Promise<ProviderArrival> {
    return this.service.finish(context, search);
  }

  @Query(() => [Identity], { description: 'The first linked first.' })
  myIdentities(@Context() context: QueryContext): Promise<Identity[]> {
    return this.service.identities(context);
  }

  @Mutation(() => AccessAnswer)
  unlinkIdentity(
    @Context() context: QueryContext,
    @Args('issuer', text) issuer: string,
    @Args('subject', text) subject: string,
  ): Promise<AccessAnswer> {
    return this.service.unlink(context, { issuer, subject });
  }
}
