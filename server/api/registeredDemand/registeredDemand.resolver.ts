import { Args, Query, Resolver } from '@nestjs/graphql';
import { type GroupBy, GroupByEnum } from '../figures/enums.ts';
import { Where } from '../figures/where.input.ts';
import { RegisteredDemandTable } from './registeredDemand.model.ts';
import { RegisteredDemandService } from './registeredDemand.service.ts';

@Resolver(() => RegisteredDemandTable)
export class RegisteredDemandResolver {
  constructor(private readonly service: RegisteredDemandService) {}

  @Query(() => RegisteredDemandTable, {
    nullable: true,
    description:
      'What employers registered that they need, by the quarter in which it begins, the latest unless where says otherwise; null: none.',
  })
  registeredDemand(
    @Args('groupBy', { type: () => GroupByEnum }) groupBy: GroupBy,
    @Args('where', { type: () => Where, nullable: true }) where?: Where,
  ): Promise<RegisteredDemandTable | null> {
    return this.service.table(groupBy, where ?? {});
  }
}
