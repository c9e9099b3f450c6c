import { expect, test } from 'vitest';
import type { ProgrammeChoice } from '../../../server/domain/plan/model/programmeChoice.ts';
import { wholeIntakes } from '../../../server/domain/plan/solve/wholeIntakes.ts';

const choice = (low: number, high: number, closing: ProgrammeChoice['closing'] = null) =>
  ({ unplanned: null, last: 0, closing, intervals: [{ low, high }] }) as unknown as ProgrammeChoice;
const CHOICES = [choice(20, 60), choice(30, 50), choice(25, 45, 'candidate')];
const UNBOUND = { sum: null, intakeLow: null, intakeHigh: null };

test('fractions become whole persons of the same total', () => {
  expect(wholeIntakes([40.5, 35.4, 30.1], CHOICES, UNBOUND)).toEqual([41, 35, 30]);
});

test('half a class is opened whole, under half a class is not', () => {
  expect(wholeIntakes([40, 35, 13], CHOICES, UNBOUND)).toEqual([40, 35, 25]);
  expect(wholeIntakes([40, 35, 12], CHOICES, UNBOUND)).toEqual([40, 35, 0]);
});

test('a class opened whole takes its places from the others where all entrants are bounded', () => {
  expect(wholeIntakes([40, 35, 13], CHOICES, { ...UNBOUND, intakeHigh: 88 })).toEqual([30, 33, 25]);
});

test('a class not opened leaves its places to the others where all entrants are bounded', () => {
  expect(wholeIntakes([40, 35, 12], CHOICES, { ...UNBOUND, intakeLow: 87 })).toEqual([47, 40, 0]);
});

test('places decided in all are met from either side', () => {
  expect(wholeIntakes([40, 35, 13], CHOICES, { ...UNBOUND, sum: 88 })).toEqual([30, 33, 25]);
  expect(wholeIntakes([40, 35, 12], CHOICES, { ...UNBOUND, sum: 87 })).toEqual([47, 40, 0]);
});
