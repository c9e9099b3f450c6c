import { formatNumber } from './number.ts';

/** What a figure counts; decides its decimals and its unit of rounding. */
export type FigureKind = 'ratio' | 'rate' | 'rate1' | 'money' | 'index' | 'people' | 'score';

const RULES: Record<FigureKind, { scale: number; decimals: number; step: number }> = {
  ratio: { scale: 1, decimals: 2, step: 0 },
  rate: { scale: 100, decimals: 0, step: 0 },
  rate1: { scale: 100, decimals: 1, step: 0 },
  money: { scale: 1, decimals: 0, step: 100 },
  index: { scale: 1, decimals: 1, step: 0 },
  people: { scale: 1, decimals: 0, step: 0 },
  score: { scale: 1, decimals: 1, step: 0 },
};

/**
 * A figure's number without its unit. Rates come as 0–1 and are written in percent; money to 100 yuan.
 *
 * @param finer decimals more than usual; of money, to 10 yuan, to 1 and so on
 */
export function formatFigure(value: number, kind: FigureKind, finer = 0): string {
  const { scale, decimals, step } = RULES[kind];
  const scaled = value * scale;
  if (step === 0) return formatNumber(scaled, decimals + finer);
  const unit = step / 10 ** finer;
  return formatNumber(Math.round(scaled / unit) * unit, unit < 1 ? finer - 2 : decimals);
}
