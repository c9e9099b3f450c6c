import { Module } from '@nestjs/common';
import { PublicationModule } from '../publication/publication.module.ts';
import { BatchesResolver } from './batches.resolver.ts';
import { BatchesService } from './batches.service.ts';

@Module({
  imports: [PublicationModule],
  providers: [BatchesResolver, BatchesService],
  exports: [BatchesService],
})
export class BatchesModule {}
