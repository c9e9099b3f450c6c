import type { PlanRow } from '../planResult.ts';
import type { OverrideEvent } from './overrides.ts';

/** How a programme's number came about; `open`: sent back, or nothing to adopt, so somebody still has to decide. */
export type DecidedHow = 'recommended' | 'adopted' | 'changed' | 'open';

export interface DecidedIntake {
  /** entrants, whole persons; null where open */
  intake: number | null;
  how: DecidedHow;
  /** what every sum counts: what is decided, where it is open what is recommended, else last year's; null: none is known */
  counted: number | null;
}

/**
 * What is decided for a programme: what the bureau said of it, else the recommendation. A programme that could not be
 * assessed keeps last year's intake only when somebody decides so; until then sums count it so.
 *
 * @param event the one that stands, see `decidingOf`
 */
export function decidedIntake(
  row: Pick<PlanRow, 'recommended' | 'last'>,
  event: OverrideEvent | null | undefined,
): DecidedIntake {
  if (event?.action === 'change') {
    const intake = event.intake ?? 0;
    return { intake, how: 'changed', counted: intake };
  }
  const counted = recommendedCount(row);
  if (event?.action === 'send_back' || row.recommended === null)
    return { intake: null, how: 'open', counted };
  return { intake: row.recommended, how: event?.action === 'adopt' ? 'adopted' : 'recommended', counted };
}

/** What a sum of recommendations counts: one that is not assessed stays as it was. */
export function recommendedCount({ recommended, last }: Pick<PlanRow, 'recommended' | 'last'>) {
  return recommended ?? last;
}
