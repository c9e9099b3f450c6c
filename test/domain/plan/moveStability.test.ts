import { expect, test } from 'vitest';
import { moveStability } from '../../../server/domain/plan/explain/moveStability.ts';
import { keepsAllBut } from '../../../server/domain/plan/model/keepsAllBut.ts';
import { planChoices } from '../../../server/domain/plan/model/planChoices.ts';
import { planInput, planProgramme } from './planFixture.ts';

const school = (code: string, region: string) => ({ code, nameZh: code, nameEn: code, region });
const input = planInput({
  schools: [school('D01', '220502'), school('D02', '220523')],
  programmes: [
    planProgramme({ id: 'D01/710201', last: 10 }),
    planProgramme({ id: 'D02/710201', school: 'D02', last: 40 }),
  ],
});
const choices = planChoices(input, keepsAllBut([]));
const moves = [{ from: 'D01/710201', to: [{ programme: 'D02/710201', places: 10 }] }];
/** The same city where a thin class costs `thin`, and a county out of reach `reach`. */
const weighing = (thin: number, reach: number) => ({
  ...input,
  limits: { ...input.limits, thinClassCost: thin, reachWeight: reach },
});

test('moving a thin class holds in the redraws in which a thin class costs more than a county out of reach', () => {
  const redrawn = [weighing(5, 0), weighing(5, 2), weighing(1, 3), weighing(10, 1)];
  const stability = moveStability(choices, moves, [0, 50], redrawn);
  // a class of 10 lacks three fifths of 25, at 5, 5, 1 and 10 a class; it loses a county at 0, 2, 3 and 1
  expect(Object.fromEntries(stability)).toEqual({ 'D01/710201': 0.75, 'D02/710201': 0.75 });
});

test('a move says nothing of itself without redraws', () =>
  expect(moveStability(choices, moves, [0, 50], []).size).toBe(0));
