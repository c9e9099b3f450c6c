import { Module } from '@nestjs/common';
import { PublicationModule } from '../publication/publication.module.ts';
import { BatchesResolver } from './batches.resolver.ts';
import { BatchesService } from './batches.service.ts';
import { CompletenessResolver } from './completeness.resolver.ts';
import { CompletenessService } from './completeness.service.ts';
import { ImportOrderResolver } from './importOrder.resolver.ts';
import { ImportOrderService } from './importOrder.service.ts';

@Module({
  imports: [PublicationModule],
  providers: [
    BatchesResolver,
    BatchesService,
    CompletenessResolver,
    CompletenessService,
    ImportOrderResolver,
    ImportOrderService,
  ],
  exports: [BatchesService],
})
export class BatchesModule {}
