import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { PlanVerdict } from '../../domain/plan/planResult.ts';
import { PlanVerdictEnum } from './planEnums.ts';
import { PlanBindingLimit, PlanInfeasible, PlanSetting, PlanTotals } from './planParts.model.ts';
import { PlanReason } from './planReason.model.ts';

@InputType({ description: 'One named change: maxChange = 0.3, places of D01/710201 = 240.' })
export class PlanChangeInput {
  @Field()
  setting!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Sector, school or programme the setting belongs to; left out: the whole plan.',
  })
  of?: string | null;

  @Field(() => Float, { nullable: true, description: 'Left out: the limit is lifted.' })
  value?: number | null;
}

@InputType()
export class ScenarioInput {
  @Field()
  name!: string;

  @Field(() => [PlanChangeInput])
  changes!: PlanChangeInput[];
}

@ObjectType({ description: 'A programme whose places or verdict differ from the plan’s.' })
export class ScenarioDifference {
  @Field(() => ID)
  programme!: string;

  @Field(() => Int, { nullable: true })
  planned!: number | null;

  @Field(() => Int, { nullable: true })
  recommended!: number | null;

  @Field(() => PlanVerdictEnum, { nullable: true })
  plannedVerdict!: PlanVerdict | null;

  @Field(() => PlanVerdictEnum)
  verdict!: PlanVerdict;
}

@ObjectType({ description: 'What a scenario comes to, beside the plan.' })
export class ScenarioResult {
  @Field()
  inputHash!: string;

  @Field({
    description:
      'Worked out within what the plan opens, closes and how many classes it has, as far as the limits allow; both sides alike.',
  })
  provisional!: boolean;

  @Field(() => PlanTotals, { nullable: true, description: 'Null: infeasible.' })
  totals!: PlanTotals | null;

  @Field(() => PlanInfeasible, { nullable: true })
  infeasible!: PlanInfeasible | null;

  @Field(() => Int, { description: 'Places that differ from the plan’s, each moved place counted once.' })
  placesMoved!: number;

  @Field(() => Int)
  verdictChanges!: number;

  @Field(() => [ScenarioDifference], { description: 'Largest difference first.' })
  differences!: ScenarioDifference[];

  @Field(() => [PlanBindingLimit])
  binding!: PlanBindingLimit[];

  @Field(() => [PlanReason], {
    description: 'What is to be known of it as a whole, the sum of places first.',
  })
  notes!: PlanReason[];
}

@ObjectType({ description: 'A plan’s input with named changes.' })
export class PlanScenario {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  plan!: string;

  @Field()
  name!: string;

  @Field(() => [PlanSetting])
  changes!: PlanSetting[];

  @Field(() => ScenarioResult, { nullable: true, description: 'Null: not solved since it was changed.' })
  result!: ScenarioResult | null;

  @Field()
  by!: string;

  @Field({ description: 'The name was typed by somebody without an account.' })
  typed!: boolean;

  @Field({ description: 'ISO 8601, UTC.' })
  at!: string;

  @Field(() => Int, { description: 'Grows with every change: what the next one is based on.' })
  revision!: number;
}

@ObjectType({ description: 'One side of a comparison.' })
export class ComparedScenario {
  @Field(() => ID, { nullable: true, description: 'Null: the plan itself.' })
  scenario!: string | null;

  @Field()
  name!: string;

  @Field(() => ScenarioResult)
  result!: ScenarioResult;
}
