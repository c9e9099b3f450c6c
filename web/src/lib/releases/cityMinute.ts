import { cityDay } from '@gongxu/messages/cityDay';
import { momentParts } from '@gongxu/messages/momentParts';

/** The city's clock runs eight hours before UTC, all year. */
const OFFSET = '+08:00';

/**
 * A day and a time of the city's clock as a moment.
 *
 * @returns null: it is none. @example cityMinute('2026-10-20', '09:00') // '2026-10-20T01:00:00.000Z'
 */
export function cityMinute(day: string, time: string): string | null {
  const at = Date.parse(`${day}T${time}:00${OFFSET}`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** A moment as the fields of a form have it, by the city's clock. @param moment ISO 8601 */
export function fieldsOfMinute(moment: string | null): { day: string; time: string } {
  if (moment === null) return { day: '', time: '09:00' };
  return { day: cityDay(moment), time: momentParts(moment)?.time ?? '' };
}
