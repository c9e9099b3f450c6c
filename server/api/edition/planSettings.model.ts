import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Weighted } from '../figures/weighted.model.ts';

@ObjectType()
export class PlanSettings {
  @Field(() => Int)
  classMin!: number;

  @Field(() => Int)
  classMax!: number;

  @Field(() => Float, { description: 'Largest change of an intake in one year, share.' })
  maxChange!: number;

  @Field(() => Float)
  studentsPerTeacher!: number;

  @Field(() => Float, { description: 'Probability of shortage from which to expand.' })
  expandAt!: number;

  @Field(() => Float, { description: 'Probability of shortage below which to shrink.' })
  shrinkAt!: number;

  @Field(() => Float)
  newAt!: number;

  @Field(() => Float)
  suspendIndex!: number;

  @Field(() => Float)
  suspendAt!: number;

  @Field(() => Int)
  minGraduates!: number;

  @Field(() => Float, { nullable: true, description: 'Hours a year; null: not limited.' })
  workshopHoursPerStudent!: number | null;

  @Field(() => Float, { description: 'Cost of one missing graduate: the unit of everything weighed.' })
  shortageCost!: number;

  @Field(() => Float, { description: 'Cost of one superfluous graduate.' })
  surplusCost!: number;

  @Field(() => Float, { description: 'Worth of one graduate placed at quality 1.' })
  qualityWeight!: number;

  @Field(() => Float)
  openingCost!: number;

  @Field(() => Float, {
    description: 'Cost of a class a whole viable class too small; a fifth too small, a fifth.',
  })
  thinClassCost!: number;

  @Field(() => Float, { description: 'Cost of moving one place up or down against last year.' })
  changeCost!: number;

  @Field(() => Float, { description: 'A change whose reversal costs less is indifferent.' })
  leastRegret!: number;

  @Field(() => Float, {
    description: 'Part of the way from the simple rule to the optimum that is recommended, 0 to 1.',
  })
  half!: number;

  @Field(() => Float, { description: 'Worth of keeping a specialty within reach, per county and specialty.' })
  reachWeight!: number;

  @Field(() => [Weighted], { description: 'Of sectors; 1 where one is not named.' })
  priorities!: Weighted[];

  @Field(() => [Weighted], { description: "Of specialties, on top of their sectors' priority." })
  care!: Weighted[];

  @Field(() => Int, { nullable: true, description: 'A year; null: not limited.' })
  openingsPerSchool!: number | null;

  @Field(() => Int, { nullable: true, description: 'A year; null: not limited.' })
  closuresPerSchool!: number | null;

  @Field(() => Float, { nullable: true, description: 'Yuan a year for all entrants; null: not limited.' })
  budget!: number | null;

  @Field(() => Float, { description: 'Yuan a year.' })
  costPerStudent!: number;

  @Field(() => Float, { description: 'Yuan a year, on top of the cost, in priority sectors.' })
  awardPerStudent!: number;

  @Field(() => Float, { description: 'Room beyond the shares of leavers who entered before.' })
  intakeSlack!: number;

  @Field(() => Int, { description: 'Joint scenarios of demand a plan weighs.' })
  scenarios!: number;

  @Field(() => Float, { description: 'Local supply under this share of demand is thin provision.' })
  thinProvision!: number;

  @Field(() => Int, { description: 'Most candidates for new programmes that one plan looks at.' })
  candidates!: number;

  @Field({
    description: 'Whether another person decides a plan than the one that laid it before the schools.',
  })
  secondPersonDecides!: boolean;
}

@ObjectType()
export class CardSettings {
  @Field(() => Float)
  lowOutcome!: number;

  @Field(() => Float)
  lowIndex!: number;

  @Field(() => Float)
  oversupply!: number;

  @Field(() => Float)
  undersupply!: number;

  @Field(() => Float)
  goodIndex!: number;

  @Field(() => Float, { description: 'Probability of a low outcome rate (or index) that makes a card red.' })
  redAt!: number;

  @Field(() => Float, { description: 'And of the last cohort alone.' })
  redLastAt!: number;

  @Field(() => Float, { description: 'Probability of oversupply that makes a low index red.' })
  redOversupplyAt!: number;

  @Field(() => Float)
  yellowAt!: number;

  @Field(() => Float)
  greenAt!: number;

  @Field(() => Float, { description: 'Green only where a low outcome rate is less likely.' })
  greenLowAt!: number;

  @Field(() => Float, { description: 'Red is left only below this.' })
  leaveRedAt!: number;

  @Field(() => Int, { description: 'Fewest graduates over the pooled cohorts.' })
  minGraduates!: number;

  @Field(() => Int, { description: 'Days a school has to answer a red card before it is decided.' })
  answerDays!: number;
}
