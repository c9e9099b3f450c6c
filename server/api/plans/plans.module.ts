import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { PlanJobs } from './planJobs.ts';
import { PlansResolver } from './plans.resolver.ts';
import { PlansService } from './plans.service.ts';
import { PlanWritesResolver } from './planWrites.resolver.ts';
import { PlanWritesService } from './planWrites.service.ts';

@Module({
  imports: [EditionModule],
  providers: [PlanJobs, PlansResolver, PlansService, PlanWritesResolver, PlanWritesService],
  exports: [PlansService],
})
export class PlansModule {}
