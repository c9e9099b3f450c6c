import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { QueryContext } from '../graphql/context.ts';
import { AuditChain, AuditEvents, AuditWhere } from './auditEvents.model.ts';
import { AuditEventsService } from './auditEvents.service.ts';

@Resolver(() => AuditEvents)
export class AuditEventsResolver {
  constructor(private readonly service: AuditEventsService) {}

  @Query(() => AuditEvents, { description: 'What was done, by whom.' })
  auditEvents(
    @Context() { asker }: QueryContext,
    @Args('where', { type: () => AuditWhere, nullable: true }) where?: AuditWhere,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first = 50,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<AuditEvents> {
    return this.service.events(asker, where ?? {}, first, after ?? null);
  }

  @Query(() => AuditChain, { description: 'By a check of the whole log not older than ten minutes.' })
  auditChain(): Promise<AuditChain> {
    return this.service.chain();
  }

  @Mutation(() => AuditChain, { description: 'Reads the whole log anew.' })
  checkAudit(): Promise<AuditChain> {
    return this.service.check();
  }
}
