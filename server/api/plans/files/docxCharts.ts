import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { halfAway } from '../../../domain/facts/halfAway.ts';
import { namesAtEdge } from './namesAtEdge.ts';
import type { PlanReport } from './planReport.ts';

/** Fields that one chart can hold legibly. */
const MOST_FIELDS = 12;
/** Shortage warm, surplus cool, as on the pages. */
const SHORT = 'C2560F';
const SURPLUS = '3F78B5';
const LAST = '65717C';
const DECIDED = '0B5B53';

/**
 * The fields that are furthest out of balance, as bars with their 80 % intervals: a chart of Word's own, which its reader
 * can open as a table and change.
 */
export function gapChart({ fields, ofThisMethod, t }: PlanReport): Paragraph[] {
  const gapOf = ({ relative, balance }: PlanReport['fields'][number]) =>
    (ofThisMethod ? relative : balance)?.gapLast;
  const shown = fields
    .flatMap(({ name, ...of }) => {
      const gap = gapOf({ name, ...of });
      return gap && gap.value !== null ? [{ name, gap, value: gap.value }] : [];
    })
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, MOST_FIELDS)
    .toSorted((a, b) => a.value - b.value);
  if (shown.length === 0) return [];
  const graduating = fields.map(({ field }) => field.graduationYear).sort();
  const years = [...new Set([graduating[0], graduating.at(-1)])].join('–');
  const gaps = shown.map(({ gap }) => gap);
  const values = gaps.map(({ value }) => halfAway(value ?? 0));
  const chart = new ChartRun({
    type: 'bar',
    title: {
      text: t(ofThisMethod ? 'planDoc.relativeChart' : 'planDoc.gapChart', { years }),
      font: { size: 11, bold: true },
    },
    legend: false,
    categories: shown.map(({ name }) => name),
    series: [
      {
        name: t(ofThisMethod ? 'head.relativeGap' : 'head.gapLast'),
        values,
        colors: values.map((value) => (value < 0 ? SURPLUS : SHORT)),
        errorBars: {
          type: 'custom',
          plus: gaps.map(({ value, high }) => Math.max(0, Math.round((high ?? value ?? 0) - (value ?? 0)))),
          minus: gaps.map(({ value, low }) => Math.max(0, Math.round((value ?? 0) - (low ?? value ?? 0)))),
        },
      },
    ],
    valueAxis: { title: t('planDoc.persons') },
    transformation: { width: 620, height: 90 + 26 * shown.length },
  });
  return [new Paragraph({ keepNext: true, children: [namesAtEdge(chart)] })];
}

/** Places of each school last autumn and as decided. */
export function placesChart({ plan, rows, t, name }: PlanReport): Paragraph[] {
  const schools = plan.input.schools.filter(({ code }) => rows.some(({ school }) => school === code));
  if (schools.length === 0) return [];
  const sum = (code: string, of: (row: (typeof rows)[number]) => number | null) =>
    rows.reduce((total, row) => total + (row.school === code ? (of(row) ?? 0) : 0), 0);
  const chart = new ChartRun({
    type: 'column',
    title: { text: t('planDoc.placesChart'), font: { size: 11, bold: true } },
    categories: schools.map(name),
    series: [
      {
        name: t('head.last'),
        values: schools.map(({ code }) => sum(code, (row) => row.last)),
        color: LAST,
      },
      {
        name: t('head.decided'),
        values: schools.map(({ code }) => sum(code, (row) => row.decided.counted)),
        color: DECIDED,
      },
    ],
    valueAxis: { title: t('planDoc.persons'), minimum: 0 },
    transformation: { width: 620, height: 300 },
  });
  return [new Paragraph({ keepNext: true, children: [chart] })];
}
