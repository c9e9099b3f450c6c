import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../server/domain/facts/outcome.ts';
import type { OutcomeRow } from '../../../server/domain/facts/rows.ts';
import { betaPrior } from '../../../server/domain/indicators/betaPrior.ts';
import { empiricalBayesRate } from '../../../server/domain/indicators/empiricalBayesRate.ts';
import { payQuantiles } from '../../../server/domain/indicators/payQuantiles.ts';
import { componentPriors, placementFigures } from '../../../server/domain/indicators/placementFigures.ts';
import type { PlacementMeasures } from '../../../server/domain/indicators/placementMeasures.ts';
import { tallyGraduates } from '../../../server/domain/indicators/tallyGraduates.ts';
import { wilsonInterval } from '../../../server/domain/indicators/wilsonInterval.ts';
import { measuresOfOracle, quality } from './placementOracle.ts';

function graduates(count: number, outcome: Outcome, change: Partial<OutcomeRow> = {}) {
  const row: OutcomeRow = {
    studentKey: '',
    school: 'S1',
    specialty: '610301',
    cohort: '2026',
    outcome,
    region: null,
    occupation: null,
    pay: null,
    matched: null,
    contract: null,
    insured: null,
    status6: null,
    status12: null,
    satisfaction: null,
    ...change,
  };
  return Array.from({ length: count }, () => ({ row, place: null }));
}

describe('placement of 80 graduates, oracle of method §2', () => {
  const people = [
    ...graduates(52, 'contract'),
    ...graduates(10, 'further_study'),
    ...graduates(3, 'self_employed'),
    ...graduates(6, 'flexible'),
    ...graduates(1, 'military_programme'),
    ...graduates(6, 'seeking'),
    ...graduates(2, 'not_seeking'),
  ];
  const { figures } = placementFigures(tallyGraduates(people), quality);

  it('gives an outcome rate of .90 with the Wilson-90 interval [.83110, .94273]', () => {
    expect(figures.outcome.value).toBeCloseTo(0.9, 9);
    expect(figures.outcome.low).toBeCloseTo(0.8311, 5);
    expect(figures.outcome.high).toBeCloseTo(0.94273, 5);
    expect(figures.outcome.n).toBe(80);
  });

  it('gives a strict rate of .6625 beside it', () => {
    expect(figures.strict.value).toBeCloseTo(0.6625, 9);
  });

  it('leaves what nobody was asked uncollected, never 0', () => {
    expect(figures.matched).toMatchObject({ value: null, state: 'not_collected', n: 0 });
    expect(figures.salary).toMatchObject({ value: null, state: 'not_collected' });
  });

  it('has nothing beneath the line where nobody is employed', () => {
    const students = placementFigures(tallyGraduates(graduates(30, 'further_study')), quality);
    expect(students.figures.local.state).toBe('zero_denominator');
    expect(students.figures.outcome.value).toBe(1);
  });
});

describe('the contract rate', () => {
  it('is 52 of 60 with the Wilson-90 interval of scipy 1.17, [.77848, .92321]', () => {
    const { contract } = placementFigures(measuresOfOracle, quality).figures;
    expect(contract).toMatchObject({ n: 60, state: 'ok', level: 0.9 });
    expect(contract.value).toBeCloseTo(52 / 60, 9);
    expect(contract.low).toBeCloseTo(0.77848, 5);
    expect(contract.high).toBeCloseTo(0.92321, 5);
  });
});

describe('the share leaving the province', () => {
  it('is 12 of the 40 employed whose place is known, with the Wilson-90 interval of scipy 1.17', () => {
    const at = (count: number, place: 'local' | 'province' | 'elsewhere' | null) =>
      graduates(count, 'contract').map((graduate) => ({ ...graduate, place }));
    const people = [...at(18, 'local'), ...at(10, 'province'), ...at(12, 'elsewhere'), ...at(5, null)];
    const studying = graduates(9, 'further_study').map(({ row }) => ({ row, place: 'elsewhere' as const }));
    const { leaving } = placementFigures(tallyGraduates([...people, ...studying]), quality).figures;
    expect(leaving).toMatchObject({ n: 40, state: 'ok', level: 0.9 });
    expect(leaving.value).toBeCloseTo(0.3, 9);
    expect(leaving.low).toBeCloseTo(0.19663, 5);
    expect(leaving.high).toBeCloseTo(0.42871, 5);
  });

  it('is not collected where no place is known, as in a return that does not part the provinces', () => {
    const { leaving } = placementFigures(measuresOfOracle, quality).figures;
    expect(leaving).toMatchObject({ value: null, state: 'not_collected' });
  });
});

