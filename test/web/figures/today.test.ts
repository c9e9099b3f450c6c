import { expect, test } from 'vitest';
import type { FigureMove, WaitingItem } from '../../../web/src/lib/api/types.ts';
import { changeText } from '../../../web/src/lib/figures/today/changes.ts';
import { movesFinding, type TodayParts, todayFinding } from '../../../web/src/lib/figures/today/headline.ts';
import { causeText, moveError, moveLabel } from '../../../web/src/lib/figures/today/moves.ts';
import {
  datesText,
  dueText,
  waitingDetail,
  waitingTitle,
} from '../../../web/src/lib/figures/today/waiting.ts';
import { yearFinding, yearLanes } from '../../../web/src/lib/figures/today/year.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';

const zh = language('zh');
const en = language('en');
const school = (code: string) => ({ code, nameZh: `${code}校`, nameEn: `School ${code}` });
const text = (name: string, said: string) => ({ name, text: said, number: null });
const number = (name: string, value: number) => ({ name, text: null, number: value });

const ITEM: WaitingItem = {
  id: 'return/outcomes/2026',
  kind: 'return',
  own: false,
  who: [school('A'), school('B')],
  values: [text('file', 'outcomes'), text('period', '2026'), number('count', 2), number('of', 10)],
  since: '2026-10-01',
  due: '2026-11-30',
  standing: 'due',
  daysLeft: 7,
  link: '/imports',
};
const LATE: WaitingItem = { ...ITEM, id: 'late', standing: 'overdue', daysLeft: -3 };

const estimate = (value: number, low: number, high: number) => ({
  value,
  low,
  high,
  level: 0.95,
  n: 100,
  state: 'ok' as const,
  note: null,
});
const MOVE: FigureMove = {
  figure: 'sectorRatio',
  of: { code: '3', nameZh: '装备制造', nameEn: 'Equipment' },
  before: { period: '2026Q3', estimate: estimate(1.1, 0.95, 1.27), word: 'unclear' },
  after: { period: '2026Q3', estimate: estimate(1.2, 1.05, 1.37), word: 's1' },
  changedWord: true,
  withinError: true,
  causes: [{ kind: 'market', files: 1, senders: 1, rows: 38, counts: true }],
};
const STILL: TodayParts = {
  day: '2026-11-23',
  lastVisit: '2026-11-20T09:35:00.000Z',
  waiting: [],
  changes: [],
  changesInAll: 0,
  comparison: 'compared',
  moves: [],
  movesInAll: 0,
  wordsChanged: 0,
  beyondError: 0,
  calendar: { from: '2026-09-01', to: '2027-08-31', today: '2026-11-23', bars: [] },
  returns: [],
  dataKind: 'real',
};
const heading = (parts: Partial<TodayParts>, speaking = zh) =>
  todayFinding({ ...STILL, ...parts }, speaking).replaceAll('|', '');

test('the heading counts what waits, and says how late the latest is', () => {
  expect(heading({})).toBe('没有事等你；数字没有动');
  expect(heading({ waiting: [ITEM] })).toBe('1 件事等你；数字没有动');
  expect(heading({ waiting: [LATE, ITEM] })).toBe('2 件事等你，1 件超了 3 天；数字没有动');
  expect(heading({ waiting: [LATE, { ...LATE, id: 'later', daysLeft: -1 }] })).toBe(
    '2 件事等你，2 件超了期，最久 3 天；数字没有动',
  );
  expect(heading({ waiting: [LATE, ITEM] }, en)).toBe(
    '2 things wait for you, one is 3 days late; no figure moved',
  );
});

test('the heading says of figures that moved whether the error explains them', () => {
  const moved = { ...MOVE, changedWord: false };
  expect(heading({ moves: [moved], movesInAll: 4 })).toBe('没有事等你；4 个数字动了，都在误差之内');
  expect(heading({ moves: [moved], movesInAll: 4, beyondError: 1 })).toBe(
    '没有事等你；4 个数字动了，1 个超出误差',
  );
  expect(heading({ moves: [moved], movesInAll: 4, beyondError: null })).toBe('没有事等你；4 个数字动了');
});

