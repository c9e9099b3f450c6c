import { may } from '../../access/may.ts';
import { defineWaiting } from '../waitingItem.ts';

/** Job titles of advertisements that the program could not match. */
export const openTitles = defineWaiting('titles', ({ state: { openTitles: count }, asker }) =>
  count > 0 && may(asker, 'titles.settle')
    ? [
        {
          id: 'titles',
          own: true,
          who: [],
          values: { count },
          since: null,
          due: null,
          link: '/imports/titles',
        },
      ]
    : [],
);
