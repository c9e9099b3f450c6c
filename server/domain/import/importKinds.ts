import { associationForecast } from './kinds/associationForecast.ts';
import { codes } from './kinds/codes.ts';
import { crosswalk } from './kinds/crosswalk.ts';
import { demand } from './kinds/demand.ts';
import { enrolment } from './kinds/enrolment.ts';
import { intakePool } from './kinds/intakePool.ts';
import { market } from './kinds/market.ts';
import { outcomeReturns } from './kinds/outcomeReturns.ts';
import { outcomes } from './kinds/outcomes.ts';
import { postings } from './kinds/postings.ts';
import { programmes } from './kinds/programmes.ts';
import { schools } from './kinds/schools.ts';
import type { ImportKind, KindDefinition } from './types.ts';

/** Every kind of file that can be imported. A new kind is one file and one line here. */
export const importKinds = {
  market,
  postings,
  demand,
  outcomes,
  'outcome-returns': outcomeReturns,
  enrolment,
  programmes,
  schools,
  'intake-pool': intakePool,
  'association-forecast': associationForecast,
  codes,
  crosswalk,
} as const;

/** The definition of a kind; its rows are whatever the kind's facts are. */
export function importKindOf(kind: ImportKind): KindDefinition<unknown> {
  return importKinds[kind] as unknown as KindDefinition<unknown>;
}
