import type { Estimate, RatioClass } from '../../../web/src/lib/charts/types.ts';

/** A figure with its interval; without a value it cannot be assessed. */
export const estimate = (value: number | null, low: number | null, high: number | null): Estimate => ({
  value,
  low,
  high,
  level: 0.95,
  n: 100,
  state: value === null ? 'not_assessable' : 'ok',
  note: null,
});

/** A row of the market table. */
export const market = (ratio: Estimate, direction: RatioClass | null, code = '3', nameZh = '装备制造') => ({
  key: { sector: code },
  nameZh,
  nameEn: '',
  vacancies: 90,
  seekers: 100,
  employers: 9,
  employersAtLeast: false,
  phi: 3,
  clumping: 'employers' as const,
  ratio,
  statedRatio: null,
  statedVacancies: null,
  statedSeekers: null,
  smoothed: null,
  ratioOf: null,
  direction,
  shortageProbability: null,
});

/** A row of the guidance. */
export const guidance = (gap: Estimate, suggested: Estimate, verdict: 'expand' | 'shrink' | 'hold') => ({
  key: { specialty: '660103' },
  nameZh: '数控技术应用',
  nameEn: '',
  schools: [],
  entryYear: '2026',
  graduationYear: '2029',
  lastIntake: 80,
  balance: {
    demand: estimate(160, 125, 195),
    supply: estimate(79, 66, 90),
    gap,
    shortageProbability: 0.99,
  },
  beside: 'short' as const,
  hires: 40,
  demand: estimate(160, 105, 235),
  supply: estimate(79, 66, 90),
  gap,
  ratio: estimate(1.46, 1.21, 1.77),
  direction: 's1' as const,
  index: estimate(67.2, 61.6, 73.3),
  shortageProbability: 0.99,
  suggested,
  wanted: estimate(140, 120, 166),
  verdict,
  reasons: [],
  pipeline: [],
  demandFrom: [{ code: '6-18-01-01', nameZh: '车工', nameEn: '', persons: 40 }],
  balanceFrom: [{ code: '6-18-01-01', nameZh: '车工', nameEn: '', persons: 40 }],
});
