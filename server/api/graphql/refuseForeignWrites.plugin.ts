import type { ApolloServerPlugin } from '@apollo/server';
import { ApiError } from '../errors/apiError.ts';
import type { QueryContext } from './context.ts';

/** Refuses mutations that another site's page sends: what people write here, they write on our own pages. */
export const refuseForeignWrites: ApolloServerPlugin<QueryContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        if (operation?.operation === 'mutation' && contextValue.foreign)
          throw new ApiError('FOREIGN_ORIGIN', {});
      },
    };
  },
};
