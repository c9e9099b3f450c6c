import { Query, Resolver } from '@nestjs/graphql';
import { Health } from './health.model.ts';
import { HealthService } from './health.service.ts';

@Resolver(() => Health)
export class HealthResolver {
  constructor(private readonly service: HealthService) {}

  @Query(() => Health, { description: 'How the instance is, part by part, and what is not known of it.' })
  health(): Promise<Health> {
    return this.service.health();
  }
}
