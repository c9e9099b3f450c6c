import type { TornadoRow } from '#lib/charts/types.ts';
import type { PlanTornado } from '../api/types.ts';

/** Assumptions that move the gap. Weights do not: they decide only what the plan makes of it, which its sentence tells. */
export function tornadoRows({ bars }: PlanTornado): TornadoRow[] {
  return bars
    .filter(({ low, high }) => low.gap !== high.gap)
    .map(({ assumption, nameZh, nameEn, low, high }) => ({
      code: assumption,
      nameZh,
      nameEn,
      ends: [
        { assumed: low.text, outcome: low.gap },
        { assumed: high.text, outcome: high.gap },
      ],
    }));
}
