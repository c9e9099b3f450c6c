import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { SchoolsModule } from '../schools/schools.module.ts';
import { GuidanceResolver } from './guidance.resolver.ts';
import { GuidanceService } from './guidance.service.ts';

@Module({
  imports: [EditionModule, PublicationModule, SchoolsModule],
  providers: [GuidanceResolver, GuidanceService],
  exports: [GuidanceService],
})
export class GuidanceModule {}
