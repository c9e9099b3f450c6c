import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Component } from '../../domain/edition/types.ts';
import { ComponentEnum } from '../figures/enums.ts';
import { Weighted } from '../figures/weighted.model.ts';

@ObjectType({ description: 'Factors by which a ratio is about equal, clearly and severely off.' })
export class Cuts {
  @Field(() => Float)
  equal!: number;

  @Field(() => Float)
  clear!: number;

  @Field(() => Float)
  severe!: number;
}

@ObjectType({ description: 'From registered vacancies to openings for graduates.' })
export class DemandSettings {
  @Field(() => Float, { description: 'Share of registered new vacancies open to entrants.' })
  entryLevelShare!: number;

  @Field(() => Float, { description: 'Share of all vacancies that is registered.' })
  registrationCoverage!: number;
}

@ObjectType()
export class RatioSettings {
  @Field(() => Float)
  level!: number;

  @Field(() => Float)
  minSeekers!: number;

  @Field(() => Float)
  minEmployers!: number;

  @Field(() => Float)
  minEffectiveVacancies!: number;
}

@ObjectType()
export class QualitySettings {
  @Field(() => Float)
  minRecords!: number;

  @Field(() => Float)
  minCoverage!: number;

  @Field(() => Float)
  maxMissingWeight!: number;
}

@ObjectType()
export class SupplySettings {
  @Field(() => Float)
  priorStrength!: number;

  @Field(() => Float)
  level!: number;
}

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
}

@ObjectType()
export class MostWantedSettings {
  @Field(() => Int)
  count!: number;

  @Field(() => Int)
  minSeekers!: number;

  @Field(() => Int)
  minEmployers!: number;
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

@ObjectType({ description: 'What makes 0 and 1 of a component, and its weight in the index.' })
export class Goalpost {
  @Field(() => ComponentEnum)
  component!: Component;

  @Field(() => Float)
  low!: number;

  @Field(() => Float)
  high!: number;

  @Field({ description: 'On a log scale.' })
  log!: boolean;

  @Field(() => Float)
  weight!: number;
}

@ObjectType({ description: 'When a figure of a file is unusual enough to be asked about.' })
export class CheckSettings {
  @Field(() => Int, { description: 'Fewest earlier periods from which a sender’s own band is made.' })
  historyLeast!: number;

  @Field(() => Int, { description: 'Most of them that count, the latest.' })
  historyWindow!: number;

  @Field(() => Float, { description: 'Half the band’s width in robust standard deviations.' })
  historySpread!: number;

  @Field(() => Float, { description: 'Share of the usual count by which any count may differ.' })
  historyTolerance!: number;

  @Field(() => Float, { description: 'Share placed above which it is asked whether that is right.' })
  placementAbove!: number;

  @Field(() => Int, { description: 'Fewest graduates of whom a share or a median of pay is asked about.' })
  placementFrom!: number;

  @Field(() => Float, { description: 'Share by which graduates may differ from what enrolment tells.' })
  graduatesTolerance!: number;
}

@ObjectType()
export class ImportSettings {
  @Field(() => Float)
  maxFileMegabytes!: number;

  @Field(() => Int)
  maxProblems!: number;

  @Field(() => Float, { description: 'Lowest monthly pay that is taken, yuan.' })
  payLow!: number;

  @Field(() => Float, { description: 'Highest monthly pay that is taken, yuan.' })
  payHigh!: number;

  @Field(() => CheckSettings)
  checks!: CheckSettings;
  @Field(() => Float, { description: 'Hours for which an uploaded file waits for its commit.' })
  keepHours!: number;

  @Field({ description: 'Whether the uploaded file is kept once its figures are in.' })
  keepOriginal!: boolean;
}

@ObjectType({ description: 'Published, editable thresholds and factors.' })
export class EditionSettings {
  @Field(() => Cuts)
  cuts!: Cuts;

  @Field(() => Float, { description: 'Index that counts as good.' })
  good!: number;

  @Field(() => [Goalpost])
  goalposts!: Goalpost[];

  @Field(() => RatioSettings)
  ratio!: RatioSettings;

  @Field(() => QualitySettings)
  quality!: QualitySettings;

  @Field(() => DemandSettings)
  demand!: DemandSettings;

  @Field(() => SupplySettings)
  supply!: SupplySettings;

  @Field(() => PlanSettings)
  plan!: PlanSettings;

  @Field(() => CardSettings)
  cards!: CardSettings;

  @Field(() => MostWantedSettings)
  mostWanted!: MostWantedSettings;

  @Field(() => ImportSettings)
  import!: ImportSettings;
}
