import { type PlanReason, reason } from '../../plan/planReasonCodes.ts';
import type { ReasonFacts } from './reasonFacts.ts';

/** Occupations and specialties named, at most. */
const NAMED = 3;
/** A smaller share is printed as none. */
const PRINTED = 0.005;

/** What its graduates take up, in shares that sum to all of them, and who else works there. */
export function workReasons({ takeUp: of }: ReasonFacts): PlanReason[] {
  if (!of || of.occupations.length === 0) return [];
  const named = of.occupations.slice(0, NAMED).filter(({ share }) => share >= PRINTED);
  const others = of.others.slice(0, NAMED).join(' ');
  const beside =
    of.others.length > 0
      ? reason('taken_up_by', {
          specialties: others,
          count: of.others.length,
          more: of.others.length > NAMED ? 'yes' : 'no',
        })
      : reason('taken_up_alone', {});
  if (named.length === 0) return [reason('takes_up_nothing', {}), beside];
  const occupations = named.map(({ code, share }) => `${code}:${share}`).join(' ');
  const rest = 1 - of.unmatched - named.reduce((so, { share }) => so + share, 0);
  return [reason('takes_up', { occupations, share: of.unmatched, elsewhere: Math.max(0, rest) }), beside];
}
