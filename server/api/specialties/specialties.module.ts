import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { GuidanceModule } from '../guidance/guidance.module.ts';
import { PlacementModule } from '../placement/placement.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { SchoolsModule } from '../schools/schools.module.ts';
import { SupplyDemandModule } from '../supplyDemand/supplyDemand.module.ts';
import { SpecialtiesResolver } from './specialties.resolver.ts';
import { SpecialtiesService } from './specialties.service.ts';

@Module({
  imports: [
    EditionModule,
    GuidanceModule,
    PlacementModule,
    PublicationModule,
    SchoolsModule,
    SupplyDemandModule,
  ],
  providers: [SpecialtiesResolver, SpecialtiesService],
  exports: [SpecialtiesService],
})
export class SpecialtiesModule {}
