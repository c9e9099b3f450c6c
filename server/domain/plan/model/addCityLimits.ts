import type { PlanInput } from '../planInput.ts';
import type { ProgrammeColumns } from './addProgramme.ts';
import { entrantCosts } from './entrantCosts.ts';
import type { Keeps } from './keepsAllBut.ts';
import { type Expression, type ModelBuilder, weightedSum } from './modelBuilder.ts';

/** Adds the limits that programmes share: places in all, entrants and budget of the city, openings and closures of each school. */
export function addCityLimits(
  builder: ModelBuilder,
  input: PlanInput,
  programmes: readonly ProgrammeColumns[],
  keeps: Keeps,
): void {
  const { sum, intakeLow, intakeHigh, budget, openingsPerSchool, closuresPerSchool } = input.limits;
  const entrants = weightedSum(programmes.map(({ intake }) => ({ of: intake, factor: 1 })));
  if (sum !== null && keeps('sum')) builder.addRow({ limit: 'sum', of: null }, sum, sum, entrants);
  if (intakeLow !== null && keeps('intake_low')) {
    builder.addRow({ limit: 'intake_low', of: null }, intakeLow, Number.POSITIVE_INFINITY, entrants);
  }
  if (intakeHigh !== null && keeps('intake_high')) atMost('intake_high', null, intakeHigh, entrants);
  if (budget !== null && keeps('budget')) {
    const costs = entrantCosts(input);
    const cost = weightedSum(programmes.map(({ intake }, i) => ({ of: intake, factor: costs[i] ?? 0 })));
    atMost('budget', null, budget, cost);
  }

  for (const [school, here] of Map.groupBy(programmes, ({ choice }) => choice.programme.school)) {
    const ones = here.filter(({ choice }) => !choice.unplanned);
    const opening = ones.filter(({ choice }) => choice.standing !== 'running');
    if (openingsPerSchool !== null && opening.length > 0 && keeps('openings', school)) {
      const opened = weightedSum(opening.map(({ open }) => ({ of: open, factor: 1 })));
      atMost('openings', school, openingsPerSchool, opened);
    }
    const closing = ones.filter(({ choice }) => choice.standing === 'running' && choice.closing);
    if (closuresPerSchool !== null && closing.length > 0 && keeps('closures', school)) {
      const running = weightedSum(closing.map(({ open }) => ({ of: open, factor: -1 })));
      const closed = { ...running, constant: running.constant + closing.length };
      atMost('closures', school, closuresPerSchool, closed);
    }
  }

  function atMost(
    limit: 'intake_high' | 'budget' | 'openings' | 'closures',
    of: string | null,
    most: number,
    sum: Expression,
  ): void {
    builder.addRow({ limit, of }, Number.NEGATIVE_INFINITY, most, sum);
  }
}
