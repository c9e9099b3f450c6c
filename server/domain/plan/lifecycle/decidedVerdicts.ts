import { decidePlanVerdict } from '../explain/decidePlanVerdict.ts';
import type { PlaceMove } from '../layout/movesOf.ts';
import { standingOf } from '../model/standingOf.ts';
import type { PlanInput } from '../planInput.ts';
import type { PlanRow, PlanVerdict } from '../planResult.ts';
import { actionOf } from './actionOf.ts';
import type { DecidedIntake } from './decidedIntake.ts';

interface Said {
  verdict: PlanVerdict;
  partners: string[];
}

/**
 * What every programme's number comes to against last year: as recommended where no number of its specialty is another, else
 * found from the numbers, so that places said to go elsewhere do arrive there.
 *
 * @param moves between schools, of the decided numbers
 */
export function decidedVerdicts(
  input: Pick<PlanInput, 'programmes'>,
  rows: readonly PlanRow[],
  decided: ReadonlyMap<string, DecidedIntake>,
  moves: readonly PlaceMove[],
): Map<string, Said> {
  const programmes = new Map(input.programmes.map((one) => [one.id, one]));
  const isChanged = (row: PlanRow) => {
    const { counted } = decided.get(row.programme) as DecidedIntake;
    return counted !== (row.recommended ?? row.last);
  };
  const changed = new Set(rows.filter(isChanged).map(({ specialty }) => specialty));
  const schoolOf = (id: string) => programmes.get(id)?.school ?? id;
  return new Map(
    rows.map((row): [string, Said] => {
      const { partners, programme: id } = row;
      const { counted, how } = decided.get(id) as DecidedIntake;
      const programme = programmes.get(id);
      if (!programme || !changed.has(row.specialty)) return [id, { verdict: actionOf(row), partners }];
      const goes = moves.filter(({ from }) => from === id);
      const comes = moves.filter(({ to }) => to === id);
      const unassessed = how !== 'changed' && row.recommended === null;
      const runs = standingOf(programme) === 'running';
      const verdict = decidePlanVerdict({
        // a number decided for what could not be assessed is a change like any other, unless nobody knows last year's
        unplanned: unassessed || counted === null || programme.last === null ? 'unknown_intake' : null,
        closing: goes.length > 0 ? 'thin' : null,
        running: runs,
        last: runs ? (programme.last ?? 0) : 0,
        intake: counted ?? 0,
        takesIn: comes.length > 0,
      });
      const beside = [...goes.map(({ to }) => schoolOf(to)), ...comes.map(({ from }) => schoolOf(from))];
      return [id, { verdict, partners: beside }];
    }),
  );
}
