import type { PlanRow } from '../planResult.ts';
import type { OverrideEvent } from './overrides.ts';

/** How a programme's number came about; `open`: sent back, or nothing to adopt, so somebody still has to decide. */
export type DecidedHow = 'recommended' | 'adopted' | 'changed' | 'open';

export interface DecidedIntake {
  /** entrants, whole persons; null where open */
  intake: number | null;
  how: DecidedHow;
  /** a change beyond what every limit allows: it stands, and is said */
  outsideLimits: boolean;
}

/**
 * What is decided for a programme: what the bureau said of it, else the recommendation. A programme that could not be
 * assessed keeps last year's intake only when somebody decides so.
 *
 * @param event the one that stands, see `standingOverrides`
 */
export function decidedIntake(
  row: Pick<PlanRow, 'recommended' | 'feasible'>,
  event: OverrideEvent | undefined,
): DecidedIntake {
  if (event?.action === 'change') {
    const { feasible } = row;
    const intake = event.intake ?? 0;
    const outsideLimits = feasible !== null && (intake < feasible.low || intake > feasible.high);
    return { intake, how: 'changed', outsideLimits };
  }
  if (event?.action === 'send_back' || row.recommended === null)
    return { intake: null, how: 'open', outsideLimits: false };
  return {
    intake: row.recommended,
    how: event?.action === 'adopt' ? 'adopted' : 'recommended',
    outsideLimits: false,
  };
}
