import type { Component } from '../edition/editionSettings.ts';

/** Units of indicators: `score` is an answer from 1 to 5, `points` are 0–100, `factor` is a quotient of two figures. */
export type IndicatorUnit = 'ratio' | 'share' | 'factor' | 'persons' | 'yuan' | 'score' | 'points' | 'rank';

export interface Indicator {
  code: string;
  unit: IndicatorUnit;
  /**
   * in plain mathematical text: V vacancies, J job seekers, E entrants, θ the true ratio, z the normal quantile of the
   * interval's level
   */
  formula: string;
  /** section of the method */
  section: string;
  /** component of the index whose goalposts and weight in the edition are the indicator's; null: none */
  goalposts: Component | null;
  /** message keys of its words */
  nameKey: string;
  definitionKey: string;
}

function indicator(
  code: string,
  unit: IndicatorUnit,
  section: string,
  formula: string,
  goalposts: Component | null = null,
): Indicator {
  const nameKey = `indicator.${code}.name`;
  const definitionKey = `indicator.${code}.definition`;
  return { code, unit, formula, section, goalposts, nameKey, definitionKey };
}

/**
 * Every indicator there is, in the order of the flow; the method page and the API list them from here. A new one is a
 * line here, the function that computes it, and its words in both message catalogues.
 */
export const INDICATORS: readonly Indicator[] = [
  indicator('supply_demand_ratio', 'ratio', '1', 'R = ΣV / ΣJ; p ~ Beta(V + ½, J + ½), R = p / (1 − p)'),
  indicator('shortage_probability', 'share', '1', 'P(θ > 1) = P(p > ½), p ~ Beta(V + ½, J + ½)'),
  indicator('gap', 'persons', '1', 'V − J'),
  indicator('year_on_year', 'factor', '1', '(V₁ + ½)(J₀ + ½) / ((J₁ + ½)(V₀ + ½)); se² = Σ φ / (count + ½)'),
  indicator(
    'outcome',
    'share',
    '2',
    '(contract + self-employed + flexible + further study + military and programmes) / graduates',
    'outcome',
  ),
  indicator('strict', 'share', '2', '(contract + military and programmes) / graduates'),
  indicator('matched', 'share', '2', 'matched / employed', 'matched'),
  indicator('salary', 'yuan', '2', 'median of the monthly pay of the employed', 'salary'),
  indicator('stable', 'share', '2', 'still at work / known after 12 months, or after 6', 'stable'),
  indicator('insured', 'share', '2', 'insured / employed', 'insured'),
  indicator('contract', 'share', '2', 'with a written contract / employed'),
  indicator('local', 'share', '2', 'working in the city / employed', 'local'),
  indicator('satisfaction', 'score', '2', 'mean of the answers, 1 to 5', 'satisfaction'),
  indicator(
    'index',
    'points',
    '2',
    'Q = 100 · Π max(n, .01)^w; n = clip((x − low) / (high − low), 0, 1), logarithms for pay',
  ),
  indicator('rank', 'rank', '2', '5–95 % range over 5000 draws of Dirichlet(20 · w)'),
  indicator(
    'demand',
    'persons',
    '4',
    'Σ w · new vacancies a year · entry-level share / registration coverage',
  ),
  indicator('foreseen_ratio', 'ratio', '4', 'Σ w · openings foreseen a year / graduates of a year'),
  indicator(
    'local_supply',
    'persons',
    '5',
    'E · r₁r₂r₃ · (1 − further study) · (1 − military − not seeking) · local share',
  ),
  indicator('suggested_intake', 'persons', '5', 'demand / (local supply / E), within the limits of the plan'),
];
