import type { ApolloServerPlugin } from '@apollo/server';
import { statusOf } from '../errors/apiError.ts';
import { localiseError } from '../errors/localiseError.ts';
import type { QueryContext } from './context.ts';

/** Puts error messages into the reader's language as the answer leaves, and says by its status where whoever asks may not. */
export const localiseErrors: ApolloServerPlugin<QueryContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http }, contextValue }) {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        const { locale } = contextValue;
        const statuses = body.singleResult.errors.map(({ extensions }) => statusOf(extensions?.code));
        http.status = statuses.find((status) => status !== undefined) ?? http.status;
        body.singleResult.errors = body.singleResult.errors.map((error) => localiseError(error, locale));
      },
    };
  },
};
