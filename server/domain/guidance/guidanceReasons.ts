import type { EditionSettings } from '../edition/editionSettings.ts';
import type { Estimate } from '../facts/estimate.ts';
import type { BoundedIntake, Capacity } from './boundIntake.ts';
import { type Composition, PART_OF_CITY, SMALLEST_CLASS } from './composition.ts';
import type { VerdictFacts, VerdictRule } from './decideVerdict.ts';
import type { GraduationDemand } from './graduationDemand.ts';
import { type GuidanceReason, guidanceReason } from './guidanceReasonCodes.ts';

export interface GuidanceFigures {
  balance: Composition;
  /** level */
  demand: Estimate;
  /** what the level was read from; null: it is not known */
  forecast: GraduationDemand | null;
  supply: Estimate;
  index: Estimate;
  bounded: BoundedIntake | null;
  graduationYear: string;
  capacity: Capacity;
}

/**
 * The reasons of a verdict, most telling first, at most five: what drives it, how graduates fare, which limit binds,
 * what the demand assumes, what is not known.
 */
export function guidanceReasons(
  rule: VerdictRule,
  facts: VerdictFacts,
  figures: GuidanceFigures,
  settings: EditionSettings,
): GuidanceReason[] {
  const reasons = [
    ...decisive(rule, facts, figures, settings.plan),
    ...partIntake(facts),
    ...direction(facts, figures, settings.plan),
    ...quality(facts, figures.index, settings),
    ...limits(rule, facts, figures.bounded),
    ...assumptions(figures, settings.demand),
    ...unknowns(facts, figures),
  ];
  return reasons.filter((one, at) => reasons.findIndex(({ code }) => code === one.code) === at).slice(0, 5);
}

/** The reason of the rule itself, where no figure below says it anyway. */
function decisive(
  rule: VerdictRule,
  facts: VerdictFacts,
  { balance }: Pick<GuidanceFigures, 'balance'>,
  plan: EditionSettings['plan'],
): GuidanceReason[] {
  switch (rule.because) {
    case 'unknown_demand':
      return [whyNoDemand(balance.demand, facts)];
    case 'unknown_supply':
    case 'unknown_intake':
    case 'not_offered':
      return [guidanceReason(rule.because, {})];
    case 'few_graduates':
      return [guidanceReason('few_graduates', { graduates: facts.graduates, least: plan.minGraduates })];
    case 'below_one_class':
      return [guidanceReason('below_one_class', { wanted: facts.wanted, classMin: plan.classMin })];
    default:
      return [];
  }
}

function whyNoDemand({ state, note }: Estimate, { intakeKnown, part }: VerdictFacts): GuidanceReason {
  if (note === PART_OF_CITY && part) return guidanceReason('part_of_city', { ...part });
  if (state === 'zero_denominator') return guidanceReason('balance_no_vacancies', {});
  if (note === 'balance_no_supply')
    return guidanceReason(intakeKnown ? 'unknown_supply' : 'unknown_intake', {});
  return guidanceReason(note === 'balance_no_future' ? note : 'unknown_demand', {});
}

/** Where some schools have not handed in the latest autumn: what they enrolled is not in the figures. */
function partIntake({ intakeKnown, schools }: VerdictFacts): GuidanceReason[] {
  if (!intakeKnown || !schools || schools.reporting >= schools.all) return [];
  return [guidanceReason('intake_part', { reporting: schools.reporting, schools: schools.all })];
}

/**
 * A side is named only where the printed interval excludes 0, as everywhere. A verdict acts from a probability that a
 * narrower interval would exclude 0 with: then the sentence says the threshold that is reached, and claims no side.
 */
