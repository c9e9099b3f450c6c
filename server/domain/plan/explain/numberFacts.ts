import { feasibleBeside } from '../lifecycle/feasibleIntakes.ts';
import type { ProgrammeColumns } from '../model/addProgramme.ts';
import type { Interval } from '../model/joinIntervals.ts';
import type { PlanInput, PlanLimits } from '../planInput.ts';
import type { Recommendation } from '../recommend/recommendPlan.ts';
import { type Around, aroundProgrammes } from './aroundProgramme.ts';
import { ownCause, pointBetween } from './causeOfNumber.ts';
import type { SchoolMoves } from './schoolMoves.ts';

/** What a programme's number rests on. */
export interface NumberFacts {
  columns: ProgrammeColumns;
  limits: PlanLimits;
  intake: number;
  /** the other two of its three numbers, entrants, and the part of the way from the first to the second */
  plan: { rule: number; optimum: number };
  half: number;
  /** numbers of entrants within its own limits, the others as recommended */
  feasible: readonly Interval[];
  /** places of closed classes elsewhere that it may take in beyond its largest change, persons */
  freed: number;
  /** it was let change by fewer than is worth organising */
  loose: boolean;
  /** places that arrive from classes that stop */
  arrive: number;
  around: Around;
  /**
   * programmes on the other side of their points by a place or more for a cause of their own, and how far they are together,
   * persons: where places in all are decided, the rest makes up for it
   */
  others: { count: number; away: number };
}

/** @param moves of the recommended places between schools */
export function numberFacts(
  input: PlanInput,
  programmes: readonly ProgrammeColumns[],
  { rule, optimum, recommended, loose }: Recommendation,
  moves: SchoolMoves,
): NumberFacts[] {
  const { limits } = input;
  const choices = programmes.map(({ choice }) => choice);
  const around = aroundProgrammes(input, choices, recommended);
  const beside = feasibleBeside(choices, limits, recommended);
  const all = programmes.map(
    (columns, i): NumberFacts => ({
      columns,
      limits,
      intake: recommended[i] ?? 0,
      plan: { rule: rule[i] ?? 0, optimum: optimum[i] ?? 0 },
      half: limits.half,
      feasible: beside[i]?.feasible ?? [],
      freed: beside[i]?.freed ?? 0,
      loose: loose.has(i),
      arrive: moves.of(i).arrive,
      around: around[i] as Around,
      others: { count: 0, away: 0 },
    }),
  );
  const away = all.map((one) => (ownCause(one) ? one.intake - pointBetween(one) : 0));
  return all.map((one) => {
    const side = Math.sign(pointBetween(one) - one.intake);
    const others = away.filter((far) => Math.abs(far) >= 1 && Math.sign(far) === side);
    return {
      ...one,
      others: { count: others.length, away: others.reduce((so, far) => so + Math.abs(far), 0) },
    };
  });
}
