import type { PlanHead } from '../../domain/plan/lifecycle/keptPlan.ts';
import { PlanRefused } from '../../domain/plan/lifecycle/planRefused.ts';
import type { Store } from '../openStore.ts';
import { planFacts } from './planFacts.ts';
import type { Planner } from './planner.ts';

/** The plan that today's facts would start from; null: they are not enough for one. */
type Today = { entryYear: string; baseHash: string } | null;

/**
 * Tells whether today's facts would give a plan another input. Where they are the facts it was made from, at once;
 * otherwise the input is made anew in the background, once per change of the facts, and until then nobody knows.
 *
 * @param say is told when the input could not be made; the next question tries again
 * @returns null while it is being found out
 */
export function watchInput(
  store: Store,
  planner: Planner,
  say: (error: unknown) => void,
): (plan: Pick<PlanHead, 'facts' | 'entryYear' | 'baseHash'>) => Promise<boolean | null> {
  let asked: { facts: string; today: Today | undefined } | null = null;

  async function findOut(of: { facts: string; today: Today | undefined }): Promise<void> {
    try {
      const input = await planner.load(null);
      of.today = { entryYear: input.entryYear, baseHash: planner.hash(input) };
    } catch (error) {
      if (error instanceof PlanRefused) of.today = null;
      else {
        if (asked === of) asked = null;
        say(error);
      }
    }
  }

  return async (plan) => {
    const facts = await planFacts(store);
    if (facts === plan.facts) return false;
    if (asked?.facts !== facts) {
      asked = { facts, today: undefined };
      void findOut(asked);
    }
    const { today } = asked;
    if (today === undefined) return null;
    return today?.entryYear !== plan.entryYear || today.baseHash !== plan.baseHash;
  };
}
