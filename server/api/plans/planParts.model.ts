import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { BesideOthers } from '../../domain/guidance/besideOthers.ts';
import type { BindingLimit } from '../../domain/plan/planResult.ts';
import { BesideOthersEnum } from '../figures/enums.ts';
import { Estimate } from '../figures/estimate.model.ts';
import { Named } from '../figures/named.model.ts';
import { Weighted } from '../figures/weighted.model.ts';
import { DemandShare } from '../tables/models/guidance.model.ts';
import { LimitEndEnum } from './planEnums.ts';
import { LimitSentence } from './planReason.model.ts';

@ObjectType({ description: 'Latest period, cohort and entry year the figures rest on.' })
export class PlanAsOf {
  @Field()
  period!: string;

  @Field(() => String, { nullable: true })
  cohort!: string | null;

  @Field(() => String, { nullable: true })
  entryYear!: string | null;
}

@ObjectType({
  description: 'Schools that a plan lies before and that have not answered, while they still may.',
})
export class PlanUnanswered {
  @Field(() => [Named])
  schools!: Named[];

  @Field({ description: 'Last day of the time they were given, YYYY-MM-DD.' })
  until!: string;
}

@ObjectType({ description: 'One setting of a plan; a scenario changes some of them by this name.' })
export class PlanSetting {
  @Field()
  setting!: string;

  @Field(() => String, { nullable: true, description: 'Sector of a priority; null: the whole plan.' })
  of!: string | null;

  @Field(() => Float, { nullable: true, description: 'Null: not limited.' })
  value!: number | null;
}

@ObjectType()
export class PlanSchool extends Named {
  @Field({ description: 'County.' })
  region!: string;

  @Field(() => Int, { description: 'Entrants last autumn, of programmes whose intake is known.' })
  last!: number;

  @Field(() => Int)
  recommended!: number;

  @Field(() => Int)
  decided!: number;
}

@ObjectType({ description: 'Local supply of one graduation year, from cohorts at their present stage.' })
export class PlanSupplyYear {
  @Field()
  year!: string;

  @Field(() => Estimate, { description: 'Persons, 80 % interval; the last year’s if every intake stays.' })
  supply!: Estimate;

  @Field(() => Estimate, { description: 'Of it those who join after the stage their cohort has reached.' })
  transfers!: Estimate;

  @Field(() => Estimate, { description: 'Of it from graduates who are late.' })
  late!: Estimate;
}

@ObjectType({ description: 'What a trade association expects; shown beside, never mixed in.' })
export class PlanAssociationFigure {
  @Field()
  association!: string;

  @Field()
  year!: string;

  @Field(() => Float, { nullable: true })
  low!: number | null;

  @Field(() => Float, { nullable: true })
  central!: number | null;

  @Field(() => Float, { nullable: true })
  high!: number | null;

  @Field()
  basis!: string;
}

@ObjectType({
  description:
    'A specialty beside the others: as if as many graduates were wanted in all as the city supplies. Places go by it.',
})
export class PlanRelative {
  @Field(() => BesideOthersEnum, {
    nullable: true,
    description: 'What its public page tells of it if every intake stays; null: not known.',
  })
  told!: BesideOthers | null;

  @Field(() => Float, { description: 'Persons wanted, mean over the scenarios.' })
  wanted!: number;

  @Field(() => Estimate, {
    description: 'Wanted less supplied if every intake stays, persons, 80 % interval.',
  })
  gapLast!: Estimate;

  @Field(() => Estimate, { description: 'The same as recommended.' })
  gapPlan!: Estimate;

  @Field(() => Float, {
    description: 'Probability that more are wanted than supplied if every intake stays.',
  })
  shortLast!: number;

  @Field(() => Float, { description: 'The same as recommended.' })
  shortPlan!: number;
}

@ObjectType({ description: 'What graduates of some specialties compete for, under the plan.' })
export class PlanField extends Named {
  @Field(() => [Weighted])
  sectors!: Weighted[];

  @Field()
  graduationYear!: string;

  @Field(() => Estimate, { description: 'Entrants wanted, persons, 80 % interval.' })
  demand!: Estimate;

  @Field(() => Estimate, { description: 'Others who come in; not_collected counts as none.' })
  otherInflow!: Estimate;

  @Field(() => PlanRelative, {
    nullable: true,
    description: 'Null: nothing is known of its occupations, or the plan was made by an earlier method.',
  })
  relative!: PlanRelative | null;

  @Field(() => Estimate, {
    description: 'In all if every intake stays: demand less supply, persons, 80 % interval.',
  })
  gapLast!: Estimate;

  @Field(() => Estimate, { description: 'In all under the plan.' })
  gapPlan!: Estimate;

