import { describe, expect, test } from 'vitest';
import { checkRelease } from '../../../server/domain/release/checklist/checkRelease.ts';
import type { ChecklistInput } from '../../../server/domain/release/checklist/types.ts';
import type { ReleaseVersion } from '../../../server/domain/release/keptRelease.ts';

const NOW = '2026-10-18T02:00:00.000Z';
const ratio = (value: number, low: number, high: number) => ({
  value,
  low,
  high,
  level: 0.95,
  n: 100,
  state: 'ok',
  note: null,
});
const row = (nameZh: string, value: number, direction: string, counts: [number, number] = [10, 10]) => ({
  key: { sector: nameZh },
  nameZh,
  nameEn: nameZh,
  vacancies: counts[0],
  seekers: counts[1],
  ratio: ratio(value, value - 0.1, value + 0.1),
  direction,
});
const table = (rows: object[], total: object, missing: object[] = [], period = '2026Q3') => ({
  period,
  rows,
  total,
  coverage: { expected: 7, missing, unknown: [] },
});

const version = {
  id: 'release/2026Q3/v1',
  release: '2026Q3',
  kind: 'quarterly',
  version: 1,
  dataKind: 'real',
  publishAt: '2026-10-20T01:00:00.000Z',
  basis: '{}',
  madeAt: NOW,
  note: null,
  texts: { sentences: [], document: {} },
  content: {
    headline: { code: 'head.city', figures: [] },
    sentences: [{ code: 'city', figures: [] }],
    tables: [],
  },
  audit: { broken: [], waiting: [] },
} as unknown as ReleaseVersion;

const whole = {
  version,
  tables: {
    'supply-demand/city': [table([], row('全市', 1, 'eq', [20, 20]))],
    'supply-demand/sector': [
      table([row('一', 1, 'eq'), row('二', 1.6, 's1')], row('全市', 1, 'eq', [20, 20])),
    ],
  },
  previous: null,
  corrected: null,
  batches: [],
  open: [],
  basis: '{}',
  next: { release: '2026', kind: 'yearly', dueAt: '2026-12-15T01:00:00.000Z' },
  now: NOW,
} as unknown as ChecklistInput;

const codes = (more: object) =>
  checkRelease({ ...whole, ...more } as ChecklistInput).map(({ code, severity }) => `${severity} ${code}`);
const changed = (more: object) => ({ version: { ...version, ...more } });

test('a release that is whole has nothing to be looked at', () => {
  expect(codes({})).toEqual([]);
});

describe('errors', () => {
  test.each([
    ['no minute', changed({ publishAt: null }), 'minute_missing'],
    ['a minute that has passed', changed({ publishAt: NOW }), 'minute_past'],
    ['no next date', { next: null }, 'next_missing'],
    [
      'an attack that succeeds',
      changed({ audit: { broken: ['averaging'], waiting: [] } }),
      'disclosure_broken',
    ],
    ['a correction without a note', changed({ version: 2 }), 'note_missing'],
    ['a note in one language', changed({ version: 2, note: { zh: '补报', en: ' ' } }), 'note_missing'],
    [
      'a sentence without English',
      changed({ texts: { sentences: [{ code: 'city', text: { zh: '好', en: '' } }], document: {} } }),
      'translation_missing',
    ],
    [
      'parts above their total',
      {
        tables: {
          'supply-demand/sector': [table([row('一', 1, 'eq', [30, 10])], row('全市', 1, 'eq', [20, 20]))],
        },
      },
      'sum_broken',
    ],
  ])('%s', (_, more, code) => {
    expect(codes(more)).toContain(`error ${code}`);
  });
});

describe('warnings', () => {
  const lastTime = (direction: string, value: number) => ({
    previous: {
      period: '2026Q2',
      tables: {
        'supply-demand/sector': [
          table([row('二', value, direction)], row('全市', 1, 'eq', [20, 20]), [], '2026Q2'),
        ],
      },
    },
  });
  const batch = { batch: 7, kind: 'market', dataKind: 'real', state: 'checked', warned: 3 };
  test.each([
    ['another word than in the release before', lastTime('eq', 1.6), 'word_changed'],
    ['a figure outside the error of the one before', lastTime('s1', 3), 'figure_jumped'],
    ['a file with warnings', { batches: [batch] }, 'import_warnings'],
    ['a file that nobody let in', { open: [batch] }, 'imports_unfinished'],
    ['facts that came in since', { basis: '{"batches":[1]}' }, 'behind_facts'],
    ['invented figures', changed({ dataKind: 'demonstration' }), 'demonstration'],
    [
      'a county that handed in nothing',
      {
        tables: {
          'supply-demand/city': [
            table([], row('全市', 1, 'eq'), [{ code: '220524', nameZh: '柳河县', nameEn: 'Liuhe' }]),
          ],
        },
      },
      'missing_returns',
    ],
  ])('%s', (_, more, code) => {
    expect(codes(more)).toEqual([`warning ${code}`]);
  });
});

test('a figure within the error of the one before is not asked about', () => {
  const tables = {
    'supply-demand/sector': [table([row('二', 1.65, 's1')], row('全市', 1, 'eq'), [], '2026Q2')],
  };
  expect(codes({ previous: { period: '2026Q2', tables } })).toEqual([]);
});
