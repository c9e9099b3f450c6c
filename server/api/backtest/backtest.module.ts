import { Module } from '@nestjs/common';
import { BacktestResolver } from './backtest.resolver.ts';
import { BacktestService } from './backtest.service.ts';

@Module({ providers: [BacktestResolver, BacktestService] })
export class BacktestModule {}
