import { Module } from '@nestjs/common';
import { PublicationModule } from '../publication/publication.module.ts';
import { graphqlModule } from './graphql.module.ts';
import { QueryService } from './query.service.ts';

@Module({
  imports: [graphqlModule(), PublicationModule],
  providers: [QueryService],
  exports: [QueryService],
})
export class QueryModule {}
