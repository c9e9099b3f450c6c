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

/** A figure's number without its unit. Rates come as 0–1 and are written in percent; money to 100 yuan. */
export function formatFigure(value: number, kind: FigureKind): string {
  const { scale, decimals, step } = RULES[kind];
  const scaled = value * scale;
  return formatNumber(step ? Math.round(scaled / step) * step : scaled, decimals);
}
