import { may } from '../../access/may.ts';
import { returnStandings } from '../returns.ts';
import { defineWaiting } from '../waitingItem.ts';

/** A return that is being gathered and that somebody has not handed in: one item for each, whoever is missing. */
export const missingReturn = defineWaiting('return', ({ state, asker, calendar, today }) =>
  returnStandings(state.returns, calendar, today).flatMap(
    ({ kind, period, from, due, handedIn, missing }) => {
      const who = missing.filter(({ code }) => may(asker, 'imports.read', { scope: code }));
      if (who.length === 0) return [];
      return [
        {
          id: `return/${kind}/${period ?? ''}`,
          own: asker.scope !== null,
          who: who.map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn })),
          values: {
            file: kind,
            period: period ?? '',
            count: who.length,
            of: handedIn.length + missing.length,
          },
          since: from,
          due,
          link: asker.scope === null ? `/imports?complete=${kind}#completeness` : '/imports',
        },
      ];
    },
  ),
);
