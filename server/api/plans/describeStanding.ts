import { type Locale, t } from '@gongxu/messages/server';
import { isTypedName } from '../../domain/access/typedName.ts';
import type { Breach, DecidedPlan, DecidedRow } from '../../domain/plan/lifecycle/decidedPlan.ts';
import { holdUps } from '../../domain/plan/lifecycle/decidedPlan.ts';
import { isPhysical, type LimitBreach } from '../../domain/plan/lifecycle/limitBreach.ts';
import type { PlanSolution } from '../../domain/plan/planResult.ts';
import { breachSentence, relaxedFor } from '../../messages/breachSentence.ts';
import type { PlanNames } from './planNames.ts';
import type { PlanBlocker, PlanBreach, PlanCellLimit, PlanWayBack } from './planStanding.model.ts';

/** A broken limit in words. */
export function describeBreach({ relaxed, ...breach }: Breach, names: PlanNames): PlanBreach {
  const { nameZh, nameEn } = names.owner(breach.of);
  return {
    ...breach,
    physical: isPhysical(breach.limit),
    sentenceZh: breachSentence(breach, nameZh, 'zh'),
    sentenceEn: breachSentence(breach, nameEn || nameZh, 'en'),
    relaxed: relaxed && {
      to: relaxed.to,
      reason: relaxed.reason,
      by: relaxed.by,
      typed: isTypedName(relaxed.by, relaxed.account),
      at: relaxed.at,
      forZh: relaxedFor({ ...breach, relaxed }, 'zh'),
      forEn: relaxedFor({ ...breach, relaxed }, 'en'),
    },
  };
}

export function describeCellLimits({ limits }: DecidedRow): PlanCellLimit[] {
  return limits.map((one) => ({
    ...one,
    nameZh: t('zh', `limitName.${one.limit}`),
    nameEn: t('en', `limitName.${one.limit}`),
  }));
}

/** What holds a plan up, in the order in which it is settled: two numbers, what was sent back, limits of all, limits of one. */
export function describeBlockers(
  stands: DecidedPlan,
  { rows }: Pick<PlanSolution, 'rows'>,
  names: PlanNames,
): PlanBlocker[] {
  const { limits, contested, sentBack } = holdUps(stands);
  const ofProgramme = (kind: 'contested' | 'sent_back') => (programme: string) => {
    const row = stands.of.get(programme);
    const standing = row?.deciding.standing;
    const values = {
      first: standing?.by || t('zh', 'planBlocker.nobody'),
      second: row?.deciding.contested.at(-1)?.by ?? '',
      by: standing?.by ?? '',
    };
    const said = (language: Locale) => t(language, `planBlocker.${kind}`, values);
    return {
      kind,
      programme,
      ...names.owner(programme),
      sentenceZh: said('zh'),
      sentenceEn: said('en'),
      breach: null,
      back: [],
    };
  };
  return [
    ...contested.map(ofProgramme('contested')),
    ...sentBack.map(ofProgramme('sent_back')),
    ...limits.map((one): PlanBlocker => {
      const breach = describeBreach(one, names);
      const programme = stands.of.has(one.of ?? '') ? one.of : null;
      const { sentenceZh, sentenceEn } = breach;
      const back = programme ? [] : waysBack(one, stands, rows, names);
      const owner = names.owner(one.of);
      const whole = { nameZh: t('zh', 'planBlocker.city'), nameEn: t('en', 'planBlocker.city') };
      return {
        kind: 'limit',
        programme,
        ...(one.of === null ? whole : owner),
        sentenceZh,
        sentenceEn,
        breach,
        back,
      };
    }),
  ];
}

/**
 * Programmes whose going back to the recommendation brings a limit of several nearer, cheapest first: those that do alone by
 * how little they change, then the others by how much.
 */
function waysBack(
  { limit, end, of, used, available }: LimitBreach,
  stands: DecidedPlan,
  rows: PlanSolution['rows'],
  names: PlanNames,
): PlanWayBack[] {
  const over = Math.abs(used - available);
  const isCount = limit === 'openings' || limit === 'closures';
  const alone = (way: PlanWayBack) => isCount || limit === 'budget' || Math.abs(way.to - way.from) >= over;
  return rows
    .flatMap(({ programme, school, specialty, recommended, last }) => {
      const [from, to] = [stands.of.get(programme)?.counted ?? 0, recommended ?? last ?? 0];
      const here = of === null || of === school || of === specialty;
      const helps = limit === 'closures' ? from === 0 && to > 0 : end === 'most' ? to < from : to > from;
      return here && helps ? [{ programme, ...names.owner(programme), from, to }] : [];
    })
    .toSorted((a, b) => {
      const [x, y] = [Math.abs(a.to - a.from), Math.abs(b.to - b.from)];
      if (alone(a) !== alone(b)) return alone(a) ? -1 : 1;
      return alone(a) ? x - y : y - x;
    });
}
