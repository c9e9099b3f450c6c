import { may } from '../../access/may.ts';
import { reachOf } from '../../access/permissions.ts';
import { yearOf } from '../returns.ts';
import type { PlanStanding } from '../todayState.ts';
import { defineWaiting } from '../waitingItem.ts';

const linkOf = ({ id }: PlanStanding) => `/${id}`;
const isOpen = ({ state }: PlanStanding) => state === 'draft' || state === 'consulted';

/** The time of drafts has begun and there is none for the coming autumn. */
export const planDraft = defineWaiting('planDraft', ({ state: { plans }, asker, calendar, today }) => {
  const { from, to } = calendar.planDraft;
  const year = yearOf(from, today);
  // once the autumn has begun a plan for it is too late
  const over = today >= `${year}-${calendar.enrolment.from}`;
  if (over || plans.some(({ entryYear }) => entryYear === year) || !may(asker, 'plan.draft')) return [];
  return [
    {
      id: `planDraft/${year}`,
      own: true,
      who: [],
      values: { year },
      since: `${year}-${from}`,
      due: `${year}-${to}`,
      link: '/plan',
    },
  ];
});

/** A plan that something holds up: limits broken, two numbers on one programme, programmes sent back. */
export const planBlockers = defineWaiting('planBlockers', ({ state: { plans }, asker, calendar }) =>
  plans
    .filter((plan) => isOpen(plan) && plan.blockers > 0 && may(asker, 'plan.change', { state: plan.state }))
    .map((plan) => ({
      id: `planBlockers/${plan.id}`,
      own: true,
      who: [],
      values: { year: plan.entryYear, version: plan.version, count: plan.blockers },
      since: plan.consultedAt ?? plan.madeAt,
      due: `${plan.entryYear}-${calendar.decision.to}`,
      link: linkOf(plan),
    })),
);

/** A plan out for opinions that a school has not answered: the school's own, or all that are missing for who gathers them. */
export const planOpinion = defineWaiting('planOpinion', ({ state: { plans }, asker, calendar }) =>
  plans.flatMap((plan) => {
    if (plan.state !== 'consulted') return [];
    const gathers = reachOf(asker.role, 'plan.submit') === 'all';
    const who = plan.schools.filter(
      ({ code }) => !plan.answered.includes(code) && (gathers || may(asker, 'plan.opinion', { scope: code })),
    );
    if (who.length === 0) return [];
    return [
      {
        id: `planOpinion/${plan.id}`,
        own: !gathers,
        who,
        values: { year: plan.entryYear, count: who.length, of: plan.schools.length },
        since: plan.consultedAt,
        due: `${plan.entryYear}-${calendar.opinions.to}`,
        link: gathers ? `${linkOf(plan)}/decisions` : `${linkOf(plan)}/decisions#opinions`,
      },
    ];
  }),
);

/** A plan that nothing holds up, once every school has answered or the time for it is over. */
export const planDecision = defineWaiting('planDecision', ({ state: { plans }, asker, calendar, today }) =>
  plans
    .map((plan) => ({
      plan,
      silent: plan.schools.filter(({ code }) => !plan.answered.includes(code)).length,
    }))
    .filter(
      ({ plan: { state, blockers, entryYear, submittedBy }, silent }) =>
        state === 'consulted' &&
        blockers === 0 &&
        (silent === 0 || today > `${entryYear}-${calendar.opinions.to}`) &&
        may(asker, 'plan.decide', { submittedBy }),
    )
    .map(({ plan, silent }) => ({
      id: `planDecision/${plan.id}`,
      own: true,
      who: [],
      values: { year: plan.entryYear, count: silent },
      since: plan.consultedAt,
      due: `${plan.entryYear}-${calendar.decision.to}`,
      link: linkOf(plan),
    })),
);

/** A decided plan of whose entrants outcomes are known: it can be said what became of it. */
export const planEvaluation = defineWaiting('planEvaluation', ({ state: { plans }, asker }) =>
  plans
    .filter(({ state, graduated }) => state === 'decided' && graduated && may(asker, 'plan.submit'))
    .map((plan) => ({
      id: `planEvaluation/${plan.id}`,
      own: true,
      who: [],
      values: { year: plan.entryYear },
      since: null,
      due: null,
      link: `${linkOf(plan)}/decisions`,
    })),
);
