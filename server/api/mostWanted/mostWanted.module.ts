import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { SchoolsModule } from '../schools/schools.module.ts';
import { MostWantedResolver } from './mostWanted.resolver.ts';
import { MostWantedService } from './mostWanted.service.ts';

@Module({
  imports: [EditionModule, PublicationModule, SchoolsModule],
  providers: [MostWantedResolver, MostWantedService],
  exports: [MostWantedService],
})
export class MostWantedModule {}
