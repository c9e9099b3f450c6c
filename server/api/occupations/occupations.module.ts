import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { OccupationsResolver } from './occupations.resolver.ts';
import { OccupationsService } from './occupations.service.ts';

@Module({
  imports: [EditionModule],
  providers: [OccupationsResolver, OccupationsService],
  exports: [OccupationsService],
})
export class OccupationsModule {}
