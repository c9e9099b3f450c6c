import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DecidedHow } from '../../domain/plan/lifecycle/decidedIntake.ts';
import type { CardColour, ProgrammeStanding } from '../../domain/plan/planInput.ts';
import type { PlanVerdict } from '../../domain/plan/planResult.ts';
import { Estimate } from '../figures/estimate.model.ts';
import { Named } from '../figures/named.model.ts';
import { PageInfo } from '../figures/pageInfo.model.ts';
import { PipelineStep } from '../tables/models/guidance.model.ts';
import { PlanOpinion, PlanOverride } from './planDecisions.model.ts';
import { CardColourEnum, DecidedHowEnum, PlanVerdictEnum, StandingEnum } from './planEnums.ts';
import { PlanOutlook, PlanRule, PlanTakeUp } from './planExplanation.model.ts';
import { PlanBindingLimit } from './planParts.model.ts';
import { PlanReason } from './planReason.model.ts';
import { PlanBreach, PlanCellLimit, PlanContest } from './planStanding.model.ts';
import { PlanStretch } from './planStretch.model.ts';

@ObjectType({ description: 'Red, yellow, green or grey, with the probabilities behind it.' })
export class PlanCard {
  @Field(() => CardColourEnum)
  colour!: CardColour;

  @Field(() => Float, { nullable: true, description: 'P(outcome rate low), three cohorts pooled.' })
  lowOutcome!: number | null;

  @Field(() => Float, { nullable: true, description: 'P(outcome rate low), last cohort.' })
  lowOutcomeLast!: number | null;

  @Field(() => Float, { nullable: true, description: 'P(index low).' })
  lowIndex!: number | null;

  @Field(() => Float, { nullable: true, description: 'P(supply well above demand).' })
  oversupply!: number | null;

  @Field(() => Float, { nullable: true, description: 'P(demand well above supply).' })
  undersupply!: number | null;

  @Field(() => Float, { nullable: true, description: 'P(index good).' })
  goodIndex!: number | null;

  @Field(() => Int)
  graduates!: number;
}

@ObjectType({ description: 'One programme of a plan.' })
export class PlanRow {
  @Field(() => ID, { description: '`D01/710201`' })
  programme!: string;

  @Field(() => Named)
  school!: Named;

  @Field(() => Named)
  specialty!: Named;

  @Field(() => StandingEnum)
  standing!: ProgrammeStanding;

  @Field(() => Int, { nullable: true })
  last!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of the simple rule, not rounded; null: not assessable, or the plan knows no such rule.',
  })
  rule!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of the optimum; null as of the rule.' })
  optimum!: number | null;

  @Field(() => Int, { nullable: true, description: 'Between the two; null: not assessable.' })
  recommended!: number | null;

  @Field(() => Int, { nullable: true, description: '80 % of the redraws recommend between these.' })
  low!: number | null;

  @Field(() => Int, { nullable: true })
  high!: number | null;

  @Field(() => [PlanStretch], {
    description:
      'Of what is feasible beside the recommendation, what lies between those two; empty: not redrawn.',
  })
  likely!: PlanStretch[];

  @Field(() => [PlanStretch], {
    description: 'What its own limits allow, the others as decided, ascending; empty: not assessable.',
  })
  feasible!: PlanStretch[];

  @Field(() => Int)
  classes!: number;

  @Field(() => PlanVerdictEnum)
  verdict!: PlanVerdict;

  @Field(() => [Named], { description: 'Schools that places are moved to or taken from.' })
  partners!: Named[];

  @Field(() => Float, { nullable: true, description: 'Null: not redrawn, forced or untried.' })
  stability!: number | null;

  @Field({ description: 'Its limits allow no other verdict.' })
  forced!: boolean;

  @Field({ description: 'Another verdict is possible, and no redraw tried it.' })
  untried!: boolean;

  @Field(() => Float, { nullable: true })
  regret!: number | null;

  @Field(() => Float, { nullable: true })
  worthOfPlace!: number | null;

  @Field(() => Int, { nullable: true, description: 'Null: open.' })
  decided!: number | null;

  @Field(() => DecidedHowEnum)
  how!: DecidedHow;

  @Field(() => PlanVerdictEnum, { description: 'What the number that counts comes to.' })
  decidedVerdict!: PlanVerdict;

  @Field(() => Int, {
    nullable: true,
    description: 'What sums count: what is decided, else recommended, else last year’s.',
  })
  counted!: number | null;

  @Field()
  outsideLimits!: boolean;

  @Field(() => Int, {
    description: 'Number of its latest decision, 0 where there is none: what the next is based on.',
  })
  revision!: number;

  @Field(() => [PlanReason], { description: 'Most telling first.' })
  reasons!: PlanReason[];

  @Field(() => PlanCard)
  card!: PlanCard;
}

