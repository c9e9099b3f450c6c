import { formatFigure } from './figure.ts';

/** A probability in percent; never 0 or 100, for nothing here is certain. */
export function formatCertainty(probability: number): string {
  if (probability > 0.99) return '>99';
  return probability < 0.01 ? '<1' : formatFigure(probability, 'rate');
}
