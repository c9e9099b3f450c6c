import { DRAWS } from '../balance/drawnSupply.ts';
import { fieldBalances } from '../explain/fieldBalances.ts';
import { specialtyBalances } from '../explain/specialtyBalances.ts';
import { movesOf, type PlaceMove } from '../layout/movesOf.ts';
import type { Interval } from '../model/joinIntervals.ts';
import { keepsAllBut } from '../model/keepsAllBut.ts';
import { planChoices } from '../model/planChoices.ts';
import type { PlanInput } from '../planInput.ts';
import type { Matching, PlanRow, PlanSolution, PlanVerdict } from '../planResult.ts';
import { evaluatePlan } from '../solve/evaluatePlan.ts';
import type { CellLimit } from './cellLimits.ts';
import { type DecidedIntake, decidedIntake, recommendedCount } from './decidedIntake.ts';
import { decidedVerdicts } from './decidedVerdicts.ts';
import { feasibleBeside, likelyIntakes } from './feasibleIntakes.ts';
import type { LimitBreach } from './limitBreach.ts';
import { type CellStanding, limitBreaches } from './limitBreaches.ts';
import { type Deciding, decidingOf, type OverrideEvent, standingOverrides, UNDECIDED } from './overrides.ts';
import { plannedIntakes } from './plannedIntakes.ts';
import { type LimitRelaxation, relaxationOf } from './relaxations.ts';
import { whyNotSolve } from './whyNotSolve.ts';

/** A broken limit, and what lets it be broken; null: nothing does, and the plan cannot be decided. */
export interface Breach extends LimitBreach {
  relaxed: LimitRelaxation | null;
}

/** One programme as it stands. */
export interface DecidedRow extends DecidedIntake {
  programme: string;
  /** what so many entrants come to against last year */
  verdict: PlanVerdict;
  /** schools that places are moved to or taken from */
  partners: string[];
  deciding: Deciding;
  breaches: Breach[];
  /** numbers within its own limits, the others as decided; empty: not assessed */
  feasible: Interval[];
  /** of the numbers feasible beside the recommendation, those between which 80 % of the redraws recommend; empty: not redrawn */
  likely: Interval[];
  /** ends of what its own limits allow, tightest first; empty of a plan made by another method */
  limits: CellLimit[];
  /** the nearest number within them; null: there is none, or it is not known */
  within: number | null;
}

/** A plan as it stands: every headline, sum, gap, cell and document is a function of this. */
export interface DecidedPlan {
  /** in the order of the solution's rows */
  rows: DecidedRow[];
  of: ReadonlyMap<string, DecidedRow>;
  /** some programme's number is another than recommended */
  differs: boolean;
  /** programmes whose number is another than recommended */
  changed: ReadonlySet<string>;
  /** places of closed thin classes that arrive at other schools */
  moves: PlaceMove[];
  /** limits of schools, specialties and the city that the numbers break together */
  together: Breach[];
  /** entrants of all, as sums count them */
  entrants: number;
  /** yuan a year */
  cost: number;
  /** graduates at work and not; null: made by another method */
  matching: Matching | null;
  /** balances with the decided numbers; as recommended where the method is another's */
  fields: PlanSolution['fields'];
  balances: PlanSolution['balances'];
}

