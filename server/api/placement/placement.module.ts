import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { PlacementResolver } from './placement.resolver.ts';
import { PlacementService } from './placement.service.ts';

@Module({
  imports: [EditionModule, PublicationModule],
  providers: [PlacementResolver, PlacementService],
  exports: [PlacementService],
})
export class PlacementModule {}
