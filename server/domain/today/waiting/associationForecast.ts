import { yearOf } from '../returns.ts';
import { defineWaiting } from '../waitingItem.ts';

/** An association's forecast of the year, from when opinions are gathered until plans are decided. */
export const associationForecast = defineWaiting(
  'forecast',
  ({ state: { associations }, asker, calendar, today }) => {
    const { role, scope } = asker;
    if (role !== 'association' || scope === null) return [];
    const { from, to } = calendar.opinions;
    const year = yearOf(from, today);
    const made = associations.find(({ association }) => association === scope)?.made ?? [];
    if (made.includes(year) || today > `${year}-${calendar.decision.to}`) return [];
    return [
      {
        id: `forecast/${year}`,
        own: true,
        who: [],
        values: { year },
        since: `${year}-${from}`,
        due: `${year}-${to}`,
        link: '/imports',
      },
    ];
  },
);
