import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ApiErrorFilter } from '../errors/apiError.filter.ts';
import { FailureFilter } from '../errors/failure.filter.ts';
import { KeepingModule } from '../keeping/keeping.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { graphqlModule } from './graphql.module.ts';
import { QueryService } from './query.service.ts';

@Module({
  imports: [graphqlModule(), KeepingModule, PublicationModule],
  providers: [
    QueryService,
    // the last one that catches an error has it
    { provide: APP_FILTER, useClass: FailureFilter },
    { provide: APP_FILTER, useClass: ApiErrorFilter },
  ],
  exports: [QueryService],
})
export class QueryModule {}
