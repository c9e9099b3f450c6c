import { type KnownFacts, NOTHING_KNOWN } from '../../../server/domain/import/checks/knownFacts.ts';
import type { CheckContext } from '../../../server/domain/import/createRowChecker.ts';
import { createRowChecker } from '../../../server/domain/import/createRowChecker.ts';
import { importKindOf } from '../../../server/domain/import/importKinds.ts';
import { suggestCode } from '../../../server/domain/import/suggestCode.ts';
import type { ImportKind, ImportProblem } from '../../../server/domain/import/types.ts';

const LISTS: Record<string, { code: string; nameZh: string }[]> = {
  specialty: [
    { code: '700206', nameZh: '汽车运用与维修' },
    { code: '660103', nameZh: '机械加工技术' },
  ],
  occupation: [
    { code: '6', nameZh: '生产制造人员' },
    { code: '6-18', nameZh: '机械制造基础加工人员' },
    { code: '6-18-02-04', nameZh: '焊工' },
  ],
  region: [
    { code: '220502', nameZh: '东昌区' },
    { code: '220503', nameZh: '二道江区' },
  ],
  school: [{ code: 'S01', nameZh: '示范第一职业学校' }],
  outcome: [],
};

/** A small world: two specialties, two regions, one school; 220503 has 2019Q1 stored. */
export const context: CheckContext = {
  resolve: (list, text) =>
    LISTS[list]?.find((entry) => entry.code === text || entry.nameZh === text)?.code ?? null,
  suggest: (list, text) => suggestCode(text, LISTS[list] ?? []),
  ancestors: (code) => ({ '6-18-02-04': ['6-18', '6'], '6-18': ['6'] })[code] ?? [],
  storedPeriods: (region) => (region === '220503' ? ['2019Q1'] : []),
  latestYear: 2027,
  codeOf: (list, text) =>
    LISTS[list]?.find((entry) => entry.code === text || entry.nameZh === text)?.code ?? null,
  industryOf: (text) => (text === 'C27' ? 'C27' : null),
  titleClassifier: () => () => ({ occupation: null, score: 0, how: null }),
  known: NOTHING_KNOWN,
  replaces: false,
  lengthOf: () => 3,
  checks: {
    historyLeast: 4,
    historyWindow: 12,
    historySpread: 4,
    historyTolerance: 0.3,
    placementAbove: 0.99,
    placementFrom: 30,
    graduatesTolerance: 0.05,
  },
  salary: { low: 3000, high: 7000 },
  payLow: 500,
  payHigh: 100_000,
  maxProblems: 100,
};

/** Checks the lines of a file without quotation marks. */
export function check(kind: ImportKind, text: string, overrides: Partial<CheckContext> = {}) {
  const checker = createRowChecker(importKindOf(kind), {
    ...context,
    ...overrides,
  });
  const [header, ...lines] = text.trim().split('\n');
  const readable = checker.header(header?.split(',') ?? []);
  const rows = readable ? lines.map((line, i) => checker.row(line.split(','), i + 2)?.row ?? null) : [];
  const whole = readable && checker.end();
  return { rows, whole, checker, problems: checker.problems.kept.map(brief) };
}

function brief({ row, column, value, code }: ImportProblem) {
  return [row, column, value, code];
}

/** Overrides of the context: what is stored already. */
export const known = (more: Partial<KnownFacts>) => ({ known: { ...NOTHING_KNOWN, ...more } });

/** The problems of a check as their rows and codes. */
export const codes = ({ problems }: ReturnType<typeof check>) =>
  problems.map(([row, , , code]) => [row, code]);
