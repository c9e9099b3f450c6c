import { GUIDANCE_REASONS, type Reason, type SayReason } from '../guidance/guidanceReasonCodes.ts';

/**
 * The reasons a plan of places can give beyond those of guidance, with the values their sentences print. `regret`, `worth`,
 * `together` and `competing` are in the unit of the plan's costs, one missing graduate. `specialty`, `class`, `occupations`,
 * `specialties` and `schools` (several with spaces between) are codes, printed by their names.
 */
const PLAN_REASONS = {
  /** level: demand very likely exceeds supply, supply demand (the probability is that of a surplus), neither */
  shortage_likely: ['probability', 'gap', 'low', 'high', 'year'],
  surplus_likely: ['probability', 'gap', 'low', 'high', 'year'],
  direction_unclear: ['probability', 'gap', 'low', 'high', 'year'],
  /** more graduates were hired than the published factors make of the vacancies: the level is not assessable */
  level_contradicted: [],
  /** the specialty is in no crosswalk, so that no demand can be set against it */
  no_crosswalk: [],
  /** against its own direction, because the total is set and others are worth more, or limits ask for it */
  short_but_fewer: [],
  surplus_but_more: [],
  /** how many there will be a lack of in all, which moves no place */
  level_gap: ['gap', 'low', 'high', 'year'],
  /**
   * what its graduates take up in the scenarios: `occupations` are codes with their shares (`4-04-05-01:0.31 …`), `share` finds
   * nothing in what it learned; and which specialties work in the same occupations
   */
  takes_up: ['occupations', 'share'],
  taken_up_by: ['specialties'],
  taken_up_alone: [],
  /**
   * entrants by the simple rule and at the optimum, the point that part of the way from one to the other, and what is
   * recommended there; what the rule read, times the city's mean
   */
  three_numbers: ['rule', 'optimum', 'half', 'target', 'places'],
  rule_signs: ['ratio', 'placed'],
  /** closed or opened by a person, in this plan or scenario */
  closed_by_hand: [],
  opened_by_hand: [],
  /** enrolment is suspended, and a plan does not take that back */
  stays_suspended: [],
  /** red card, so that the plan may stop it; and did, or found it needed all the same */
  red_card_stopped: ['graduates'],
  red_card_needed: ['graduates'],
  /** a candidate: shortage likely enough, and opening it pays; likely enough, but does not; not likely enough */
  candidate_opens: ['probability', 'newAt'],
  candidate_not_worth: ['probability', 'newAt'],
  candidate_unlikely: ['probability', 'newAt'],
  /** what speaks for it: wanted, but not or thinly taught here; and what the school runs that is near */
  white_spot: ['demand'],
  thin_provision: ['demand', 'supply'],
  shared_occupations: ['specialty', 'occupations'],
  shared_class: ['specialty', 'class'],
  /** a class too thin on its own goes to partners; its places come here */
  moved_to: ['last', 'classMin', 'schools'],
  moved_from: ['schools'],
  thin_stays: ['last', 'classMin'],
  /** index with its interval, without judging it */
  quality_index: ['index', 'low', 'high'],
  /** a limit at work, and what one more unit of it is worth, conditional on what runs and how many classes there are */
  binds_change: ['limit', 'share', 'worth'],
  binds_change_low: ['limit', 'share', 'worth'],
  binds_places: ['limit', 'places', 'worth'],
  binds_teachers: ['limit', 'teachers', 'worth'],
  binds_workshop: ['limit', 'hours', 'worth'],
  binds_class: ['limit', 'classMin', 'classMax', 'worth'],
  binds_class_low: ['limit', 'classMin', 'classMax', 'worth'],
  binds_first_class: ['limit', 'worth'],
  /** those on roll leave no room for more entrants than last year */
  growth_barred_places: ['capacity'],
  growth_barred_teachers: ['capacity'],
  growth_barred_workshop: ['capacity'],
  /** no number of whole classes is within reach, so that it stays as it is */
  no_whole_class: ['last', 'classMin', 'classMax'],
  /** what keeping last year's intake would cost more */
  keeping_costs: ['last', 'regret'],
  /** alone it could stay, another would make up for it; all of the field together could not */
  keeping_shared: ['last', 'regret', 'together'],
  /** nor could all specialties that compete for the same occupations */
  keeping_competing: ['competing'],
  /** a change under what counts as one of direction */
  small_move: ['change', 'least'],
  keeping_indifferent: ['last', 'regret'],
  keeping_impossible: ['last'],
  /** share of the redraws in which the verdict holds, and where 80 % of their intakes lie */
  stability: ['share', 'redraws', 'low', 'high'],
  /** share of the redraws in which the move between schools is cheaper than leaving both as they were */
  stability_move: ['share', 'redraws'],
  /** its limits allow no other verdict, so that no redraw could tell otherwise */
  stability_forced: [],
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
  sum_band: ['low', 'high'],
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
