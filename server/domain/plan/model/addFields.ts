import type { PlanInput } from '../planInput.ts';
import type { ProgrammeColumns } from './addProgramme.ts';
import { fieldSegments } from './fieldSegments.ts';
import { fieldWeight } from './fieldWeight.ts';
import type { Expression, ModelBuilder } from './modelBuilder.ts';

/** Adds what supply costs in every field with known demand: S_f = Σ a g x = Σ y, with the segments y. @see method §6 */
export function addFields(
  builder: ModelBuilder,
  { fields, limits }: PlanInput,
  programmes: readonly ProgrammeColumns[],
): void {
  const served = new Map<string, Expression>();
  for (const { choice, intake } of programmes) {
    for (const { field, share } of choice.programme.serves) {
      const factor = share * choice.programme.yield;
      const supply = served.get(field) ?? { constant: 0, terms: [] };
      supply.constant += factor * intake.constant;
      for (const term of intake.terms)
        supply.terms.push({ column: term.column, factor: factor * term.factor });
      served.set(field, supply);
    }
  }
  for (const field of fields) {
    if (field.demand.value === null || field.scenarios.length === 0) continue;
    const weight = fieldWeight(field, limits);
    const { offset, segments } = fieldSegments(
      field.scenarios,
      weight,
      limits.shortageCost,
      limits.surplusCost,
    );
    builder.addOffset(offset);
    const supply = served.get(field.code);
    if (!supply) continue;
    const terms = segments.map(({ length, slope }, q) => ({
      column: builder.addColumn({ kind: 'segment', of: field.code, q }, 0, length, slope),
      factor: -1,
    }));
    builder.addRow({ limit: 'link', of: field.code }, 0, 0, {
      constant: supply.constant,
      terms: [...supply.terms, ...terms],
    });
  }
}