@ObjectType()
export class PlanRowEdge {
  @Field()
  cursor!: string;

  @Field(() => PlanRow)
  node!: PlanRow;
}

@ObjectType()
export class PlanRowConnection {
  @Field(() => [PlanRowEdge])
  edges!: PlanRowEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType({ description: 'Everything the plan knows of one programme.' })
export class PlanProgramme extends PlanRow {
  @Field(() => ID, { description: '`plan/2027/v1`' })
  plan!: string;

  @Field({ description: 'What is recommended, in a sentence.' })
  sentenceZh!: string;

  @Field()
  sentenceEn!: string;

  @Field(() => Float, { description: 'Years of study.' })
  length!: number;

  @Field({ description: 'Summer in which the entrants graduate.' })
  cohort!: string;

  @Field(() => [Float], { description: 'On roll besides the entrants, from the second year on.' })
  onRoll!: number[];

  @Field(() => Int, { nullable: true })
  places!: number | null;

  @Field(() => Int, { nullable: true })
  teachers!: number | null;

  @Field(() => Int, { nullable: true })
  workshopHours!: number | null;

  @Field(() => Float, {
    description:
      'Share of entrants who become local supply: who seek work in the city, in a job or still looking.',
  })
  yield!: number;

  @Field(() => Estimate)
  index!: Estimate;

  @Field(() => Estimate)
  outcomeRate!: Estimate;

  @Field(() => Int, { description: 'Graduates over the pooled cohorts.' })
  graduates!: number;

  @Field(() => [PlanReason], { description: 'Why a candidate was found.' })
  found!: PlanReason[];

  @Field(() => [PlanRule], { description: 'Official rules of its level of schooling.' })
  rules!: PlanRule[];

  @Field(() => PlanTakeUp, {
    nullable: true,
    description: 'What graduates of its specialty take up; null: nobody graduates, or an earlier method.',
  })
  takeUp!: PlanTakeUp | null;

  @Field(() => PlanOutlook, {
    nullable: true,
    description: 'Of its specialty; null: demand is not known.',
  })
  outlook!: PlanOutlook | null;

  @Field(() => [PipelineStep], {
    description: 'How the entrants that count, or last year’s where none are, become local supply.',
  })
  pipeline!: PipelineStep[];

  @Field(() => [PlanBindingLimit], { description: 'Limits at work on it, its school or the city.' })
  limits!: PlanBindingLimit[];

  @Field(() => [PlanOverride])
  overrides!: PlanOverride[];

  @Field(() => [PlanBreach], { description: 'Limits of its own that the decided number breaks.' })
  breaches!: PlanBreach[];

  @Field(() => [PlanCellLimit], {
    description:
      'Ends of what its own limits allow, tightest first; empty while nothing is decided otherwise.',
  })
  cellLimits!: PlanCellLimit[];

  @Field(() => PlanContest, { nullable: true, description: 'Null: nobody decided beside somebody else.' })
  contest!: PlanContest | null;

  @Field(() => Int, { nullable: true, description: 'The nearest number within its own limits.' })
  within!: number | null;

  @Field(() => [PlanOpinion])
  opinions!: PlanOpinion[];
}
