import type { TornadoSeries } from '../tornado/tornadoSeries.ts';
import type { Coded } from '../types.ts';
import type { Finding } from './finding.ts';

/** Which assumption a gap depends on most, and whether any of them turns its sign. */
export function tornadoFinding(subject: Coded, { bars, turns, base }: TornadoSeries): Finding {
  const first = bars[0];
  if (!first || first.high.outcome === first.low.outcome)
    return { key: 'chart.finding.tornado.none', names: { name: { shown: [subject], total: 1 } } };
  const side = base >= 0 ? 'short' : 'surplus';
  return {
    key: turns ? 'chart.finding.tornado.turns' : 'chart.finding.tornado.holds',
    values: { side },
    names: { name: { shown: [subject], total: 1 }, first: { shown: [first.of], total: 1 } },
  };
}