  @Field(() => Float, { description: 'Local supply if every intake stays, persons.' })
  supplyLast!: number;

  @Field(() => Float, { description: 'Local supply under the plan, persons.' })
  supplyPlan!: number;

  @Field(() => Float, { description: 'Expected persons short under the plan.' })
  shortage!: number;

  @Field(() => Float, { description: 'Expected persons in excess under the plan.' })
  surplus!: number;

  @Field({ description: 'How demand was forecast.' })
  method!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'Error of forecasts of a year over that of carrying the last four quarters forward; null: no track record.',
  })
  relativeError!: number | null;

  @Field(() => [DemandShare], { description: 'Largest first.' })
  demandFrom!: DemandShare[];

  @Field(() => [PlanSupplyYear], { description: 'Up to the graduation year, ascending.' })
  supply!: PlanSupplyYear[];

  @Field(() => [PlanAssociationFigure])
  associations!: PlanAssociationFigure[];
}

@ObjectType({ description: 'A limit at work in the solution.' })
export class PlanBindingLimit extends LimitSentence {
  @Field(() => LimitEndEnum)
  end!: BindingLimit['end'];

  @Field(() => Float)
  used!: number;

  @Field(() => Float)
  available!: number;

  @Field(() => Float, { description: 'What one more unit is worth, the whole classes being as they are.' })
  worth!: number;
}

@ObjectType({ description: 'A limit of a set that cannot hold together.' })
export class PlanConflict extends LimitSentence {
  @Field(() => Float, { nullable: true, description: 'Null: it is a demand, not a number.' })
  value!: number | null;
}

@ObjectType({ description: 'A loosening that would do.' })
export class PlanRelaxation extends LimitSentence {
  @Field(() => Float)
  from!: number;

  @Field(() => Float)
  to!: number;
}

@ObjectType({ description: 'Limits that cannot hold together: without any one of them the others can.' })
export class PlanInfeasible {
  @Field(() => [PlanConflict])
  conflict!: PlanConflict[];

  @Field(() => [PlanRelaxation], { description: 'The smallest loosening found.' })
  relaxation!: PlanRelaxation[];

  @Field(() => [PlanRelaxation], { description: 'Others, each of which alone would do as well.' })
  alternatives!: PlanRelaxation[];
}

@ObjectType({
  description: 'Graduates beside what is wanted of them, persons a year, mean over the scenarios.',
})
export class PlanMatching {
  @Field(() => Float, { description: 'At work in what they learned.' })
  matched!: number;

  @Field(() => Float, {
    description:
      'Wanted, and nobody came. Mean over scenarios whose calibration is at balance in the median, so that more can be wanted than supplied.',
  })
  unfilled!: number;

  @Field(() => Float, { description: 'Seek work here and find none in what they learned.' })
  unmatched!: number;
}

@ObjectType()
export class PlanMatchings {
  @Field(() => PlanMatching, { description: 'If every intake stays.' })
  last!: PlanMatching;

  @Field(() => PlanMatching, { description: 'As recommended.' })
  plan!: PlanMatching;

  @Field(() => PlanMatching, {
    nullable: true,
    description: 'As decided; null: nothing is decided otherwise than recommended.',
  })
  decided!: PlanMatching | null;
}

@ObjectType({ description: 'What a plan comes to, persons and yuan.' })
export class PlanTotals {
  @Field(() => Int, { description: 'Entrants last autumn, where known.' })
  last!: number;

  @Field(() => Int)
  recommended!: number;

  @Field(() => Int, { description: 'What is decided, else recommended; what is not assessed as last year.' })
  decided!: number;

  @Field(() => Float, { description: 'Yuan a year, as recommended.' })
  cost!: number;

  @Field(() => Float, { description: 'Yuan a year, as decided.' })
  decidedCost!: number;

  @Field(() => Float, { description: 'Value of the objective at the optimum.' })
  objective!: number;

  @Field(() => Float, { nullable: true, description: 'If every intake stays; null: that breaks a limit.' })
  holdObjective!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of what is recommended; null: the optimum itself is.' })
  recommendedObjective!: number | null;

  @Field(() => PlanMatchings, {
    nullable: true,
    description: 'At balance; null: made by an earlier method, or no demand of the whole city is known.',
  })
  matching!: PlanMatchings | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Expected persons short, all fields; null: demand of none of them is known.',
  })
  shortage!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Expected persons in excess; null as for the shortage.',
  })
  surplus!: number | null;

  @Field({ description: 'LP relaxation only: not yet whole classes.' })
  provisional!: boolean;

  @Field(() => Int, { description: 'Redraws behind stability and ranges; 0: none.' })
  redraws!: number;
}
