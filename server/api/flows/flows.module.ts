import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { FlowsResolver } from './flows.resolver.ts';
import { FlowsService } from './flows.service.ts';

@Module({
  imports: [EditionModule, PublicationModule],
  providers: [FlowsResolver, FlowsService],
  exports: [FlowsService],
})
export class FlowsModule {}
