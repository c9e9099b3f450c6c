import type { MessageKey } from '@gongxu/messages/server';
import type { PlanReport, ReportRow } from './planReport.ts';
import type { Cell, PlanSheet } from './planSheet.ts';

/** What the plan knew of each programme: its head and what stands in it. */
const INPUT: readonly [head: MessageKey, of: (row: ReportRow) => Cell][] = [
  ['head.programme', (row) => row.programme],
  ['head.length', ({ input }) => input.length],
  ['head.last', ({ input }) => input.last],
  ['head.onRoll', ({ input }) => input.onRoll.join(' / ')],
  ['head.places', ({ input }) => input.places],
  ['planwork.setting.teachers', ({ input }) => input.teachers],
  ['head.workshopHours', ({ input }) => input.workshopHours],
  ['head.yield', ({ input }) => input.yield],
  ['head.quality', ({ input }) => input.quality],
  ['head.index', ({ input }) => input.index.value],
  ['head.indexLow', ({ input }) => input.index.low],
  ['head.indexHigh', ({ input }) => input.index.high],
  ['head.outcomeRate', ({ input }) => input.outcomeRate.value],
  ['head.graduates', ({ input }) => input.graduates],
  ['head.lowOutcome', ({ input }) => input.card.lowOutcome],
  ['head.lowIndex', ({ input }) => input.card.lowIndex],
  ['head.oversupply', ({ input }) => input.card.oversupply],
  ['head.undersupply', ({ input }) => input.card.undersupply],
];

/** The inputs of a plan by programme, as frozen with it. */
export function inputSheet({ t, rows }: PlanReport): PlanSheet {
  return {
    name: t('planDoc.sheet.inputs'),
    head: INPUT.map(([head]) => t(head)),
    rows: rows.map((row) => INPUT.map(([, of]) => of(row))),
  };
}
