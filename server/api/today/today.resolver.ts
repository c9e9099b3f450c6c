import { Context, Int, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Me } from '../access/me.model.ts';
import type { QueryContext } from '../graphql/context.ts';
import { Today } from './today.model.ts';
import { TodayService } from './today.service.ts';

@Resolver(() => Me)
export class TodayResolver {
  constructor(private readonly service: TodayService) {}

  @Query(() => Today)
  today(@Context() context: QueryContext): Promise<Today> {
    return this.service.today(context);
  }

  @ResolveField(() => Int, { nullable: true, description: 'Things that wait; null: not to be told yet.' })
  waiting(@Context() context: QueryContext): Promise<number | null> {
    return this.service.count(context);
  }
}
