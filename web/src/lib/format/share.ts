import { isTraceShare } from '@gongxu/messages/isTraceShare';
import { formatFigure } from './figure.ts';

/** A share in percent, without its sign; one above none is never 0. @example formatShare(0.003) // '<1' */
export function formatShare(share: number): string {
  return isTraceShare(share) ? '<1' : formatFigure(share, 'rate');
}
