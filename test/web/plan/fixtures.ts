import type { PlanBalance, PlanCell } from '../../../web/src/lib/plan/types.ts';
import { estimate } from '../charts/fixtures/estimate.ts';

export const cell = (programme: string, last: number | null, recommended: number | null): PlanCell => ({
  programme,
  school: programme.slice(0, 3),
  specialty: programme.slice(4),
  standing: last === 0 ? 'candidate' : 'running',
  last,
  recommended,
  feasible: [],
  verdict: 'hold',
  recommendedVerdict: 'hold',
  stability: null,
  forced: false,
  untried: false,
  decided: recommended,
  how: 'recommended',
  blocked: false,
  relaxed: false,
  breaches: [],
  contested: false,
  sentBack: false,
});

export const balance = (code: string, nameZh: string, gap: number): PlanBalance => ({
  code,
  nameZh,
  nameEn: '',
  sectors: [],
  graduationYear: '2030',
  gapLast: estimate(gap, gap - 5, gap + 5, 'ok', 0.8),
  gapPlan: estimate(gap, gap - 5, gap + 5, 'ok', 0.8),
  gapDecided: estimate(gap, gap - 5, gap + 5, 'ok', 0.8),
  told: null,
  toldDecided: null,
});

export const BALANCES = [
  balance('710201', '计算机应用', -66),
  balance('660103', '数控技术应用', 81),
  balance('740201', '中餐烹饪', 6),
];
export const CELLS = [
  cell('D01/710201', 120, 98),
  cell('D02/660103', 80, 95),
  cell('D01/660103', 90, 105),
  cell('D02/740201', null, null),
];
