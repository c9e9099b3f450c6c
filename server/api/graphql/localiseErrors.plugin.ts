import type { ApolloServerPlugin } from '@apollo/server';
import { localiseError } from '../errors/localiseError.ts';
import type { QueryContext } from './context.ts';

/** Puts error messages into the reader's language as the answer leaves. */
export const localiseErrors: ApolloServerPlugin<QueryContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body }, contextValue }) {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        const { locale } = contextValue;
        body.singleResult.errors = body.singleResult.errors.map((error) => localiseError(error, locale));
      },
    };
  },
};
