import { feasibleBeside } from '../lifecycle/feasibleIntakes.ts';
import type { ProgrammeColumns } from '../model/addProgramme.ts';
import type { PlanInput } from '../planInput.ts';
import type { Recommendation } from '../recommend/recommendPlan.ts';
import { type Around, aroundProgrammes } from './aroundProgramme.ts';
import { ownCause, pointBetween } from './causeOfNumber.ts';
import type { NumberFacts } from './reasonFacts.ts';
import type { SchoolMoves } from './schoolMoves.ts';

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