function direction(
  { shortage, offered }: VerdictFacts,
  { balance: { gap, supply }, graduationYear }: GuidanceFigures,
  { expandAt, shrinkAt, newAt }: EditionSettings['plan'],
): GuidanceReason[] {
  if (shortage === null || gap.value === null) return [];
  const { value, low, high } = gap;
  const held = supply.note === SMALLEST_CLASS ? 'class' : 'intake';
  const values = { gap: value, low: low ?? value, high: high ?? value, year: graduationYear, held };
  if (values.low > 0) return [guidanceReason('relative_short', { ...values, probability: shortage })];
  if (values.high < 0) return [guidanceReason('relative_surplus', { ...values, probability: 1 - shortage })];
  const more = offered ? expandAt : newAt;
  if (shortage >= more)
    return [guidanceReason('relative_acts_short', { ...values, probability: shortage, share: more })];
  if (offered && shortage <= shrinkAt) {
    const surplus = { probability: 1 - shortage, share: 1 - shrinkAt };
    return [guidanceReason('relative_acts_surplus', { ...values, ...surplus })];
  }
  return [guidanceReason('relative_unclear', { ...values, probability: shortage })];
}

function quality(
  { poor, offered }: VerdictFacts,
  index: Estimate,
  settings: EditionSettings,
): GuidanceReason[] {
  // Nobody has graduated yet from what is not taught: that is no gap in the data.
  if (index.value === null) return offered ? [guidanceReason('quality_unknown', {})] : [];
  const { suspendIndex, suspendAt } = settings.plan;
  if (poor !== null && poor >= suspendAt) {
    return [
      guidanceReason('quality_poor', { index: index.value, probability: poor, threshold: suspendIndex }),
    ];
  }
  const values = { index: index.value, low: index.low ?? index.value, high: index.high ?? index.value };
  const threshold = settings.quality.good;
  const code = index.value >= threshold ? 'quality_good' : 'quality_below_good';
  return [guidanceReason(code, { ...values, threshold })];
}

/** A limit is a reason only where the verdict moves, or cannot move because of it. */
function limits(
  { verdict, because }: VerdictRule,
  { change, least }: VerdictFacts,
  bounded: BoundedIntake | null,
): GuidanceReason[] {
  const stuck = because === 'change_too_small';
  const moves = verdict === 'new' || verdict === 'expand' || verdict === 'shrink';
  return [
    ...(stuck ? [guidanceReason('change_too_small', { change: Math.abs(change), least })] : []),
    ...((moves || stuck) && bounded?.limit ? [bounded.limit] : []),
  ];
}

function assumptions(
  { balance, demand, forecast, graduationYear }: GuidanceFigures,
  { entryLevelShare, registrationCoverage }: EditionSettings['demand'],
): GuidanceReason[] {
  const factors = { entryLevelShare, registrationCoverage };
  if (!forecast) return balance.demand.value === null ? [] : [guidanceReason('level_no_flow', {})];
  const { method, quarters, hires } = forecast;
  if (demand.value === null) {
    const { persons = 0, vacancies = 0, cohorts = [] } = hires ?? {};
    return [
      guidanceReason('k0_contradicts_hires', {
        hires: persons,
        vacancies: Math.round(vacancies ?? 0),
        cohorts: cohorts.length,
        ...factors,
      }),
    ];
  }
  return [
    guidanceReason(`demand_${method}`, {
      demand: demand.value,
      low: demand.low ?? demand.value,
      high: demand.high ?? demand.value,
      year: graduationYear,
      quarters,
      ...factors,
    }),
  ];
}

function unknowns(
  { offered }: VerdictFacts,
  { balance, supply, capacity }: Pick<GuidanceFigures, 'balance' | 'supply' | 'capacity'>,
): GuidanceReason[] {
  const capacityUnknown = offered && capacity.places === null && capacity.teachers === null;
  return [
    ...(balance.demand.note === 'balance_few_futures' ? [guidanceReason('balance_few_futures', {})] : []),
    ...(supply.note === 'category_value' ? [guidanceReason('rates_from_category', {})] : []),
    ...(supply.note === 'local_share_guessed' ? [guidanceReason('local_share_guessed', {})] : []),
    ...(capacityUnknown ? [guidanceReason('unknown_capacity', {})] : []),
  ];
}
