import type { Indicator } from './indicator.model.ts';

/**
 * Every indicator there is, in the order of the flow. Formulas are those of the method; V are vacancies, J job
 * seekers, z the normal quantile of the level. Goalposts and weights are the edition's, see `edition.settings`.
 */
export const INDICATORS: readonly Indicator[] = [
  {
    code: 'supply_demand_ratio',
    unit: 'ratio',
    formula: 'R = ΣV / ΣJ; p ~ Beta(V + ½, J + ½), R = p / (1 − p)',
    section: '1',
  },
  { code: 'shortage_probability', unit: 'share', formula: 'P(θ > 1), θ ~ Gamma(a + V, b + J)', section: '1' },
  { code: 'gap', unit: 'persons', formula: 'V − J', section: '1' },
  {
    code: 'outcome',
    unit: 'share',
    formula: '(contract + self-employed + flexible + further study + military and programmes) / graduates',
    section: '2',
  },
  {
    code: 'strict',
    unit: 'share',
    formula: '(contract + military and programmes) / graduates',
    section: '2',
  },
  { code: 'matched', unit: 'share', formula: 'matched / employed', section: '2' },
  { code: 'salary', unit: 'yuan', formula: 'median of the monthly pay of the employed', section: '2' },
  { code: 'stable', unit: 'share', formula: 'still at work / known after 6 or 12 months', section: '2' },
  { code: 'insured', unit: 'share', formula: 'insured / employed', section: '2' },
  { code: 'local', unit: 'share', formula: 'working in the city / employed', section: '2' },
  { code: 'satisfaction', unit: 'score', formula: 'mean of the answers, 1 to 5', section: '2' },
  {
    code: 'index',
    unit: 'points',
    formula: 'Q = 100 · Π max(n, .01)^w; n = clip((x − low) / (high − low), 0, 1), logarithms for pay',
    section: '2',
  },
  { code: 'rank', unit: 'rank', formula: '5–95 % range over 5000 draws of Dirichlet(20 · w)', section: '2' },
  {
    code: 'demand',
    unit: 'persons',
    formula: 'Σ w · new vacancies a year · entry-level share / registration coverage',
    section: '4',
  },
  {
    code: 'local_supply',
    unit: 'persons',
    formula: 'E · r₁r₂r₃ · (1 − further study) · (1 − military − not seeking) · local share',
    section: '5',
  },
  {
    code: 'suggested_intake',
    unit: 'persons',
    formula: 'demand / (local supply / E), within the limits of the plan',
    section: '5',
  },
];