/** Works out how a plan stands, from what was recommended and what the bureau did about it. */
export function decidedPlan(
  input: PlanInput,
  solution: PlanSolution,
  overrides: readonly OverrideEvent[],
  relaxations: readonly LimitRelaxation[],
): DecidedPlan {
  const deciding = decidingOf(overrides);
  const at = new Map(solution.rows.map((row) => [row.programme, row]));
  const stands = new Map(
    solution.rows.map((row) => [row.programme, decidedIntake(row, deciding.get(row.programme)?.standing)]),
  );
  const intakes = plannedIntakes(input, solution, standingOverrides(overrides));
  const differs = input.programmes.some(
    ({ id, last }, i) => intakes[i] !== (at.get(id)?.recommended ?? last ?? 0),
  );
  const solvable = whyNotSolve(input) === null;
  const moves = movesOf(input, solution.rows, ({ programme }) => stands.get(programme)?.counted ?? null);
  const verdicts = decidedVerdicts(input, solution.rows, stands, moves);
  const choices = solvable ? planChoices(input, keepsAllBut([])) : [];
  const broken = differs && solvable ? limitBreaches(input, choices, intakes) : null;
  const proposed = plannedIntakes(input, solution, new Map());
  const feasible = new Map(
    feasibleBeside(choices, input.limits, proposed).map((one, i) => [input.programmes[i]?.id, one.feasible]),
  );
  const known = new Map(broken?.cells.map((cell) => [cell.choice.programme.id, cell]));
  const relaxed = (breach: LimitBreach): Breach => ({
    ...breach,
    relaxed: relaxationOf(breach, relaxations),
  });
  const rows = solution.rows.map((row): DecidedRow => {
    const decided = stands.get(row.programme) as DecidedIntake;
    const cell = known.get(row.programme);
    const proposable = row.feasible ? (feasible.get(row.programme) ?? [row.feasible]) : [];
    return {
      programme: row.programme,
      ...decided,
      ...(verdicts.get(row.programme) as Pick<DecidedRow, 'verdict' | 'partners'>),
      deciding: deciding.get(row.programme) ?? UNDECIDED,
      breaches: breachesOf(row, decided, cell, solvable).map(relaxed),
      feasible: row.feasible && cell ? cell.feasible : proposable,
      likely: likelyIntakes(proposable, row),
      limits: cell?.limits ?? [],
      within: cell ? cell.within : decided.counted,
    };
  });
  const evaluated = solvable && differs ? evaluatePlan(input, intakes) : null;
  const { matching } = solution;
  return {
    rows,
    of: new Map(rows.map((row) => [row.programme, row])),
    differs,
    changed: new Set(
      rows.flatMap(({ programme, counted }) =>
        counted === recommendedOf(at.get(programme)) ? [] : [programme],
      ),
    ),
    moves,
    together: (broken?.together ?? []).map(relaxed),
    entrants: intakes.reduce((so, intake) => so + intake, 0),
    cost: evaluated?.cost ?? solution.cost,
    matching: evaluated ? matchingOf(evaluated) : (matching?.plan ?? null),
    fields: evaluated ? fieldBalances(input, intakes, DRAWS) : solution.fields,
    balances: evaluated ? specialtyBalances(input, intakes, DRAWS) : solution.balances,
  };
}

function recommendedOf(row: PlanRow | undefined): number | null {
  return row ? recommendedCount(row) : null;
}

/** Which limits of its own a programme's number breaks; of another method's plan, the range it was given then. */
function breachesOf(
  { programme, recommended, feasible }: PlanRow,
  { counted }: DecidedIntake,
  cell: CellStanding | undefined,
  solvable: boolean,
): LimitBreach[] {
  if (cell) return cell.breaches;
  if (solvable || !feasible || counted === null || counted === recommended) return [];
  const of = { limit: 'former_range' as const, of: programme, used: counted };
  if (counted > feasible.high) return [{ ...of, end: 'most', available: feasible.high }];
  return counted < feasible.low ? [{ ...of, end: 'least', available: feasible.low }] : [];
}

function matchingOf({ matched, unfilled, unmatched }: Matching): Matching {
  return { matched, unfilled, unmatched };
}

/** What holds a plan up before it can be decided: limits broken and not let, two numbers on one programme, what was sent back. */
export function holdUps({ rows, together }: Pick<DecidedPlan, 'rows' | 'together'>) {
  return {
    limits: [...together, ...rows.flatMap(({ breaches }) => breaches)].filter(({ relaxed }) => !relaxed),
    contested: rows.filter(({ deciding }) => deciding.contested.length > 0).map(({ programme }) => programme),
    sentBack: rows
      .filter(({ deciding }) => deciding.standing?.action === 'send_back')
      .map(({ programme }) => programme),
  };
}
