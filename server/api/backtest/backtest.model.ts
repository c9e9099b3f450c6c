import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { STRATEGIES, type Strategy } from '../../domain/backtest/types.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import { enumOf } from '../figures/enumOf.ts';
import { DataKindEnum } from '../figures/enums.ts';

export const StrategyEnum = enumOf<Strategy>([...STRATEGIES]);
registerEnumType(StrategyEnum, {
  name: 'BacktestStrategy',
  description:
    'plan: as recommended; done: as it was; hold: as the year before; chase: in proportion to the last ratio, damped half the way; mean: for the mean forecast alone; hindsight: for what came.',
});

@ObjectType()
export class BacktestScore {
  @Field(() => Float, { description: 'Weighted cost of shortage and surplus per person wanted.' })
  loss!: number;

  @Field(() => Float, { description: 'Σ|demand − supply| / Σ demand.' })
  imbalance!: number;

  @Field(() => Float, { description: 'Places moved, share of last year’s.' })
  churn!: number;

  @Field(() => Float, { description: 'Share of fields whose supply came within 20 % of demand.' })
  within!: number;
}

@ObjectType()
export class BacktestYearScore extends BacktestScore {
  @Field(() => StrategyEnum)
  strategy!: Strategy;
}

@ObjectType({ description: 'One past autumn, planned on what was known then.' })
export class BacktestYear {
  @Field()
  entryYear!: string;

  @Field()
  graduationYear!: string;

  @Field({ description: 'Last quarter that counted as known.' })
  knownTo!: string;

  @Field(() => Int)
  fields!: number;

  @Field(() => Float, { description: 'Demand that came, persons.' })
  demand!: number;

  @Field(() => [BacktestYearScore])
  scores!: BacktestYearScore[];
}

@ObjectType({ description: 'Mean loss of the plan less that of a strategy; below 0 the plan did better.' })
export class BacktestDifference {
  @Field(() => Float)
  value!: number;

  @Field(() => Float)
  low!: number;

  @Field(() => Float)
  high!: number;

  @Field(() => Float)
  level!: number;
}

@ObjectType()
export class BacktestSummary {
  @Field(() => StrategyEnum)
  strategy!: Strategy;

  @Field(() => BacktestScore)
  mean!: BacktestScore;

  @Field(() => BacktestDifference, { nullable: true, description: 'Null: the plan itself.' })
  difference!: BacktestDifference | null;
}

@ObjectType({ description: 'Planning tested on the past. Realised demand is taken as unaffected by supply.' })
export class PlanBacktest {
  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field(() => [BacktestYear])
  years!: BacktestYear[];

  @Field(() => [String], { description: 'Entry years whose limits could not hold together.' })
  skipped!: string[];

  @Field(() => [BacktestSummary], { description: 'Empty without a scoreable year.' })
  summary!: BacktestSummary[];

  @Field({ description: 'Under five scoreable years.' })
  indicative!: boolean;

  @Field({ description: 'ISO 8601, UTC.' })
  madeAt!: string;

  @Field({ description: 'Whether other facts count today.' })
  outdated!: boolean;
}

export type RunState = 'idle' | 'running' | 'failed';
export const RunStateEnum = enumOf<RunState>(['idle', 'running', 'failed']);
registerEnumType(RunStateEnum, { name: 'BacktestRunState' });

@ObjectType({ description: 'The backtest that is being made.' })
export class BacktestRun {
  @Field(() => RunStateEnum)
  state!: RunState;

  @Field(() => Int, { description: 'Years done.' })
  done!: number;

  @Field(() => Int, { nullable: true, description: 'Null: not known yet.' })
  of!: number | null;
}
