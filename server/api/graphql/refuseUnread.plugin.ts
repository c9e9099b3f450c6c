import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { QueryContext } from './context.ts';
import { unreadableText } from './unreadableText.ts';

/** Refuses, before anything runs, what nothing here could answer: text that is none, and subscriptions. */
export const refuseUnread: ApolloServerPlugin<QueryContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request, document, operation }) {
        if (operation?.operation === 'subscription')
          throw new GraphQLError('Subscriptions are not answered', {
            extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
          });
        const refusal = unreadableText(request.variables ?? {}, document);
        if (refusal) throw refusal;
      },
    };
  },
};
