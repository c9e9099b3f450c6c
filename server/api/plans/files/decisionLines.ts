import { relaxationSentence } from '../../../messages/breachSentence.ts';
import { describeOverrides } from '../describePlan.ts';
import type { PlanReport } from './planReport.ts';

/** One act of the bureau, about a programme or a limit. */
export interface DecisionLine {
  /** order in which they were done */
  number: number;
  /** empty: a limit that is not one programme's */
  programme: string;
  /** as it is called */
  action: string;
  /** persons; null: the act names none */
  intake: number | null;
  reason: string;
  by: string;
  /** ISO 8601, UTC */
  at: string;
}

/** All that the bureau did about the numbers, in the order in which it was done: programmes decided and limits relaxed. */
export function decisionLines({ plan, names, name, language, t }: PlanReport): DecisionLine[] {
  const decided = describeOverrides(plan).map(({ programme, action, contested, intake, reason, by, at }) => ({
    programme,
    action: `${t(action === 'change' ? 'planwork.how.changed' : `planDoc.action.${action}`)}${contested ? t('planDoc.contested') : ''}`,
    intake,
    reason,
    by,
    at,
  }));
  const relaxed = plan.relaxations.map((one) => ({
    programme: one.of?.includes('/') ? one.of : '',
    action: relaxationSentence(one, name(names.owner(one.of)), language),
    intake: null,
    reason: one.reason,
    by: one.by,
    at: one.at,
  }));
  return [...decided, ...relaxed]
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .map((one, before) => ({ number: before + 1, ...one }));
}