test('the heading names a changed word', () => {
  expect(heading({ moves: [MOVE], movesInAll: 4, wordsChanged: 1 })).toBe(
    '没有事等你；装备制造供需比由“方向不明”变为“略有短缺”',
  );
  expect(heading({ moves: [MOVE], movesInAll: 4, wordsChanged: 2 })).toBe(
    '没有事等你；装备制造供需比由“方向不明”变为“略有短缺”，另有 1 个也换了说法',
  );
});

test('a first visit compares nothing', () => {
  const first = { ...STILL, lastVisit: null, comparison: 'first_visit' as const };
  expect(todayFinding(first, zh)).toBe('没有事等你');
  expect(movesFinding(first, zh).title).toBe('头一次来，还没有可比的数字');
});

test('what waits is said of others and of oneself', () => {
  expect(waitingTitle(ITEM, zh)).toBe('2026 届毕业去向：2 所学校没交');
  expect(waitingDetail(ITEM, zh)).toBe('A校和B校；应交 10 家');
  expect(waitingTitle({ ...ITEM, own: true }, zh)).toBe('2026 届毕业去向还没交');
  expect(waitingDetail({ ...ITEM, own: true }, zh)).toBe(null);
  expect(waitingTitle(ITEM, en)).toBe('2 schools have not handed in the graduate outcomes, class of 2026');
  expect(datesText(ITEM, zh)).toBe('10 月 1 日起，11 月 30 日截止');
});

test('the time left is said in the fewest words', () => {
  expect(dueText(LATE, zh)).toBe('! 超 3 天');
  expect(dueText({ ...ITEM, daysLeft: 0 }, zh)).toBe('今天');
  expect(dueText(ITEM, zh)).toBe('还有 7 天');
  expect(dueText({ ...ITEM, standing: 'later', daysLeft: 40 }, zh)).toBe('11 月 30 日前');
  expect(dueText({ ...ITEM, due: null, daysLeft: null }, zh)).toBe('随时');
});

test('a move says of when, how sure and why', () => {
  expect(moveLabel(MOVE, zh)).toBe('装备制造供需比，2026 年第三季度');
  expect(moveLabel({ ...MOVE, before: { ...MOVE.before, period: '2026Q2' } }, zh)).toBe(
    '装备制造供需比，2026 年第二季度 → 2026 年第三季度',
  );
  expect(moveError(MOVE, zh)).toBe('差别在误差之内');
  expect(moveError({ withinError: null }, zh)).toBe('没有区间，说不准');
  expect(causeText(MOVE, zh)).toBe('因为：1 家新交市场供求季报 38 行');
  expect(causeText({ causes: [] }, zh)).toBe('因为：没有记录');
});

test('what happened names who did it, where somebody is known', () => {
  const values = [text('file', 'outcomes'), number('rows', 212)];
  expect(changeText({ change: 'committed', who: [school('A')], values }, zh)).toBe(
    'A校的毕业去向 212 行入库',
  );
  expect(changeText({ change: 'committed', who: [], values }, zh)).toBe('毕业去向 212 行入库');
});

test('the year says what is gathered now and what comes next', () => {
  const bar = (step: 'outcomes' | 'planDraft', from: string, to: string, state: 'now' | 'next') => ({
    row: step === 'outcomes' ? ('outcomes' as const) : ('plan' as const),
    step,
    period: '',
    from,
    to,
    state,
  });
  const bars = [
    bar('outcomes', '2026-10-01', '2026-11-30', 'now'),
    bar('planDraft', '2027-01-01', '2027-01-31', 'next'),
  ];
  const calendar = { ...STILL.calendar, bars };
  expect(yearFinding(calendar, zh)).toBe('正在：收毕业去向；|下一步拟计划草案，1 月 1 日起');
  expect(yearLanes(calendar, zh).map(({ row, bars: own }) => [row, own[0]?.label, own[0]?.x])).toEqual([
    ['outcomes', '毕业去向', 8.219],
    ['plan', '草案', 33.425],
  ]);
});
