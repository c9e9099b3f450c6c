import { Inject, Injectable, Logger } from '@nestjs/common';
import { type Score, STRATEGIES, type Strategy } from '../../domain/backtest/types.ts';
import type { BacktestRun, BacktestYearScore, PlanBacktest } from './backtest.model.ts';
import { BACKTEST_DESK, type BacktestDesk } from './backtestDesk.ts';

/** Reads the kept backtest and makes a new one, one at a time. */
@Injectable()
export class BacktestService {
  private readonly logger = new Logger('Backtest');
  private current: BacktestRun = { state: 'idle', done: 0, of: null };

  constructor(@Inject(BACKTEST_DESK) private readonly desk: BacktestDesk) {}

  async latest(): Promise<PlanBacktest | null> {
    const kept = await this.desk.latest();
    if (!kept) return null;
    const { result, madeAt, outdated } = kept;
    const { years, summary, ...rest } = result;
    return {
      ...rest,
      years: years.map(({ scores, ...year }) => ({
        ...year,
        withOpenings: scoresOf(scores.open),
        withoutOpenings: scoresOf(scores.closed),
      })),
      withOpenings: summary.open,
      withoutOpenings: summary.closed,
      madeAt,
      outdated,
    };
  }

  run(): BacktestRun {
    return this.current;
  }

  /** Begins one, or joins the one that goes on. */
  start(): BacktestRun {
    if (this.current.state !== 'running') {
      this.current = { state: 'running', done: 0, of: null };
      void this.make();
    }
    return this.current;
  }

  private async make(): Promise<void> {
    try {
      await this.desk.run((done, of) => {
        this.current = { state: 'running', done, of };
      });
      this.current = { ...this.current, state: 'idle' };
    } catch (error) {
      this.current = { ...this.current, state: 'failed' };
      this.logger.error(error instanceof Error ? error.stack : String(error));
    }
  }
}

function scoresOf(scores: Partial<Record<Strategy, Score>>): BacktestYearScore[] {
  return STRATEGIES.flatMap((strategy) => {
    const score = scores[strategy];
    return score ? [{ strategy, ...score }] : [];
  });
}
