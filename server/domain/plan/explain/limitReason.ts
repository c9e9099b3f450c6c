import { reason } from '../../plan/planReasonCodes.ts';
import type { ProgrammeChoice } from '../model/programmeChoice.ts';
import type { PlanLimits } from '../planInput.ts';
import type { PlanReason } from '../planReasonCodes.ts';
import type { BindingLimit } from '../planResult.ts';

/** The sentence of a limit of a programme that is at work, with what one more unit of it is worth. */
export function limitReason(
  { limit, end, used, available, worth, kind }: BindingLimit,
  choice: ProgrammeChoice,
  { maxChange, classMin, classMax }: PlanLimits,
): PlanReason[] {
  const high = choice.intervals.at(-1)?.high ?? 0;
  const least = end === 'least';
  if (kind === 'own_change') return [reason('binds_change_own', { limit: used, share: maxChange, worth })];
  if (kind === 'taken_in')
    return [reason('binds_taken_in', { limit: used, own: choice.changeHigh, share: maxChange, worth })];
  if (kind === 'full') return [reason('binds_full', { limit: used, limitCode: limit, worth })];
  switch (limit) {
    case 'change': {
      const code = least ? 'binds_change_low' : 'binds_change';
      return [reason(code, { limit: used, share: maxChange, worth })];
    }
    case 'places':
      return [reason('binds_places', { limit: high, places: available, worth })];
    case 'teachers':
      return [reason('binds_teachers', { limit: high, teachers: available, worth })];
    case 'workshop':
      return [reason('binds_workshop', { limit: high, hours: available, worth })];
    case 'class':
      return [reason(least ? 'binds_class_low' : 'binds_class', { limit: used, classMin, classMax, worth })];
    case 'first_class':
      return [reason('binds_first_class', { limit: used, worth })];
    default:
      return [];
  }
}
