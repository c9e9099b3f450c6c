import { Module } from '@nestjs/common';
import { PublicationModule } from '../publication/publication.module.ts';
import { SchoolsResolver } from './schools.resolver.ts';
import { SchoolsService } from './schools.service.ts';

@Module({
  imports: [PublicationModule],
  providers: [SchoolsResolver, SchoolsService],
  exports: [SchoolsService],
})
export class SchoolsModule {}
