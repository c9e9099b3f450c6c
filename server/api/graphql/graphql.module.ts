import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { formatError } from '../errors/formatError.ts';
import { queryContext } from './context.ts';
import { MAX_TOKENS, queryLimits } from './limits.ts';
import { localiseErrors } from './localiseErrors.plugin.ts';
import { refuseUnread } from './refuseUnread.plugin.ts';

/** The schema behind `POST /graphql`, with limits, without stack traces, batches or a landing page. */
export function graphqlModule() {
  const limits = queryLimits();
  return GraphQLModule.forRoot<ApolloDriverConfig>({
    ...limits,
    driver: ApolloDriver,
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    introspection: true,
    graphiql: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    autoTransformHttpErrors: false,
    context: ({ req }: { req: Parameters<typeof queryContext>[0] }) => queryContext(req),
    formatError,
    // queries of the server's own have names instead (see `publicQueries`)
    persistedQueries: false,
    plugins: [...limits.plugins, refuseUnread, localiseErrors],
  });
}
