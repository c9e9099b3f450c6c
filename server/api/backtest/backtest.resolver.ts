import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { BacktestRun, PlanBacktest } from './backtest.model.ts';
import { BacktestService } from './backtest.service.ts';

@Resolver(() => PlanBacktest)
export class BacktestResolver {
  constructor(private readonly service: BacktestService) {}

  @Query(() => PlanBacktest, { nullable: true, description: 'The latest; null while none was made.' })
  planBacktest(): Promise<PlanBacktest | null> {
    return this.service.latest();
  }

  @Query(() => BacktestRun)
  planBacktestRun(): BacktestRun {
    return this.service.run();
  }

  @Mutation(() => BacktestRun, {
    description: 'Begins a backtest, or joins the one that goes on; ask planBacktestRun how it goes.',
  })
  startPlanBacktest(): BacktestRun {
    return this.service.start();
  }
}
