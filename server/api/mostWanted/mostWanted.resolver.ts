import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { MostWantedRow } from './mostWanted.model.ts';
import { MostWantedService } from './mostWanted.service.ts';

@Resolver(() => MostWantedRow)
export class MostWantedResolver {
  constructor(private readonly service: MostWantedService) {}

  @Query(() => [MostWantedRow])
  mostWanted(
    @Args('first', { type: () => Int, nullable: true, defaultValue: 20 }) first: number,
  ): Promise<MostWantedRow[]> {
    return this.service.rows(first);
  }
}
