import { randomSource } from '../../indicators/random/randomSource.ts';
import { seedFor } from '../../indicators/random/seedFor.ts';
import type { PlanInput } from '../planInput.ts';
import type { Recommendation } from '../recommend/recommendPlan.ts';
import type { Solver } from '../solver.ts';
import { type Point, pointWithin, shiftedIntake } from './pointWithin.ts';
import { redrawInput } from './redrawInput.ts';

/** What would be recommended had the input come out otherwise. */
export interface Redraw {
  /** entrants, in the order of the programmes, not rounded */
  intakes: number[];
  /** whether what the plan opens or closes there still pays, by place; only of those that the plan itself could do without */
  pays: ReadonlyMap<number, boolean>;
}

/** Redraws that go on at the same time: one is built while another is solved. */
const AT_ONCE = 4;
/** Costs that differ by less are the same, units of the objective. */
const SAME = 1e-6;

/**
 * The recommendation under redrawn inputs. Both sides are one form: within what the plan opens, closes and how many classes it
 * has, the linear program gives an optimum, the rule its number, and the point half way between them moves; by so much the plan's
 * own number does. Of each opening and closure it is asked whether doing without would cost less. So an input drawn as it is
 * gives the plan itself. A redraw whose limits conflict says nothing and is left out.
 *
 * @param draw the input of redraw r
 * @returns every redraw that could be solved
 * @see method §6, "Actions"
 */
export async function redrawPlans(
  input: PlanInput,
  plan: Pick<Recommendation, 'optimum' | 'recommended'>,
  solver: Solver,
  redraws: number,
  draw: (r: number) => PlanInput = (r) => redraw(input, r),
): Promise<Redraw[]> {
  if (redraws === 0) return [];
  const base = await pointWithin(input, plan.optimum, solver);
  if (!base) return [];
  const { choices, targets } = base;
  const saves = [...base.saves].flatMap(([i, before]) => (before === null ? [] : [[i, before] as const]));
  const found: (Redraw | null)[] = [];
  const next = [...Array(redraws).keys()];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let r = next.shift(); r !== undefined; r = next.shift()) found[r] = await one(draw(r));
    }),
  );
  return found.filter((of) => of !== null);

  async function one(drawn: PlanInput): Promise<Redraw | null> {
    const point = await pointWithin(drawn, plan.optimum, solver);
    if (!point) return null;
    const pays = new Map(saves.map(([i, before]) => [i, paysIn(point, i, before)]));
    const intakes = choices.map((choice, i) => {
      if (pays.get(i) === false) return choice.last;
      return shiftedIntake(
        choice,
        plan.recommended[i] as number,
        targets[i] as number,
        point.targets[i] as number,
      );
    });
    return { intakes, pays };
  }
}

/** Whether a choice saves as much as it does where nothing is redrawn, or anything at all. */
function paysIn({ choices, saves }: Point, i: number, before: number): boolean {
  // what may not open there does not
  if (choices[i]?.mustClose && choices[i]?.standing !== 'running') return false;
  const now = saves.get(i) ?? null;
  return now === null || now >= Math.min(0, before) - SAME;
}

function redraw(input: PlanInput, r: number): PlanInput {
  return redrawInput(input, randomSource(seedFor(input.seed, `redraw ${r}`)));
}
