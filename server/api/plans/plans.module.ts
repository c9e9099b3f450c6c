import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { PlanFilesService } from './files/planFiles.service.ts';
import { PlanJobs } from './planJobs.ts';
import { PlanProgrammeResolver } from './planProgramme.resolver.ts';
import { PlansResolver } from './plans.resolver.ts';
import { PlansService } from './plans.service.ts';
import { PlanWritesResolver } from './planWrites.resolver.ts';
import { PlanWritesService } from './planWrites.service.ts';

@Module({
  imports: [EditionModule],
  providers: [
    PlanFilesService,
    PlanJobs,
    PlanProgrammeResolver,
    PlansResolver,
    PlansService,
    PlanWritesResolver,
    PlanWritesService,
  ],
  exports: [PlanFilesService, PlansService],
})
export class PlansModule {}
