import { Module } from '@nestjs/common';
import { PublicationResolver } from './publication.resolver.ts';
import { PublicationService } from './publication.service.ts';

@Module({
  providers: [PublicationResolver, PublicationService],
  exports: [PublicationService],
})
export class PublicationModule {}
