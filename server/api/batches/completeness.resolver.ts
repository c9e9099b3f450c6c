import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryContext } from '../graphql/context.ts';
import { Completeness } from './completeness.model.ts';
import { CompletenessService } from './completeness.service.ts';

@Resolver(() => Completeness)
export class CompletenessResolver {
  constructor(private readonly service: CompletenessService) {}

  @Query(() => Completeness, {
    nullable: true,
    description: 'Of market, outcomes, outcome-returns, enrolment or programmes. Null beside an error.',
  })
  completeness(
    @Args('kind', { type: () => String }) kind: string,
    @Context() { asker }: QueryContext,
  ): Promise<Completeness> {
    return this.service.of(kind, asker);
  }
}
