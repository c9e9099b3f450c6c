import { describe, expect, it } from 'vitest';
import type { ImportPhase } from '../../../web/src/lib/api/types.ts';
import { importStanding } from '../../../web/src/lib/figures/importBatch.ts';

const group = (code: string, severity: 'error' | 'warning' | 'note', rows = 1, row: number | null = 5) => ({
  code,
  severity,
  rows,
  example: { row },
});

const batch = {
  state: 'checked',
  waits: true,
  accepted: 12,
  progress: null as { phase: ImportPhase } | null,
  problemGroups: [] as ReturnType<typeof group>[],
  reading: { headers: ['期间', '岗位数'] },
  returned: [] as { kind: string; name: string }[],
};

describe('importStanding', () => {
  it('puts what must be mended first, and of that what is said of the whole file', () =>
    expect(
      importStanding({
        ...batch,
        problemGroups: [
          group('a', 'note', 90),
          group('b', 'warning', 50),
          group('c', 'error', 3),
          group('d', 'error', 7),
          group('e', 'error', 1, null),
          group('wrong_kind', 'error'),
        ],
      }).groups.map(({ code }) => code),
    ).toEqual(['wrong_kind', 'e', 'd', 'c', 'b', 'a']));
  it('is ready to commit without an error, with warnings to look at', () =>
    expect(importStanding({ ...batch, problemGroups: [group('a', 'warning')] })).toMatchObject({
      ready: true,
      warnings: 1,
      step: 2,
    }));
  it('offers to name headers where one is missing, unless the file is of another kind', () => {
    const missing = [group('header_missing', 'error')];
    expect(importStanding({ ...batch, problemGroups: missing })).toMatchObject({
      mappable: batch.reading,
      ready: false,
      step: 1,
    });
    const wrong = [...missing, group('wrong_kind', 'error')];
    expect(importStanding({ ...batch, problemGroups: wrong }).mappable).toBeNull();
  });
  it('stands at the step its work has come to', () => {
    const step = (state: string, progress: { phase: ImportPhase } | null) =>
      importStanding({ ...batch, state, progress, accepted: 0 }).step;
    expect(step('received', { phase: 'check' })).toBe(1);
    expect(step('checked', { phase: 'store' })).toBe(3);
    expect(step('checked', null)).toBe(1);
    expect(step('committed', null)).toBe(4);
  });
});
