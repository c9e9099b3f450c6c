import { reachOf } from '../../access/permissions.ts';
import { defineWaiting } from '../waitingItem.ts';

/** Files are in that the pages do not show yet. */
export const pagesBehind = defineWaiting('pagesBehind', ({ state: { pagesBehindSince }, asker }) =>
  pagesBehindSince !== null && reachOf(asker.role, 'imports.read') === 'all'
    ? [
        {
          id: 'pagesBehind',
          own: true,
          who: [],
          values: {},
          since: pagesBehindSince,
          due: null,
          link: '/imports',
        },
      ]
    : [],
);
