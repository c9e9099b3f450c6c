import type { PlanInput } from '../planInput.ts';
import type { PlanSolution } from '../planResult.ts';
import { decidedIntake } from './decidedIntake.ts';
import type { OverrideEvent } from './overrides.ts';

/**
 * Entrants that a plan comes to, in the order of the programmes: what is decided, else what is recommended; of a programme that
 * is not assessed last year's.
 *
 * @param standing overrides that count, by programme
 */
export function plannedIntakes(
  { programmes }: Pick<PlanInput, 'programmes'>,
  { rows }: Pick<PlanSolution, 'rows'>,
  standing: ReadonlyMap<string, OverrideEvent>,
): number[] {
  const of = new Map(rows.map((row) => [row.programme, row]));
  return programmes.map(({ id, last }) => {
    const row = of.get(id);
    const planned = row?.recommended ?? last ?? 0;
    return row ? (decidedIntake(row, standing.get(id)).intake ?? planned) : planned;
  });
}
