import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { PlanState } from '../../domain/plan/lifecycle/planStates.ts';
import { DataKindEnum } from '../figures/enums.ts';
import { PlanStateEnum } from './planEnums.ts';

@ObjectType({ description: 'Who moved a plan to where, and when.' })
export class PlanMove {
  @Field(() => PlanStateEnum)
  to!: PlanState;

  @Field()
  by!: string;

  @Field({ description: 'The name was typed by somebody without an account.' })
  typed!: boolean;

  @Field({ description: 'ISO 8601, UTC.' })
  at!: string;
}

@ObjectType({ isAbstract: true })
export class PlanHead {
  @Field(() => ID, { description: 'Stable: `plan/2027/v1`.' })
  id!: string;

  @Field({ description: 'Autumn whose intake is planned.' })
  entryYear!: string;

  @Field(() => Int)
  version!: number;

  @Field()
  edition!: string;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field(() => PlanStateEnum)
  state!: PlanState;

  @Field(() => [PlanStateEnum], { description: 'Where it may go from here.' })
  next!: PlanState[];

  @Field({ description: 'SHA-256 of the frozen input in canonical form.' })
  inputHash!: string;

  @Field(() => Float, { nullable: true, description: 'Relative gap to the proven bound; null: infeasible.' })
  gap!: number | null;

  @Field(() => Float, { nullable: true })
  bound!: number | null;

  @Field()
  madeBy!: string;

  @Field({ description: 'That name was typed by somebody without an account.' })
  madeByTyped!: boolean;

  @Field({ description: 'ISO 8601, UTC.' })
  madeAt!: string;

  @Field(() => [PlanMove])
  moves!: PlanMove[];
}

@ObjectType({ description: 'A plan in a list.' })
export class PlanSummary extends PlanHead {}
