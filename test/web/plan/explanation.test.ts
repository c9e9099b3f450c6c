import { describe, expect, it } from 'vitest';
import { REASON_CODES } from '../../../server/domain/plan/planReasonCodes.ts';
import type { Assumption } from '../../../web/src/lib/api/types.ts';
import { quadrantRows } from '../../../web/src/lib/plan/quadrantRows.ts';
import { reasonGroups } from '../../../web/src/lib/plan/reasonGroups.ts';
import { tornadoRows } from '../../../web/src/lib/plan/tornadoRows.ts';
import { estimate } from '../charts/fixtures/estimate.ts';

const said = { sentenceZh: '', sentenceEn: '' };

describe('reasonGroups', () => {
  it('sorts every reason once, what is named nowhere else among the drivers', () => {
    const groups = reasonGroups(REASON_CODES.map((code) => ({ code, ...said })));
    expect(Object.values(groups).flat()).toHaveLength(REASON_CODES.length);
    const codes = (group: keyof typeof groups) => groups[group].map(({ code }) => code);
    expect(codes('limits')).toContain('binds_change_low');
    expect(codes('keeping')).toEqual(
      expect.arrayContaining(['keeping_shared', 'keeping_impossible', 'small_move']),
    );
    expect(codes('stability')).toEqual([
      'stability',
      'stability_move',
      'stability_forced',
      'stability_untried',
    ]);
    expect(codes('unknown')).toEqual(expect.arrayContaining(['unknown_inflow', 'demand_untested']));
    expect(codes('drivers')).toEqual(
      expect.arrayContaining(['shortage_likely', 'moved_to', 'red_card_stopped', 'no_crosswalk']),
    );
  });
});

describe('tornadoRows', () => {
  it('leaves out assumptions that do not move the gap', () => {
    const bar = (assumption: Assumption, low: number, high: number) => ({
      assumption,
      nameZh: assumption,
      nameEn: assumption,
      low: { text: '1', gap: low },
      high: { text: '2', gap: high },
    });
    const tornado = {
      field: { code: '1', nameZh: '一', nameEn: 'One' },
      graduationYear: '2030',
      gap: 5,
      bars: [bar('demand', -3, 12), bar('priority', 5, 5)],
      ...said,
    };
    expect(tornadoRows(tornado)).toEqual([
      {
        code: 'demand',
        nameZh: 'demand',
        nameEn: 'demand',
        ends: [
          { assumed: '1', outcome: -3 },
          { assumed: '2', outcome: 12 },
        ],
      },
    ]);
  });
});

describe('quadrantRows', () => {
  it('sets the graduates of a specialty beside its ratio and index, null where none are known', () => {
    const row = {
      key: { specialty: '710201' },
      nameZh: '计算机应用',
      nameEn: '',
      ratio: estimate(0.9, 0.8, 1),
      direction: 'unclear' as const,
      index: estimate(60, 55, 65),
    };
    const placement = { rows: [], cohort: '2026', dataKind: 'demonstration' as const, sources: [] };
    expect(quadrantRows({ guidance: [row], placement })).toMatchObject([{ code: '710201', graduates: null }]);
  });
});
