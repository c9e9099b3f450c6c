import { expect, test } from 'vitest';
import type { PlanSpecialty } from '../../../web/src/lib/api/types.ts';
import { planHeading } from '../../../web/src/lib/charts/findings/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { actHref, stayHref } from '../../../web/src/lib/plan/actHref.ts';
import { cellFilter } from '../../../web/src/lib/plan/cellFilter.ts';
import { changePairs, changesOf } from '../../../web/src/lib/plan/changes.ts';
import { actionKey, idleAs } from '../../../web/src/lib/plan/idleAs.ts';
import { layoutRows } from '../../../web/src/lib/plan/layoutRows.ts';
import { matrixRows } from '../../../web/src/lib/plan/matrixRows.ts';
import { movedPlaces } from '../../../web/src/lib/plan/movedPlaces.ts';
import { planAddresses } from '../../../web/src/lib/plan/planAddresses.ts';
import type { MatrixRow, PlanCell } from '../../../web/src/lib/plan/types.ts';
import { openedPlaces, verdictCounts } from '../../../web/src/lib/plan/verdictCounts.ts';
import { BALANCES, CELLS, cell } from './fixtures.ts';

const SCHOOLS = ['D01', 'D02'];
const rows = matrixRows(BALANCES, CELLS, SCHOOLS);

test('rows stand by gap, the largest first, with a cell for every school', () => {
  expect(rows.map(({ code }) => code)).toEqual(['660103', '740201', '710201']);
  expect(rows[0]?.cells.map((one) => one?.programme)).toEqual(['D01/660103', 'D02/660103']);
  expect(rows[2]?.cells).toEqual([CELLS[0], null]);
});

test('once anything is decided otherwise rows stand by the gap as decided, which their column then shows', () => {
  const decided = { '710201': -83, '660103': 16, '740201': 50 } as Record<string, number>;
  const balances = BALANCES.map((one) => ({
    ...one,
    gapDecided: { ...one.gapDecided, value: decided[one.code] ?? null },
  }));
  const codes = matrixRows(balances, CELLS, SCHOOLS, 'gap', true).map(({ code }) => code);
  expect(codes).toEqual(['740201', '660103', '710201']);
  const first = balances.map((one) => ({ ...one, gapDecided: { ...one.gapDecided, value: null } }));
  expect(matrixRows(first, CELLS, SCHOOLS, 'gap', false).map(({ code }) => code)[0]).toBe('660103');
});

test('rows ordered by change put the most moved first', () => {
  expect(matrixRows(BALANCES, CELLS, SCHOOLS, 'change')[0]?.code).toBe('660103');
});

test('a sum with an intake that is not known is not known', () => {
  expect(rows[1]).toMatchObject({ last: null, recommended: null });
  expect(rows[0]).toMatchObject({ last: 170, recommended: 200 });
});

test('moved places count what grows and name who gives and takes', () => {
  expect(movedPlaces(rows)).toMatchObject({
    last: 290,
    planned: 298,
    added: 30,
    removed: 22,
    from: [{ code: '710201', change: -22 }],
    to: [{ code: '660103', change: 30 }],
  });
});

test('the heading says how places move', () => {
  expect(planHeading(movedPlaces(rows), language('zh')).replaceAll('|', '')).toBe(
    '总数 298 人（+8）：共增 30 个、减 22 个，减得最多的是计算机应用（−22），增得最多的是数控技术应用（+30）',
  );
});

test('heading and totals follow what was decided, and keep the recommendation beside it', () => {
  const cells = [
    ...CELLS.slice(0, 2),
    { ...cell('D01/660103', 90, 105), decided: 91, how: 'changed' as const },
  ];
  const changed = matrixRows(BALANCES, cells, SCHOOLS);
  expect(changed[0]).toMatchObject({ recommended: 200, planned: 186 });
  expect(planHeading(movedPlaces(changed), language('en')).replaceAll('|', '')).toBe(
    '284 places (−6): 16 more, 22 fewer, the largest cut at 计算机应用\u00a0(−22), the largest rise at 数控技术应用\u00a0(+16)',
  );
});

test('what opens takes its places from all others together', () => {
  const opened = { ...cell('D02/710201', 0, 45), verdict: 'new' as const };
  expect(openedPlaces([cell('D01/710201', 120, 90), opened])).toEqual({ count: 1, places: 45, rest: -30 });
});

test('the heading of a plan that changes nothing says so', () => {
  const still = matrixRows(BALANCES, [cell('D01/710201', 120, 120)], SCHOOLS);
  expect(planHeading(movedPlaces(still), language('zh')).replaceAll('|', '')).toBe(
    '总数 120 人，没有专业需要增减名额',
  );
});

const base = (setting: string) => (setting === 'maxChange' ? 0.2 : setting === 'budget' ? null : 240);

test('changes are read from an address, without those that change nothing', () => {
  const search = new URLSearchParams(
    'set.maxChange=0.2&set.classMin=30&set.places.D01/710201=260&set.budget=none&set.award=&cell=D01',
  );
  expect(changesOf(search, base)).toEqual([
    { setting: 'classMin', of: null, value: 30 },
    { setting: 'places', of: 'D01/710201', value: 260 },
  ]);
});

