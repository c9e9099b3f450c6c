import { Module } from '@nestjs/common';
import { QueryModule } from '../graphql/query.module.ts';
import { KeepingModule } from '../keeping/keeping.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { PublicAnswersService } from './publicAnswers.service.ts';

@Module({
  imports: [QueryModule, KeepingModule, PublicationModule],
  providers: [PublicAnswersService],
  exports: [PublicAnswersService],
})
export class PersistedModule {}
