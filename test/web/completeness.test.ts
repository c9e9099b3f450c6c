import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Completeness, CompletenessCell } from '../../web/src/lib/api/types.ts';
import CompletenessSection from '../../web/src/lib/components/imports/CompletenessSection.svelte';
import type { Locale } from '../../web/src/lib/i18n/index.ts';
import Speak from './charts/Speak.svelte';

const cell = (period: string, more: Partial<CompletenessCell>): CompletenessCell => ({
  period,
  state: 'handed_in',
  rows: 12,
  importedAt: '2026-10-20T02:00:00.000Z',
  batch: '7',
  late: false,
  ...more,
});
const none = { rows: 0, importedAt: null, batch: null, late: null };

const TABLE: Completeness = {
  kind: 'market',
  dataKind: 'real',
  grace: 15,
  late: 1,
  periods: [
    { period: '2026Q2', handedIn: 1, expected: 2 },
    { period: '2026Q3', handedIn: 1, expected: 2 },
  ],
  rows: [
    {
      sender: { code: '1', nameZh: '甲县', nameEn: 'Alpha' },
      handedIn: 2,
      expected: 2,
      cells: [cell('2026Q2', {}), cell('2026Q3', { late: true })],
    },
    {
      sender: { code: '2', nameZh: '乙县', nameEn: 'Beta' },
      handedIn: 0,
      expected: 2,
      cells: [cell('2026Q2', { ...none, state: 'missing' }), cell('2026Q3', { ...none, state: 'missing' })],
    },
  ],
  total: { handedIn: 2, expected: 4 },
};

function text(table: Completeness, locale: Locale): string {
  const kinds = [{ kind: 'market', expected: true }];
  const { body } = render(Speak, { props: { locale, of: CompletenessSection, props: { table, kinds } } });
  return body
    .replace(/<!--.*?-->|<[^>]+>/gs, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('CompletenessSection', () => {
  it('says in a sentence how many are missing, and who, the latest period first', () =>
    expect(text(TABLE, 'zh')).toMatch(
      /^市场供求季报： 应交 4 份，还缺 2 份 .* 2026 年第三季度缺 1 家 乙县 2026 年第二季度缺 1 家 乙县/,
    ));
  it('marks what is late and what is missing in words, and sums both ways', () =>
    expect(text(TABLE, 'en')).toContain(
      'Alpha ✓ 12 rows late ✓ 12 rows 2/2 Beta [x] [x] 0/2 Total 1/2 1/2 2/4',
    ));
  it('says that nobody is known to expect anything of, rather than that all is there', () =>
    expect(text({ ...TABLE, rows: [], periods: [], total: { handedIn: 0, expected: 0 } }, 'zh')).toContain(
      '还没有应交的单位',
    ));
});
