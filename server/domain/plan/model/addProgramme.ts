import type { PlanLimits } from '../planInput.ts';
import type { Expression, ModelBuilder } from './modelBuilder.ts';
import type { ProgrammeChoice } from './programmeChoice.ts';

/** Columns of one programme, as the rest of the model sees them. */
export interface ProgrammeColumns {
  choice: ProgrammeChoice;
  /** entrants */
  intake: Expression;
  /** 1 where it runs */
  open: Expression;
  /** its yes-or-no columns, one per stretch that may be chosen */
  intervals: number[];
  /** row that lets it have one of these at most; null where no row is needed */
  one: number | null;
}

const constant = (value: number): Expression => ({ constant: value, terms: [] });

/**
 * Adds the columns and rows of one programme. A running one is last year's intake + up − down, so that a change can have
 * its price; without a choice to make its limits are bounds and no row. Only a choice between running and not, or
 * between stretches that whole classes leave, is a yes-or-no column.
 */
export function addProgramme(
  builder: ModelBuilder,
  choice: ProgrammeChoice,
  limits: PlanLimits,
): ProgrammeColumns {
  const { programme, last, intervals, closing, mustClose } = choice;
  const of = programme.id;
  if (choice.unplanned) {
    return { choice, intake: constant(last), open: constant(last > 0 ? 1 : 0), intervals: [], one: null };
  }
  if (mustClose) return { choice, intake: constant(0), open: constant(0), intervals: [], one: null };

  if (intervals.length === 0) {
    // Open by hand where nothing fits: a row nobody can keep, so that the conflict is found and named.
    if (closing === null) builder.addRow({ limit: 'by_hand', of }, 1, 1, constant(0));
    return { choice, intake: constant(0), open: constant(0), intervals: [], one: null };
  }

  const low = intervals[0]?.low ?? 0;
  const high = intervals.at(-1)?.high ?? 0;
  const mayClose = closing !== null;
  const least = mayClose ? 0 : low;
  const intake = entrants(builder, choice, limits, least, high);

  if (!mayClose && choice.standing !== 'running') builder.addOffset(limits.openingCost);
  if (!mayClose && intervals.length === 1) {
    addThin(builder, choice, limits, intake, constant(1));
    return { choice, intake, open: constant(1), intervals: [], one: null };
  }

  // Of a programme that has to run, the first stretch needs no column: it is the one when no other is.
  const base = mayClose ? { low: 0, high: 0 } : { low, high: intervals[0]?.high ?? low };
  const chosen = mayClose ? intervals : intervals.slice(1);
  const columns = chosen.map((_, k) => {
    const price = closing === 'candidate' ? limits.openingCost : 0;
    return builder.addColumn({ kind: 'interval', of, k: mayClose ? k : k + 1 }, 0, 1, price, 'choice');
  });
  const ends = (end: 'low' | 'high') =>
    columns.map((column, k) => ({ column, factor: base[end] - (chosen[k]?.[end] ?? 0) }));
  const less = (end: 'low' | 'high'): Expression => ({
    constant: intake.constant - base[end],
    terms: [...intake.terms, ...ends(end)],
  });
  builder.addRow({ limit: choice.lowLimit, of }, 0, Number.POSITIVE_INFINITY, less('low'));
  builder.addRow({ limit: choice.highLimit, of }, Number.NEGATIVE_INFINITY, 0, less('high'));
  const sum = { constant: 0, terms: columns.map((column) => ({ column, factor: 1 })) };
  const one =
    columns.length > 1 ? builder.addRow({ limit: 'link', of }, Number.NEGATIVE_INFINITY, 1, sum) : null;
  const open = mayClose ? sum : constant(1);
  addThin(builder, choice, limits, intake, open);
  return { choice, intake, open, intervals: columns, one };
}

/** Entrants: last year's and what is added or taken away at a price; of a programme that had none, a column of their own. */
function entrants(
  builder: ModelBuilder,
  { programme, last }: ProgrammeChoice,
  limits: PlanLimits,
  least: number,
  high: number,
): Expression {
  const of = programme.id;
  // The worth of a graduate placed well, by entrant.
  const placed = -limits.qualityWeight * programme.quality * programme.yield;
  if (last === 0) {
    const column = builder.addColumn({ kind: 'intake', of }, least, high, placed, 'number');
    return { constant: 0, terms: [{ column, factor: 1 }] };
  }
  builder.addOffset(placed * last);
  const more = { low: Math.max(0, least - last), high: Math.max(0, high - last) };
  const fewer = { low: Math.max(0, last - high), high: Math.max(0, last - least) };
  const up = builder.addColumn({ kind: 'up', of }, more.low, more.high, limits.changeCost + placed, 'number');
  const down = builder.addColumn(
    { kind: 'down', of },
    fewer.low,
    fewer.high,
    limits.changeCost - placed,
    'number',
  );
  return {
    constant: last,
    terms: [
      { column: up, factor: 1 },
      { column: down, factor: -1 },
    ],
  };
}

/** What is missing to a viable class costs in proportion: intake + classMin · share ≥ classMin while it runs. */
function addThin(
  builder: ModelBuilder,
  choice: ProgrammeChoice,
  limits: PlanLimits,
  intake: Expression,
  open: Expression,
): void {
  const of = choice.programme.id;
  if (!choice.thin || !(limits.thinClassCost > 0)) return;
  const size = limits.classMin;
  const column = builder.addColumn({ kind: 'thin', of }, 0, 1, limits.thinClassCost);
  builder.addRow({ limit: 'link', of }, 0, Number.POSITIVE_INFINITY, {
    constant: intake.constant - size * open.constant,
    terms: [
      ...intake.terms,
      { column, factor: size },
      ...open.terms.map((term) => ({ column: term.column, factor: -size * term.factor })),
    ],
  });
}
