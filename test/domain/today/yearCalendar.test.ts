import { expect, test } from 'vitest';
import { askedReturns } from '../../../server/domain/today/returns.ts';
import { yearCalendar } from '../../../server/domain/today/yearCalendar.ts';
import { calendar } from './state.ts';

test('the year runs from the September that has begun to the next August', () => {
  const { from, to, bars } = yearCalendar(calendar, '2026-11-23');
  expect([from, to]).toEqual(['2026-09-01', '2027-08-31']);
  expect(
    bars.map(({ step, period, from: begins, to: ends, state }) => [step + period, begins, ends, state]),
  ).toEqual([
    ['market2026Q3', '2026-10-01', '2026-10-15', 'past'],
    ['market2026Q4', '2027-01-01', '2027-01-15', 'next'],
    ['market2027Q1', '2027-04-01', '2027-04-15', 'next'],
    ['market2027Q2', '2027-07-01', '2027-07-15', 'next'],
    ['enrolment', '2026-09-01', '2026-10-31', 'past'],
    ['programmes', '2026-09-01', '2026-10-31', 'past'],
    ['outcomes', '2026-10-01', '2026-11-30', 'now'],
    ['planDraft', '2027-01-01', '2027-01-31', 'next'],
    ['opinions', '2027-02-01', '2027-02-28', 'next'],
    ['decision', '2027-03-01', '2027-03-31', 'next'],
    ['families', '2027-04-01', '2027-06-30', 'next'],
  ]);
});

test('on the last day of August it is still the same year', () => {
  expect(yearCalendar(calendar, '2027-08-31').from).toBe('2026-09-01');
  expect(yearCalendar(calendar, '2027-09-01').from).toBe('2027-09-01');
});

test('a return is due on the last day of its bar', () => {
  const { bars } = yearCalendar(calendar, '2026-11-23');
  for (const { kind, period, due } of askedReturns(calendar, '2026-11-23')) {
    const bar = bars.find((one) => one.step === kind && (kind !== 'market' || one.period === period));
    expect(bar?.to).toBe(due);
  }
});
