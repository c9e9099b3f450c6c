import { reachOf } from '../../access/permissions.ts';
import { defineWaiting } from '../waitingItem.ts';

/** The log of acts is not what was written into it. */
export const brokenLog = defineWaiting('brokenLog', ({ state: { logFaults, firstFault }, asker }) =>
  logFaults > 0 && reachOf(asker.role, 'audit.read') === 'all'
    ? [
        {
          id: 'brokenLog',
          own: true,
          who: [],
          values: { count: logFaults, first: firstFault ?? 0 },
          since: null,
          due: null,
          link: '/admin',
        },
      ]
    : [],
);