describe('tallyGraduates', () => {
  it('counts matched, pay and the rest over the employed alone', () => {
    const told = { matched: true, pay: 4000, insured: false, status6: true, satisfaction: 4 };
    const { counts, pay } = tallyGraduates([
      ...graduates(2, 'contract', told),
      ...graduates(1, 'seeking', told),
      ...graduates(1, 'flexible', { pay: 5000, status6: true, status12: false }),
    ]);
    expect(counts).toMatchObject({ employed: 3, matched: 2, matched_known: 2, insured: 0, insured_known: 2 });
    expect(counts).toMatchObject({ stable: 3, stable_known: 4, satisfaction: 12, satisfaction_known: 3 });
    expect(pay.count).toBe(3);
    expect(pay.quantile(0.5)).toBe(4000);
  });
});

describe('a thin component (method §2, missing)', () => {
  const thin: PlacementMeasures = {
    counts: { ...measuresOfOracle.counts, matched: 3, matched_known: 12, insured: 20, insured_known: 25 },
    recorded: measuresOfOracle.recorded,
    pay: measuresOfOracle.pay,
  };
  const priors = componentPriors(measuresOfOracle, [measuresOfOracle], 20);

  it('takes the value shrunk to its category and is flagged', () => {
    const { figures } = placementFigures(thin, quality, priors);
    // Beta(20 · 2/3 + 3, 20 · 1/3 + 9): 16.333 of 32
    expect(figures.matched.value).toBeCloseTo(16.333333 / 32, 6);
    expect(figures.matched).toMatchObject({ state: 'low_coverage', n: 12, note: 'category_value' });
  });

  it('shows its own value flagged under half coverage without a category', () => {
    const { figures, coverage } = placementFigures(thin, quality);
    expect(figures.insured).toMatchObject({ value: 0.8, state: 'low_coverage' });
    expect(coverage.insured).toBeCloseTo(25 / 61, 9);
  });

  it('is not assessable with too few records and no category', () => {
    const { figures } = placementFigures(thin, quality);
    expect(figures.matched).toMatchObject({ value: null, state: 'not_assessable', n: 12 });
  });

  it('shrinks pay on the log scale', () => {
    const counts = { ...measuresOfOracle.counts, employed: 20 };
    const few = { counts, recorded: 80, pay: { count: 10, quantile: () => 9200 } };
    const { figures } = placementFigures(few, quality, priors);
    expect(figures.salary.value).toBeCloseTo(4600 * 2 ** (1 / 3), 6);
  });
});

describe('empiricalBayesRate', () => {
  // (n, y) of eight schools, method §3: ρ .0319137, M 30.3345; C .7416, 90 % [.6299, .8411]
  const schools = [
    [40, 28],
    [120, 104],
    [15, 9],
    [300, 246],
    [60, 57],
    [25, 21],
    [200, 150],
    [10, 10],
  ].map(([n = 0, count = 0]) => ({ n, count }));
  const prior = betaPrior(schools) ?? { mean: 0, strength: 0 };

  it('finds m .811688 and M 30.3345 from the schools of method §3', () => {
    expect(prior.mean).toBeCloseTo(0.811688, 6);
    expect(prior.strength).toBeCloseTo(30.3345, 4);
  });

  it('pulls school C of method §3 to .7416 [.6299, .8411]', () => {
    const { value, low, high } = empiricalBayesRate(9, 15, prior);
    expect(value).toBeCloseTo(0.7416, 4);
    expect(low).toBeCloseTo(0.6299, 4);
    expect(high).toBeCloseTo(0.8411, 4);
  });

  it('is the category without records of its own', () => {
    expect(empiricalBayesRate(0, 0, prior).value).toBeCloseTo(prior.mean, 12);
  });
});

describe('wilsonInterval', () => {
  it('starts at 0 for nobody and ends at 1 for everybody', () => {
    expect(wilsonInterval(0, 20).low).toBe(0);
    expect(wilsonInterval(20, 20).high).toBe(1);
  });

  it('refuses more than all', () => {
    expect(() => wilsonInterval(21, 20)).toThrow('invalid count 21');
  });
});

describe('payQuantiles', () => {
  it('are in order, and the median lies in its interval', () => {
    const { p10, p25, median, p75, p90 } = payQuantiles(measuresOfOracle.pay, 20);
    const values = [p10, p25, median, p75, p90].map(({ value }) => value as number);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(median.low).toBeLessThan(median.value as number);
    expect(median.high).toBeGreaterThan(median.value as number);
  });

  it('are not assessable for few', () => {
    expect(payQuantiles({ count: 9, quantile: () => 4000 }, 20).median.state).toBe('not_assessable');
  });
});
