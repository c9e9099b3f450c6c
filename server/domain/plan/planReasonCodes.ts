import { GUIDANCE_REASONS, type Reason, type SayReason } from '../guidance/guidanceReasonCodes.ts';

/**
 * The reasons a plan of places can give beyond those of guidance, with the values their sentences print. `regret`, `worth`,
 * `together` and `competing` are in the unit of the plan's costs, one missing graduate. `specialty`, `class`, `occupations`,
 * `specialties` and `schools` (several with spaces between) are codes, printed by their names. A plan that was kept may lack values
 * that its reasons carry today: they have a sentence without.
 */
const PLAN_REASONS = {
  /**
   * what the plan reckons with where no side beside others is told: its occupations have too few vacancies or seekers, or more
   * graduates were hired than the registered vacancies explain; `held` and `probability` as of `relative_unclear`
   */
  relative_few: ['probability', 'gap', 'low', 'high', 'year', 'held'],
  relative_contradicted: ['probability', 'gap', 'low', 'high', 'year', 'held'],
  /** level: demand very likely exceeds supply, supply demand (the probability is that of a surplus), neither */
  shortage_likely: ['probability', 'gap', 'low', 'high', 'year'],
  surplus_likely: ['probability', 'gap', 'low', 'high', 'year'],
  direction_unclear: ['probability', 'gap', 'low', 'high', 'year'],
  /** more graduates were hired than the published factors make of the vacancies: the level is not assessable */
  level_contradicted: [],
  /** vacancies are known of some counties alone: places go by what these want, which is none of the city's */
  demand_of_part: ['reporting', 'expected'],
  /** the specialty is in no crosswalk, so that no demand can be set against it */
  no_crosswalk: [],
  /**
   * against its own direction: the point between rule and optimum lies there; a class closed elsewhere comes here, and the
   * specialty as a whole has fewer or more; what is held together asks for it. The first two are of plans made before those
   */
  short_but_fewer: [],
  surplus_but_more: [],
  short_but_target: ['change', 'half', 'target', 'last'],
  surplus_but_target: ['change', 'half', 'target', 'last'],
  surplus_but_moved: ['change', 'arrive', 'specialtyLast', 'specialtyPlan'],
  short_but_shared: ['change'],
  surplus_but_shared: ['change'],
  /** how many there will be a lack of in all, which moves no place */
  level_gap: ['gap', 'low', 'high', 'year'],
  /** the same, where its public page does not tell it: on few records, or against the hires */
  level_untold_few: ['gap', 'low', 'high', 'year'],
  level_untold_contradicted: ['gap', 'low', 'high', 'year'],
  /**
   * what its graduates take up in the scenarios: `occupations` are codes with their shares (`4-04-05-01:0.31 …`), `share` finds
   * nothing in what it learned; and which specialties work in the same occupations
   */
  takes_up: ['occupations', 'share', 'elsewhere'],
  takes_up_nothing: [],
  /** `count` specialties in all, `more` than are named: yes or no */
  taken_up_by: ['specialties', 'count', 'more'],
  taken_up_alone: [],
  /**
   * entrants by the simple rule and at the optimum, the point that part of the way from one to the other, and what is
   * recommended there; what closes or opens follows the optimum in all three
   */
  three_numbers: ['rule', 'optimum', 'half', 'target', 'places'],
  rule_follows: [],
  /** what the rule read, times the city's mean, and the way from there to its number: bounds from `low` to `high`,
   * of which `taken` places of closed classes */
  rule_signs: [
    'ratio',
    'placed',
    'counted',
    'capped',
    'last',
    'wanted',
    'within',
    'low',
    'high',
    'taken',
    'fit',
    'part',
    'rule',
  ],
  /**
   * why the number lies beside that point, or stays in spite of a clear direction: its own limits (`limitCode` is a limit's
   * name), then what the specialty and the city hold together
   */
  at_most: ['limit', 'limitCode'],
  at_least: ['limit', 'limitCode'],
  at_capacity: ['limit', 'limitCode'],
  at_class: ['classMin', 'classMax'],
  at_small: ['last', 'least', 'target'],
  at_move: ['least'],
  at_half: ['half', 'target', 'last'],
  at_kept: ['limit', 'last', 'share'],
  at_arriving: ['arrive'],
  at_sum_more: ['away', 'places', 'count', 'beyond'],
  at_sum_fewer: ['away', 'places', 'count', 'beyond'],
  at_shared: ['away'],
  /** not the `nearest` whole number to that point, for the total of `places` */
  at_rounded: ['nearest', 'places', 'intake'],
  /**
   * it changes by fewer than is worth organising, for a `cause`: `last` year's number is beyond its limits, schools are `taking` in
   * a class of its specialty, or the limits of the `city` hold only so
   */
  moves_by_less: ['least', 'cause'],
  /**
   * what opens: how many of its `places` come to seek work here, by its yield, the optimum that the number is, or is near to where
   * the limits do not let it, and where it lies in its own range, `low` to `high`; and the `total` that holds it, where that is decided
   */
  opening_number: ['places', 'share', 'local', 'optimum', 'follows', 'low', 'high', 'at', 'total'],
  /** closed or opened by a person, in this plan or scenario */
  closed_by_hand: [],
  opened_by_hand: [],
  /** enrolment is suspended, and a plan does not take that back */
  stays_suspended: [],
  /**
   * red card, so that the plan may stop it; and did, found it needed all the same, or may close no more at that school. `card` is
   * what it rests on, `lowOutcome:0.93 …`
   */
  red_card_stopped: ['graduates', 'card'],
  red_card_needed: ['graduates', 'card'],
  red_card_barred: ['graduates', 'card', 'closures'],
  /**
   * a candidate, with the probability that the specialty is shorter than others even with one smallest class: it opens; another
   * school opens it; its school may open no more; in all it costs as much as it saves; not likely enough
   */
  candidate_opens: ['probability', 'newAt', 'classMin'],
  candidate_elsewhere: ['probability', 'newAt', 'classMin', 'schools'],
  candidate_barred: ['probability', 'newAt', 'classMin', 'openings'],
  candidate_not_worth: ['probability', 'newAt', 'classMin', 'existing'],
  candidate_unlikely: ['probability', 'newAt', 'classMin'],
  /** what speaks for it: wanted, but not or thinly taught here; and what the school runs that is near */
  white_spot: ['demand'],
  thin_provision: ['demand', 'supply'],
  shared_occupations: ['specialty', 'occupations'],
  shared_class: ['specialty', 'class'],
  /**
   * a class too thin on its own stops: so many of its places arrive at partners (`moves`: `D06:3 D07:2`), the rest is no longer
   * offered in the specialty; and places of such a class that arrive here
   */
  moved_to: ['last', 'classMin', 'schools', 'moves', 'arrive', 'rest'],
  moved_from: ['schools', 'moves', 'arrive'],
  thin_stays: ['last', 'classMin'],
  /** index with its interval, without judging it */
  quality_index: ['index', 'low', 'high'],
  /** a limit at work, and what one more unit of it is worth, conditional on what runs and how many classes there are */
  binds_change: ['limit', 'share', 'worth'],
  binds_change_low: ['limit', 'share', 'worth'],
  /** without, and with, places taken in from closed classes */
  binds_change_own: ['limit', 'share', 'worth'],
  binds_taken_in: ['limit', 'own', 'share', 'worth'],
  binds_places: ['limit', 'places', 'worth'],
  binds_teachers: ['limit', 'teachers', 'worth'],
  binds_workshop: ['limit', 'hours', 'worth'],
  binds_class: ['limit', 'classMin', 'classMax', 'worth'],
  binds_class_low: ['limit', 'classMin', 'classMax', 'worth'],
  binds_first_class: ['limit', 'worth'],
  binds_full: ['limit', 'limitCode', 'worth'],
  /** those on roll leave no room for more entrants than last year */
  growth_barred_places: ['capacity'],
  growth_barred_teachers: ['capacity'],
  growth_barred_workshop: ['capacity'],
  /** no number of whole classes is within reach, so that it stays as it is */
  no_whole_class: ['last', 'classMin', 'classMax'],
  /** what keeping last year's intake would cost more than the optimum */
  keeping_costs: ['last', 'regret'],
  /** alone it could stay, another would make up for it; all of the field together could not */
  keeping_shared: ['last', 'regret', 'together'],
  /** nor could all specialties that compete for the same occupations, directly or through others: `count` with this one */
  keeping_competing: ['competing', 'count'],
  /** a change under what counts as one of direction */
  small_move: ['change', 'least'],
  keeping_indifferent: ['last', 'regret'],
  /** its own limits do not allow it; nor does what the others may do within their choices */
  keeping_impossible: ['last'],
  keeping_conflicts: ['last'],
  /**
   * share of the redraws in which the verdict holds, and where 80 % of their intakes lie; `among` are the feasible numbers
   * between the two ends (`44-45 50-52`)
   */
  stability: ['share', 'redraws', 'low', 'high', 'among'],
  /** share of the redraws in which the move between schools is cheaper than leaving both as they were */
  stability_move: ['share', 'redraws'],
  /** its limits allow no other verdict, so that no redraw could tell otherwise */
  stability_forced: [],
  /** no redraw tried another: whether to `open` it, to `close` it, or to do without (`undo`) what the plan opens or closes */
  stability_untried: ['choice'],
  /** nobody counted who found work in what they learned: taken to be as many as in the city */
  unknown_placed: [],
  unknown_places: [],
  unknown_teachers: [],
  unknown_workshop: [],
  /** years on roll are not collected: every year is taken to be as large as the entrants */
  unknown_roll: [],
  /** people who return or move in are not collected and count as none */
  unknown_inflow: [],
  /** too few quarters to forecast from: the last year carried forward */
  demand_carried: [],
  /** the forecast has no track record, or did no better than last year's figures */
  demand_untested: [],
  demand_no_better: ['error'],
  // Of the whole plan.
  /** places in all are decided first, as here or not at all; what the leavers of junior-secondary school allow */
  sum_decided: ['places', 'onLast'],
  sum_open: ['places', 'onLast'],
  sum_changed: ['places', 'onLast', 'recommended'],
  sum_band: ['low', 'high'],
  /** the places decided in all lie beyond what the plan allows: nobody let it, or `by` did, for which number where another is decided now, and why in their own words */
  sum_beyond: [],
  sum_relaxed: ['by'],
  sum_relaxed_for: ['places'],
  sum_relaxed_why: ['why'],
  /** of `changes` as recommended that redraws put to the test, `unstable` hold in fewer than half of the redraws; none; how many were decided otherwise */
  changes_unstable: ['unstable', 'changes', 'redraws'],
  changes_stable: ['changes', 'redraws'],
  changes_decided: ['changed'],
  /** what a change of demand does at balance: of all alike no place moves; of one sector places go there, the others make way */
  demand_common: [],
  demand_shifted: [],
  /** share of the vacancies that lie in occupations to which none of its specialties leads */
  unserved_occupations: ['share'],
  /** nobody counted who found work in what they learned, of any specialty: q is 1 everywhere */
  no_outcomes: [],
  /** what is wanted comes out the same in every future of the forecast */
  equal_futures: [],
} as const satisfies Record<string, readonly string[]>;

/** Every reason that guidance or a plan can give. */
export const REASONS = { ...GUIDANCE_REASONS, ...PLAN_REASONS } as const;

export type ReasonCode = keyof typeof REASONS;
export type PlanReason = Reason<ReasonCode>;

export const REASON_CODES = Object.keys(REASONS) as ReasonCode[];

export const reason: SayReason<typeof REASONS> = (code, values) => ({ code, values });