test('changes written to an address are read back', () => {
  const changes = [
    { setting: 'maxChange', of: null, value: 0.3 },
    { setting: 'intakeHigh', of: null, value: null },
    { setting: 'teachers', of: 'D01/710201', value: 12 },
  ];
  expect(changesOf(changePairs(changes), base)).toEqual(changes);
});

test('a limit left empty is lifted where a plan may do without it, and nothing else is', () => {
  const search = new URLSearchParams('set.intakeHigh=&set.budget=&set.classMin=&set.teachers.D01/710201=');
  expect(changesOf(search, base)).toEqual([{ setting: 'intakeHigh', of: null, value: null }]);
});

test('what does not run has a word of its own, and a filter that finds the candidates among it', () => {
  const candidate = cell('D01/710201', 0, 0);
  const suspended = { ...cell('D03/710201', 20, 0), standing: 'suspended' as const };
  const kept = cell('D02/710201', 30, 30);
  const said = [candidate, suspended, kept, { ...candidate, decided: 30, verdict: 'new' as const }].map(
    (one) => actionKey(one.verdict, idleAs(one)),
  );
  expect(said).toEqual(['verdict.idle.candidate', 'verdict.idle.suspended', 'verdict.hold', 'verdict.new']);
  expect(language('zh').t(said[0] as (typeof said)[number])).toBe('不开');
  const row = (cells: PlanCell[]) => ({ ...BALANCES[0], cells }) as unknown as MatrixRow;
  expect(cellFilter(row([candidate]), '', 'notOpened')).toBe(true);
  expect(cellFilter(row([suspended, kept]), '', 'notOpened')).toBe(false);
});

test('neither a candidate that is not opened nor a suspended programme is counted as held', () => {
  const suspended = { ...cell('D03/710201', 20, 0), standing: 'suspended' as const };
  expect(verdictCounts([cell('D01/710201', 0, 0), cell('D02/710201', 30, 30), suspended])).toMatchObject({
    hold: 1,
    candidates: 1,
    suspended: 1,
  });
});

test('a class that stops says which of its places arrive where', () => {
  const stops = { ...cell('D01/710201', 20, 0), verdict: 'transfer' as const };
  const grows = { ...cell('D02/710201', 30, 36), verdict: 'consolidate' as const };
  const specialty = { ...BALANCES[0], code: '710201', schools: 2 } as unknown as PlanSpecialty;
  const [row] = layoutRows([specialty], [stops, grows], 25, [
    { from: 'D01/710201', to: 'D02/710201', places: 6 },
  ]);
  expect(row).toMatchObject({ thin: 1, closed: 1, had: 20, moved: 6 });
  expect(row?.cells[0]).toMatchObject({ stops: true, arrives: [{ school: 'D02', places: 6 }] });
});

test('a class is called thin by the year in which it is', () => {
  const specialty = { ...BALANCES[0], code: '710201', schools: 3 } as unknown as PlanSpecialty;
  const byHand = { ...cell('D03/710201', 30, 30), decided: 20, how: 'changed' as const };
  const [row] = layoutRows(
    [specialty],
    [cell('D01/710201', 21, 29), cell('D02/710201', 24, 24), byHand],
    25,
    [],
  );
  expect(row?.cells.map(({ thinLast, thinPlanned }) => [thinLast, thinPlanned])).toEqual([
    [true, false],
    [true, true],
    [false, true],
  ]);
  expect(row?.thin).toBe(2);
  const counts = { shared: 1, thin: row?.thin ?? 0, closed: 0, had: '0', moved: '0' };
  expect(language('zh').t('planwork.layout.finding', counts)).toContain('2 个班上年不足');
  expect(language('en').t('planwork.layout.finding', counts)).toContain('2 classes were');
});

test('a form is sent to the address of what is shown, and leads back to it without its act', () => {
  const shown = new URL('http://city/plan/2027/v1?cell=D01%2F710201');
  const sent = new URL(actHref(shown.searchParams, 'change'), shown);
  expect([...sent.searchParams]).toEqual([
    ['cell', 'D01/710201'],
    ['/change', ''],
  ]);
  expect(stayHref(sent)).toBe('/plan/2027/v1?cell=D01%2F710201');
});

test('addresses of a plan keep what its page shows', () => {
  const to = planAddresses('plan/2027/v1', {
    view: [['sector', '3']],
    changes: [['set.classMin', '30']],
    cell: 'D01/660103',
  });
  expect(to.page([])).toBe('/plan/2027/v1');
  expect(to.cell('D02/660103')).toBe(
    '/plan/2027/v1?sector=3&set.classMin=30&cell=D02%2F660103#cell-D02%2F660103',
  );
  expect(to.close).toBe('/plan/2027/v1?sector=3&set.classMin=30#cell-D01%2F660103');
  expect(to.act('decide')).toBe('?sector=3&set.classMin=30&cell=D01%2F660103&/decide');
});
