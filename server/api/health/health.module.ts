import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { HealthController } from './health.controller.ts';
import { HealthResolver } from './health.resolver.ts';
import { HealthService } from './health.service.ts';

@Module({
  imports: [AccessModule, PublicationModule],
  controllers: [HealthController],
  providers: [HealthResolver, HealthService],
})
export class HealthModule {}
