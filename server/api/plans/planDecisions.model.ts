import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DecidedHow } from '../../domain/plan/lifecycle/decidedIntake.ts';
import type { Stance } from '../../domain/plan/lifecycle/opinions.ts';
import type { OverrideEvent } from '../../domain/plan/lifecycle/overrides.ts';
import type { ProgrammeStanding } from '../../domain/plan/planInput.ts';
import type { PlanVerdict } from '../../domain/plan/planResult.ts';
import { Estimate } from '../figures/estimate.model.ts';
import { Named } from '../figures/named.model.ts';
import { PlanAct } from './planAct.model.ts';
import { DecidedHowEnum, OverrideEventEnum, PlanVerdictEnum, StanceEnum, StandingEnum } from './planEnums.ts';

@ObjectType({ description: 'A school’s answer to a plan.' })
export class PlanOpinion extends PlanAct {
  @Field(() => Int)
  number!: number;

  @Field(() => Named)
  school!: Named;

  @Field(() => String, { nullable: true, description: 'Null: the plan as a whole.' })
  programme!: string | null;

  @Field(() => StanceEnum)
  stance!: Stance;

  @Field({ description: 'False: the school has answered anew since.' })
  stands!: boolean;
}

@ObjectType({ description: 'What the bureau did about one programme; events are only ever added.' })
export class PlanOverride extends PlanAct {
  @Field(() => Int)
  number!: number;

  @Field(() => ID)
  programme!: string;

  @Field(() => OverrideEventEnum)
  action!: OverrideEvent['action'];

  @Field(() => Int, { nullable: true, description: 'Entrants decided, of a change.' })
  intake!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the programme’s latest event that its author had seen; null: not asked then.',
  })
  base!: number | null;

  @Field({ description: 'Whether it is the one that counts for its programme.' })
  stands!: boolean;

  @Field({
    description: 'Decided while somebody else did: it counts for nothing until one of the two is chosen.',
  })
  contested!: boolean;
}

@ObjectType({ description: 'One programme from recommendation over decision to outcome.' })
export class PlanLedgerRow {
  @Field(() => ID)
  programme!: string;

  @Field(() => Named)
  school!: Named;

  @Field(() => Named)
  specialty!: Named;

  @Field(() => StandingEnum)
  standing!: ProgrammeStanding;

  @Field(() => PlanVerdictEnum, { description: 'Of what was recommended.' })
  verdict!: PlanVerdict;

  @Field(() => PlanVerdictEnum, { description: 'Of what is decided.' })
  decidedVerdict!: PlanVerdict;

  @Field(() => Int, { nullable: true })
  last!: number | null;

  @Field(() => Int, { nullable: true })
  recommended!: number | null;

  @Field(() => Int, { nullable: true })
  decided!: number | null;

  @Field(() => DecidedHowEnum)
  how!: DecidedHow;

  @Field()
  outsideLimits!: boolean;

  @Field()
  reason!: string;

  @Field()
  by!: string;

  @Field({ description: 'The name was typed by somebody without an account.' })
  typed!: boolean;

  @Field()
  at!: string;

  @Field(() => Int, { nullable: true, description: 'Who came that autumn.' })
  entrants!: number | null;

  @Field({ description: 'Summer in which the entrants graduate.' })
  cohort!: string;

  @Field(() => Float, { nullable: true })
  graduates!: number | null;

  @Field(() => Estimate, { description: 'Share placed, 95 % interval.' })
  outcomeRate!: Estimate;

  @Field(() => Estimate, { description: 'Share of the employed at work in the city.' })
  localRate!: Estimate;
}

@ObjectType({ description: 'A write to the plan.' })
export class PlanTrace {
  @Field()
  at!: string;

  @Field()
  by!: string;

  @Field({ description: 'The name was typed by somebody without an account.' })
  typed!: boolean;

  @Field({ description: 'e.g. plan.change, plan.decided, scenario.create' })
  action!: string;

  @Field({ description: 'What was written, JSON.' })
  details!: string;
}
