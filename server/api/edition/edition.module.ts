import { Module } from '@nestjs/common';
import { EditionResolver } from './edition.resolver.ts';
import { EditionService } from './edition.service.ts';

@Module({
  providers: [EditionResolver, EditionService],
  exports: [EditionService],
})
export class EditionModule {}
