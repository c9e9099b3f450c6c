import { fillGaps } from '../../../server/domain/forecast/fillGaps.ts';
import type { Panel, PanelSeries } from '../../../server/domain/forecast/types.ts';

/** A panel of quarterly series ending in the same quarter, the oldest value first; all in one group. */
export function panelOf(series: Record<string, readonly (number | null)[]>, first = '2017Q1'): Panel {
  const quarters = Math.max(...Object.values(series).map((values) => values.length));
  return {
    first,
    quarters,
    series: Object.entries(series).map(([code, values]): PanelSeries => {
      const before = Array<null>(quarters - values.length).fill(null);
      const filled = fillGaps([...before, ...values]);
      if (!filled) throw new RangeError(`no value in ${code}`);
      return { code, parent: 'group', ...filled };
    }),
  };
}
