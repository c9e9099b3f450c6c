import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NOT_SCORED, type NotScored, STRATEGIES, type Strategy } from '../../domain/backtest/types.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import { enumOf } from '../figures/enumOf.ts';
import { DataKindEnum } from '../figures/enums.ts';

export const StrategyEnum = enumOf<Strategy>([...STRATEGIES]);
registerEnumType(StrategyEnum, {
  name: 'BacktestStrategy',
  description:
    'plan: as recommended; done: as it was; hold: as the year before; damped: half the way to demand over supply by the city’s own calibration, relative: the same over the ratio of the whole city; mean: the optimum for the central forecast; rule and optimum: what the recommendation lies between; hindsight: the optimum for what came; bound: the one path with every year known, least over all years together, not in each.',
});

export const NotScoredEnum = enumOf<NotScored>([...NOT_SCORED]);
registerEnumType(NotScoredEnum, {
  name: 'BacktestNotScored',
  description:
    'quarters_missing: one of the four quarters that its entrants graduate in is not on record; no_demand: nothing came to hold it against; infeasible: its limits could not hold together.',
});

@ObjectType()
export class BacktestScore {
  @Field(() => Float, { description: 'Weighted cost of unfilled and unmatched per person wanted.' })
  loss!: number;

  @Field(() => Float, { description: 'Graduates who find work they have learned for, persons.' })
  matched!: number;

  @Field(() => Float, { description: 'Wanted, and nobody came, persons.' })
  unfilled!: number;

  @Field(() => Float, { description: 'Seek work here and find none they have learned for, persons.' })
  unmatched!: number;

  @Field(() => Float, { description: 'Places moved against the year before.' })
  moved!: number;

  @Field(() => Float, {
    description: 'Share of specialties whose supply came within 20 % of what was wanted.',
  })
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

  @Field({ description: 'Year that all its entrants are held against, whatever their years of study.' })
  graduationYear!: string;

  @Field({ description: 'Last quarter on record that counted as known.' })
  knownTo!: string;

  @Field({ description: 'Last of the four quarters whose vacancies came.' })
  cameTo!: string;

  @Field(() => Int)
  specialties!: number;

  @Field(() => Float, {
    description: 'Wanted at balance, persons: as many as would have been supplied had every intake stayed.',
  })
  wanted!: number;

  @Field(() => Float, { description: 'Graduates a vacancy, the same for every way.' })
  k!: number;

  @Field(() => [BacktestYearScore])
  withOpenings!: BacktestYearScore[];

  @Field(() => [BacktestYearScore], { description: 'No new programme anywhere.' })
  withoutOpenings!: BacktestYearScore[];
}

@ObjectType({ description: 'Mean of one difference a year, with its interval.' })
export class BacktestDifference {
  @Field(() => Float)
  value!: number;

  @Field(() => Float)
  low!: number;

  @Field(() => Float)
  high!: number;

  @Field(() => Float, { description: 'Of the interval as computed; about 80 % is what it is printed as.' })
  level!: number;
}

@ObjectType({ description: 'How often and how far what a registered vacancy means was drawn anew.' })
export class BacktestRedraws {
  @Field(() => Int)
  count!: number;

  @Field(() => Float, { description: 'Standard deviation of an occupation’s factor, log scale.' })
  spread!: number;
}

@ObjectType()
export class BacktestSkipped {
  @Field()
  entryYear!: string;

  @Field(() => NotScoredEnum)
  reason!: NotScored;
}

@ObjectType()
export class BacktestSummary {
  @Field(() => StrategyEnum)
  strategy!: Strategy;

  @Field(() => BacktestScore)
  mean!: BacktestScore;

  @Field(() => BacktestDifference, {
    nullable: true,
    description:
      'Loss of the recommendation less this one’s, in registered vacancies. Null: the recommendation itself, or too few years.',
  })
  loss!: BacktestDifference | null;

  @Field(() => BacktestDifference, {
    nullable: true,
    description:
      'Graduates matched by the recommendation less by this one, persons a year, in registered vacancies; what one of them means for graduates is in neither estimate nor interval. Null: as above.',
  })
  matched!: BacktestDifference | null;

  @Field(() => BacktestDifference, {
    nullable: true,
    description:
      'The same over redraws of what a registered vacancy means, by occupation and lasting: their mean, with the interval of years widened by the variance between them. Null: as above, and for hindsight and bound.',
  })
  redrawn!: BacktestDifference | null;
}

@ObjectType({
  description:
    'Planning tested on the past, by what came, at balance. Realised demand is taken as unaffected by supply.',
})
export class PlanBacktest {
  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field(() => Int, {
    description:
      'Years whose four quarters of vacancies are all on record; six less can be scored where none is missing between.',
  })
  yearsOnRecord!: number;

  @Field(() => [BacktestYear])
  years!: BacktestYear[];

  @Field(() => [BacktestSkipped], { description: 'Entry years that could not be scored, and why.' })
  skipped!: BacktestSkipped[];

  @Field(() => BacktestRedraws)
  redraws!: BacktestRedraws;

  @Field(() => [BacktestSummary], { description: 'Empty without a scored year.' })
  withOpenings!: BacktestSummary[];

  @Field(() => [BacktestSummary], { description: 'The same without any new programme.' })
  withoutOpenings!: BacktestSummary[];

  @Field({ description: 'At least five scored years; with fewer the past cannot judge.' })
  judged!: boolean;

  @Field(() => BacktestDifference, {
    nullable: true,
    description: 'Loss of the optimum less that of the rule, in registered vacancies.',
  })
  optimumLessRule!: BacktestDifference | null;

  @Field({
    description: 'That difference lies wholly above 0: new drafts go no part of the way to the optimum.',
  })
  ruleAlone!: boolean;

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
