import { cityDay } from '@gongxu/messages/cityDay';
import { LRUCache } from 'lru-cache';
import { decidedPlan, holdUps } from '../../domain/plan/lifecycle/decidedPlan.ts';
import type { Plan, PlanHead } from '../../domain/plan/lifecycle/keptPlan.ts';
import { graduationOf } from '../../domain/plan/lifecycle/ledger.ts';
import { standingOpinions } from '../../domain/plan/lifecycle/opinions.ts';
import { askedSchools } from '../../domain/plan/lifecycle/unanswered.ts';
import type { ReturnFacts } from '../../domain/today/returns.ts';
import type { Named, PlanStanding } from '../../domain/today/todayState.ts';
import type { Store } from '../openStore.ts';
import { listPlans, readPlan } from '../plans/readPlans.ts';

/** Plans whose standing is kept. */
const MOST_KEPT = 50;

/** What is worked out of a plan's frozen input and of what was done to it. */
interface Known {
  blockers: number;
  schools: Named[];
  answered: string[];
  submittedBy: number | null;
  firstCohort: string;
}

/** How plans stand. A plan is read again only after somebody did something to it, for its input is large. */
export function createPlanStandings(store: Store) {
  const kept = new LRUCache<string, Known>({ max: MOST_KEPT });
  return async (returns: readonly ReturnFacts[]): Promise<PlanStanding[]> => {
    const acts = new Map(
      (
        await store.sql.all<{ id: string; acts: number }>(
          `select p.id, (select count(*) from plan_override o where o.plan_id = p.id)
            + (select count(*) from plan_relaxation r where r.plan_id = p.id)
            + (select count(*) from plan_opinion s where s.plan_id = p.id) as acts from plan p`,
        )
      ).map((row) => [row.id, Number(row.acts)]),
    );
    const { secondPersonDecides } = store.index.edition.settings.plan;
    const standings: PlanStanding[] = [];
    for (const head of newestOfYears(await listPlans(store))) {
      const key = `${head.id} ${head.state} ${acts.get(head.id)} ${secondPersonDecides}`;
      const known = kept.get(key) ?? knownOf(await readPlan(store, head.id), secondPersonDecides);
      kept.set(key, known);
      const { firstCohort, ...rest } = known;
      const { id, entryYear, version, state } = head;
      const [madeAt, consultedAt, decidedAt] = [
        cityDay(head.madeAt),
        dayOf(head.consultedAt),
        dayOf(head.decidedAt),
      ];
      const graduated = hasOutcomes(returns, firstCohort);
      standings.push({ id, entryYear, version, state, madeAt, consultedAt, decidedAt, ...rest, graduated });
    }
    return standings;
  };
}

const dayOf = (moment: string | null) => (moment === null ? null : cityDay(moment));

/** One plan of each autumn: that which was decided, or the newest while none was. @param heads latest first */
function newestOfYears(heads: readonly PlanHead[]): PlanHead[] {
  return [...Map.groupBy(heads, ({ entryYear }) => entryYear).values()].flatMap((ofYear) => {
    const decided = ofYear.find(({ state }) => state === 'decided' || state === 'evaluated');
    return decided ?? ofYear.slice(0, 1);
  });
}

/** @param secondPersonDecides whether who submitted a plan may not decide it */
function knownOf(plan: Plan, secondPersonDecides: boolean): Known {
  const { entryYear, state, input, outcome, overrides, relaxations, opinions } = plan;
  const isOpen = state === 'draft' || state === 'consulted';
  return {
    blockers:
      isOpen && !('infeasible' in outcome)
        ? countHoldUps(decidedPlan(input, outcome, overrides, relaxations))
        : 0,
    schools: askedSchools(input).map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn })),
    submittedBy: secondPersonDecides ? plan.consultedAccount : null,
    answered: [...new Set(standingOpinions(opinions).map(({ school }) => school))],
    firstCohort: graduationOf(entryYear, Math.min(...input.programmes.map(({ length }) => length))),
  };
}

function countHoldUps(stands: Parameters<typeof holdUps>[0]): number {
  const { limits, contested, sentBack } = holdUps(stands);
  return limits.length + contested.length + sentBack.length;
}

function hasOutcomes(returns: readonly ReturnFacts[], cohort: string): boolean {
  return returns
    .filter(({ kind }) => kind === 'outcomes' || kind === 'outcome-returns')
    .some(({ deliveries }) => deliveries.some(({ period }) => period === cohort));
}
