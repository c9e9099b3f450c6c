import type { PlanReport, ReportRow } from './planReport.ts';
import type { Cell, PlanSheet } from './planSheet.ts';

/** What the plan knew of each programme: its word and what stands in it. */
const INPUT: readonly [word: string, of: (row: ReportRow) => Cell][] = [
  ['programme', (row) => row.programme],
  ['length', ({ input }) => input.length],
  ['last', ({ input }) => input.last],
  ['onRoll', ({ input }) => input.onRoll.join(' / ')],
  ['places', ({ input }) => input.places],
  ['teachers', ({ input }) => input.teachers],
  ['workshopHours', ({ input }) => input.workshopHours],
  ['yield', ({ input }) => input.yield],
  ['serves', ({ input }) => input.serves.map(({ field, share }) => `${field} ${share}`).join('; ')],
  ['quality', ({ input }) => input.quality],
  ['index', ({ input }) => input.index.value],
  ['indexLow', ({ input }) => input.index.low],
  ['indexHigh', ({ input }) => input.index.high],
  ['outcomeRate', ({ input }) => input.outcomeRate.value],
  ['graduates', ({ input }) => input.graduates],
  ['lowOutcome', ({ input }) => input.card.lowOutcome],
  ['lowIndex', ({ input }) => input.card.lowIndex],
  ['oversupply', ({ input }) => input.card.oversupply],
  ['undersupply', ({ input }) => input.card.undersupply],
];

/** The inputs of a plan by programme, as frozen with it. */
export function inputSheet({ word, rows }: PlanReport): PlanSheet {
  return {
    name: word('sheet.inputs'),
    head: INPUT.map(([code]) => word(`head.${code}`)),
    rows: rows.map((row) => INPUT.map(([, of]) => of(row))),
  };
}
