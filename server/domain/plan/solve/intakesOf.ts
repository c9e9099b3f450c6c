import type { ProgrammeColumns } from '../model/addProgramme.ts';

/** Entrants of every programme in a solution, in the order of the programmes; not rounded. */
export function intakesOf(programmes: readonly ProgrammeColumns[], columns: Float64Array): number[] {
  return programmes.map(({ intake }) =>
    intake.terms.reduce((so, { column, factor }) => so + factor * (columns[column] ?? 0), intake.constant),
  );
}
