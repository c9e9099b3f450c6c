import { Module } from '@nestjs/common';
import { EditionResolver } from './edition.resolver.ts';
import { EditionService } from './edition.service.ts';
import { OccupationsResolver } from './occupations.resolver.ts';

@Module({
  providers: [EditionResolver, EditionService, OccupationsResolver],
  exports: [EditionService],
})
export class EditionModule {}
