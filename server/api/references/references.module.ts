import { Module } from '@nestjs/common';
import { PublicationModule } from '../publication/publication.module.ts';
import { ReferencesResolver } from './references.resolver.ts';
import { ReferencesService } from './references.service.ts';

@Module({
  imports: [PublicationModule],
  providers: [ReferencesResolver, ReferencesService],
  exports: [ReferencesService],
})
export class ReferencesModule {}
