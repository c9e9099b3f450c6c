import type { ApolloServerPlugin } from '@apollo/server';
import { statusOf } from '../errors/apiError.ts';
import { localiseError } from '../errors/localiseError.ts';
import type { QueryContext } from './context.ts';

/** Puts error messages into the reader's language as the answer leaves, and says by its status where whoever asks may have nothing of it. */
export const localiseErrors: ApolloServerPlugin<QueryContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body, http }, contextValue }) {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        const { locale } = contextValue;
        const { errors, data } = body.singleResult;
        body.singleResult.errors = errors.map((error) => localiseError(error, locale));
        if (Object.values(data ?? {}).some((value) => value !== null)) return;
        const refused = errors.map(({ extensions }) => statusOf(extensions?.code)).find(Boolean);
        // Nest's driver makes a 200 of every answer that has `data`, be it null, in this same turn
        await null;
        http.status = refused ?? http.status;
      },
    };
  },
};
