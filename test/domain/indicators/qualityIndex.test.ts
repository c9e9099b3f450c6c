import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../../server/domain/edition/editionSettings.ts';
import { geometricIndex } from '../../../server/domain/indicators/geometricIndex.ts';
import { normalise } from '../../../server/domain/indicators/normalise.ts';
import { normaliseComponents } from '../../../server/domain/indicators/normaliseComponents.ts';
import { placementFigures } from '../../../server/domain/indicators/placementFigures.ts';
import { qualityIndex } from '../../../server/domain/indicators/qualityIndex.ts';
import { qualityInterval } from '../../../server/domain/indicators/qualityInterval.ts';
import { measuresOfOracle, quality, unrelated } from './placementOracle.ts';

describe('quality index, oracle of method §2', () => {
  const found = placementFigures(measuresOfOracle, quality);
  const index = qualityIndex(found, quality, 0.9, unrelated);

  it('normalises to .7500 .6111 .5045 .7273 .7500 .7857 .6222', () => {
    const places = normaliseComponents(found.figures, quality.goalposts);
    expect(COMPONENTS.map((_, i) => Number(places[i]?.toFixed(4)))).toEqual([
      0.75, 0.6111, 0.5045, 0.7273, 0.75, 0.7857, 0.6222,
    ]);
  });

  it('gives 67.2048 geometric and 67.9168 arithmetic', () => {
    const places = normaliseComponents(found.figures, quality.goalposts) as number[];
    const parts = COMPONENTS.map((component, i) => ({
      weight: quality.weights[component],
      normalised: places[i] as number,
    }));
    expect(geometricIndex(parts).geometric).toBeCloseTo(67.2048, 4);
    expect(geometricIndex(parts).arithmetic).toBeCloseTo(67.9168, 4);
  });

  it('gives the delta-method 90 % interval [61.60, 73.32]', () => {
    expect(index.value).toBeCloseTo(67.2048, 4);
    expect(index.low).toBeCloseTo(61.6, 2);
    expect(index.high).toBeCloseTo(73.32, 2);
    expect(index).toMatchObject({ n: 80, state: 'ok', level: 0.9 });
  });

  it('gives the delta-method standard error 3.556', () => {
    const places = normaliseComponents(found.figures, quality.goalposts) as number[];
    const parts = COMPONENTS.map((component, i) => {
      const { low, high, log } = quality.goalposts[component];
      return {
        weight: quality.weights[component],
        normalised: places[i] as number,
        deviation: (found.deviations[component] as number) / (log ? Math.log(high / low) : high - low),
      };
    });
    expect(qualityInterval(parts).se).toBeCloseTo(3.556, 3);
  });

  it('is none when over 30 % of the weight is missing', () => {
    const counts = { ...measuresOfOracle.counts, matched_known: 0, matched: 0, stable: 0, stable_known: 0 };
    const thin = qualityIndex(placementFigures({ ...measuresOfOracle, counts }, quality), quality);
    expect(thin).toMatchObject({
      value: null,
      low: null,
      state: 'not_assessable',
      note: 'components_missing',
    });
  });

  it('is approximate when 30 % or less is missing', () => {
    const counts = { ...measuresOfOracle.counts, insured: 0, insured_known: 0, matched: 0, matched_known: 0 };
    const some = qualityIndex(placementFigures({ ...measuresOfOracle, counts }, quality), quality);
    expect(some.state).toBe('approximate');
    expect(some.value).not.toBeNull();
  });
});

describe('normalise', () => {
  it('clips at the goalposts', () => {
    expect(normalise(0.5, { low: 0.6, high: 1 })).toBe(0);
    expect(normalise(9000, { low: 3000, high: 7000, log: true })).toBe(1);
    expect(normalise(0, { low: 3000, high: 7000, log: true })).toBe(0);
  });

  it('refuses goalposts that are not in order', () => {
    expect(() => normalise(1, { low: 1, high: 1 })).toThrow('invalid goalposts');
  });
});

describe('geometricIndex', () => {
  const part = fc.record({
    weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
    normalised: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it('never exceeds the arithmetic mean of components at or above the floor, nor leaves 0–100', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const floored = parts.map(({ weight, normalised }) => ({
          weight,
          normalised: Math.max(0.01, normalised),
        }));
        const { geometric, arithmetic } = geometricIndex(floored);
        expect(geometric).toBeLessThanOrEqual(arithmetic + 1e-9);
        expect(geometric).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(arithmetic).toBeLessThanOrEqual(100 + 1e-9);
      }),
      { seed: 6 },
    );
  });

  it('does not fall when a component rises', () => {
    fc.assert(
      fc.property(part, part, fc.double({ min: 0, max: 1, noNaN: true }), (first, second, rise) => {
        const higher = { ...first, normalised: Math.min(1, first.normalised + rise) };
        const before = geometricIndex([first, second]).geometric;
        expect(geometricIndex([higher, second]).geometric).toBeGreaterThanOrEqual(before - 1e-9);
      }),
      { seed: 7 },
    );
  });
});

describe('qualityInterval', () => {
  it('stays finite where a component is at its floor', () => {
    const { low, high } = qualityInterval([
      { weight: 0.5, normalised: 0, deviation: 0.05 },
      { weight: 0.5, normalised: 1, deviation: 0.05 },
    ]);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThanOrEqual(100);
  });
});
