import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { LimitBreach } from '../../domain/plan/lifecycle/limitBreach.ts';
import type { OverrideEvent } from '../../domain/plan/lifecycle/overrides.ts';
import type { PlanVerdict } from '../../domain/plan/planResult.ts';
import { Estimate } from '../figures/estimate.model.ts';
import type { BlockerKind } from './blockerKinds.ts';
import { PlanAct } from './planAct.model.ts';
import { BlockerKindEnum, LimitEndEnum, OverrideEventEnum, PlanVerdictEnum } from './planEnums.ts';

@ObjectType({ description: 'A limit that the bureau lets be exceeded.' })
export class PlanRelaxedLimit extends PlanAct {
  @Field(() => Float, { description: 'How far, in the unit of the limit.' })
  to!: number;

  @Field(() => String, {
    nullable: true,
    description: 'For which number, where another is decided now; null: for the one decided now.',
  })
  forZh!: string | null;

  @Field(() => String, { nullable: true })
  forEn!: string | null;
}

@ObjectType({ description: 'A limit that decided numbers break.' })
export class PlanBreach {
  @Field(() => String)
  limit!: LimitBreach['limit'];

  @Field(() => LimitEndEnum)
  end!: LimitBreach['end'];

  @Field(() => String, { nullable: true, description: 'Programme, school or specialty; null: the city.' })
  of!: string | null;

  @Field(() => Float, { description: 'Persons, programmes or yuan.' })
  used!: number;

  @Field(() => Float)
  available!: number;

  @Field({ description: 'It is what a school has, and not what the bureau sets.' })
  physical!: boolean;

  @Field()
  sentenceZh!: string;

  @Field()
  sentenceEn!: string;

  @Field(() => PlanRelaxedLimit, {
    nullable: true,
    description: 'Null: nothing lets it, and the plan cannot be decided.',
  })
  relaxed!: PlanRelaxedLimit | null;
}

@ObjectType({ description: 'An end of what one limit allows a programme while it runs.' })
export class PlanCellLimit {
  @Field(() => String)
  limit!: LimitBreach['limit'];

  @Field(() => LimitEndEnum)
  end!: LimitBreach['end'];

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field(() => Int, { description: 'Entrants.' })
  at!: number;
}

@ObjectType({ description: 'A programme that could go back to what was recommended.' })
export class PlanWayBack {
  @Field(() => ID)
  programme!: string;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field(() => Int)
  from!: number;

  @Field(() => Int)
  to!: number;
}

@ObjectType({ description: 'What must be settled before the plan can be decided.' })
export class PlanBlocker {
  @Field(() => BlockerKindEnum)
  kind!: BlockerKind;

  @Field(() => ID, { nullable: true, description: 'Null: no single programme’s.' })
  programme!: string | null;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field()
  sentenceZh!: string;

  @Field()
  sentenceEn!: string;

  @Field(() => PlanBreach, { nullable: true, description: 'Of a limit.' })
  breach!: PlanBreach | null;

  @Field(() => [PlanWayBack], { description: 'Of a limit of several programmes: cheapest first.' })
  back!: PlanWayBack[];
}

@ObjectType({ description: 'One of several numbers for a programme, and what would come of it.' })
export class PlanSide {
  @Field(() => OverrideEventEnum, { nullable: true, description: 'Null: as recommended.' })
  action!: OverrideEvent['action'] | null;

  @Field(() => Int, { nullable: true, description: 'Null: open.' })
  intake!: number | null;

  @Field(() => Int, { nullable: true, description: 'What sums would count.' })
  counted!: number | null;

  @Field(() => PlanVerdictEnum)
  verdict!: PlanVerdict;

  @Field()
  reason!: string;

  @Field({ description: 'Empty: as recommended.' })
  by!: string;

  @Field({ description: 'ISO 8601, UTC; empty: as recommended.' })
  at!: string;

  @Field(() => Estimate, { description: 'Of its specialty beside others; in all of an earlier method.' })
  gap!: Estimate;

  @Field(() => [PlanBreach], { description: 'Limits of its own that it would break.' })
  breaches!: PlanBreach[];
}

@ObjectType({ description: 'Two who decided about one programme at once.' })
export class PlanContest {
  @Field(() => PlanSide, { description: 'What the later one had before them.' })
  opened!: PlanSide;

  @Field(() => PlanSide, { description: 'What was kept first, and stands.' })
  saved!: PlanSide;

  @Field(() => [PlanSide], { description: 'What is wanted instead, and counts for nothing yet.' })
  wanted!: PlanSide[];
}
