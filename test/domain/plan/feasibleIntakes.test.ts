import { describe, expect, it } from 'vitest';
import { randomSource } from '../../../server/domain/indicators/random/randomSource.ts';
import { cellBreaches } from '../../../server/domain/plan/lifecycle/cellBreaches.ts';
import {
  feasibleBeside,
  feasibleIntakes,
  isWithin,
  nearestWithin,
} from '../../../server/domain/plan/lifecycle/feasibleIntakes.ts';
import { keepsAllBut } from '../../../server/domain/plan/model/keepsAllBut.ts';
import { planChoices } from '../../../server/domain/plan/model/planChoices.ts';
import type { PlanInput } from '../../../server/domain/plan/planInput.ts';
import { checkPlan } from '../../../server/domain/plan/solve/checkPlan.ts';
import { printStretches } from '../../../server/messages/numbers.ts';
import { formatStretches } from '../../../web/src/lib/format/index.ts';
import { occupationOf, planOf, programmeOf } from '../../solver/planOf.ts';
import { spokenPlan } from '../../solver/spokenPlan.ts';

const PLANS = 20;
const LARGEST = 110;

describe('feasibleIntakes', () => {
  const of = (last: number, more = {}) => {
    const input = planOf([occupationOf('1', [90])], ['a 1'], [programmeOf('S/a', last, more)]);
    const [choice] = planChoices(input, keepsAllBut([]));
    if (!choice) throw new Error('no programme');
    return feasibleIntakes(choice, { ...input.limits, classMin: 25, classMax: 45, maxChange: 0.2 }, 0);
  };

  it('leaves out what no whole classes of 25 to 45 make', () => {
    expect(of(52)).toEqual([
      { low: 42, high: 45 },
      { low: 50, high: 62 },
    ]);
    expect(of(47, { places: 49, onRoll: [1] })).toEqual([{ low: 38, high: 45 }]);
  });

  it('is printed with its holes in both languages, alike in pages and files', () => {
    const stretches = [{ low: 0, high: 0 }, ...of(52)];
    expect(printStretches(stretches, 'zh')).toBe('0、42–45 或 50–62');
    for (const language of ['zh', 'en'] as const)
      expect(formatStretches(stretches, language)).toBe(printStretches(stretches, language));
  });

  it(`is, in ${PLANS} random cities, every number that breaks no limit of the programme's own as these are defined`, () => {
    for (let seed = 1; seed <= PLANS; seed++) {
      const input = spokenPlan(seed);
      const choices = planChoices(input, keepsAllBut([]));
      const random = randomSource(seed);
      const intakes = choices.map(({ last, closing }) => (closing === 'thin' && random() < 0.5 ? 0 : last));
      const beside = feasibleBeside(choices, input.limits, intakes);
      choices.forEach((choice, i) => {
        if (choice.unplanned) return;
        const { freed, feasible } = beside[i] as (typeof beside)[number];
        for (let places = 0; places <= LARGEST; places++) {
          const said = [seed, choice.programme.id, places];
          const isFeasible = isWithin(feasible, places);
          expect([...said, isFeasible]).toEqual([...said, isKept(input, intakes, i, places)]);
          const breaches = cellBreaches(choice, input.limits, places, freed);
          expect([...said, breaches.length === 0]).toEqual([...said, isFeasible]);
          const nearest = nearestWithin(feasible, places);
          expect(nearest === null ? feasible.length === 0 : isWithin(feasible, nearest)).toBe(true);
        }
      });
    }
  });
});

/** Whether so many entrants of one programme break none of its own limits, nor take in more than is freed. */
function isKept(input: PlanInput, intakes: readonly number[], i: number, places: number): boolean {
  const { id, specialty } = input.programmes[i] as PlanInput['programmes'][number];
  const broken = checkPlan(
    input,
    intakes.map((one, k) => (k === i ? places : one)),
  );
  return !broken.some(({ limit, of }) => of === id || (limit === 'moves' && of === specialty && places > 0));
}
