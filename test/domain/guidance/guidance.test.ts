import { describe, expect, it } from 'vitest';
import { type Estimate, missing } from '../../../server/domain/facts/estimate.ts';
import { demandForecast } from '../../../server/domain/forecast/demandForecast.ts';
import { type Composition, compositionAtBalance } from '../../../server/domain/guidance/composition.ts';
import { graduationDemand } from '../../../server/domain/guidance/graduationDemand.ts';
import { type GuidanceInput, guidance, guidanceSupply } from '../../../server/domain/guidance/guidance.ts';
import { probabilityBelow } from '../../../server/domain/guidance/probabilityBelow.ts';
import type { GuidanceRow } from '../../../server/domain/guidance/types.ts';
import { drawNormal } from '../../../server/domain/indicators/random/drawNormal.ts';
import { randomSource } from '../../../server/domain/indicators/random/randomSource.ts';
import { REASON_CODES, REASONS } from '../../../server/domain/plan/planReasonCodes.ts';
import { settings } from '../plan/settings.ts';

/** Demand for so many entrants a year: vacancies × .25 / .5, of one year on record. */
function demandFor(persons: number) {
  const all = () => [{ code: 's1', weight: 1 }];
  const values = new Float64Array(4).fill(persons / 2);
  const { bySpecialty } = demandForecast({
    panel: {
      first: '2025Q4',
      quarters: 4,
      series: [{ code: 'o1', parent: null, start: 0, values, known: new Uint8Array(4).fill(1) }],
    },
    specialtiesOf: all,
    sectorsOf: () => [],
    until: 2029,
    factors: settings.demand,
    seed: 1,
  });
  return graduationDemand(bySpecialty.get('s1'), 2029);
}

const index: Estimate = { value: 68, low: 62, high: 74, level: 0.9, n: 300, state: 'ok', note: null };
const input: GuidanceInput = {
  key: { specialty: '660103' },
  nameZh: '数控技术应用',
  nameEn: 'CNC technology',
  schools: ['S1', 'S2'],
  entryYear: '2026',
  graduationYear: '2029',
  lastIntake: 200,
  demand: demandFor(160),
  // Counts of the oracle of method §5: 78 of 200 entrants become local supply.
  rates: {
    tallies: {
      graduation: { count: 912, n: 1000 },
      furtherStudy: { count: 325, n: 912 },
      unavailable: { count: 30, n: 593 },
      local: { count: 394, n: 563 },
    },
    priors: null,
    rho: { graduation: 0.005, furtherStudy: 0.005, unavailable: 0.005, local: 0.005 },
  },
  graduates: 912,
  direction: 's1',
  index,
  ratio: { value: 1.4, low: 1.2, high: 1.7, level: 0.95, n: 900, state: 'ok', note: null },
  capacity: { length: 3, places: 900, teachers: null },
};
/**
 * Guidance where the specialty wants so many at balance, as a city would in which all others want what they supply; as many
 * as its level where nothing else is said.
 */
function guide(
  change: Partial<GuidanceInput> = {},
  wanted = (change.demand === undefined ? input.demand : change.demand)?.year.persons.value ?? null,
) {
  const made = { ...input, ...change };
  const supply = guidanceSupply(made, settings, { seed: 1, draws: 2000 });
  return guidance(made, supply, atBalance(wanted, supply.compared), settings, { seed: 1 });
}

function atBalance(wanted: number | null, { supply, draws }: ReturnType<typeof guidanceSupply>['compared']) {
  const random = randomSource(7);
  const drawn = (persons: number) =>
    Float64Array.from({ length: 1000 }, () => persons * Math.exp(0.05 * drawNormal(random)));
  // A large rest of the city that takes up the difference leaves this specialty's demand as it is.
  const rest = 1e6;
  const own = { code: 'own', supply, supplyDraws: draws, taught: supply.value !== null };
  const others = {
    value: rest + (wanted ?? 0) - (supply.value ?? 0),
    low: rest,
    high: rest,
    n: 1,
    level: 0.8,
  };
  const balance = compositionAtBalance(
    [
      { ...own, wanted: wanted === null ? null : drawn(wanted) },
      {
        code: 'rest',
        taught: true,
        wanted: new Float64Array(1000).fill(rest),
        supply: { ...others, state: 'ok', note: null },
        supplyDraws: Float64Array.of(rest),
      },
    ],
    { recent: 1, draws: 1000, level: 0.8, note: 'balance', isPart: false },
  );
  return balance.get('own') as Composition;
}
const codes = (row: GuidanceRow) => row.reasons.map(({ code }) => code);

describe('guidance for a specialty in shortage', () => {
  const row = guide();

  it('states composition and level apart, each with its gap and an 80 % interval', () => {
    expect(row.balance.demand.value).toBeCloseTo(160, 0);
    expect(row.demand.value).toBe(160);
    expect(row.supply.value).toBeCloseTo(78, 0);
    expect(row.gap.value).toBeCloseTo((row.demand.value as number) - (row.supply.value as number), 9);
    expect(row.balance.gap.low).toBeGreaterThan(50);
    expect(row.balance.gap.high).toBeLessThan(115);
    expect(row.gap.note).toBe('demand_flat');
  });

  it('gives the level the wider interval and the lesser certainty: it contains the spread of k', () => {
    const width = ({ low, high }: Estimate) => (high as number) - (low as number);
    expect(width(row.gap)).toBeGreaterThan(2 * width(row.balance.gap));
    expect(row.shortageProbability).toBeLessThan(row.balance.shortageProbability as number);
    expect(row.shortageProbability).toBeGreaterThan(0.9);
  });

  it('expands by the most one year allows', () => {
    expect(row.verdict).toBe('expand');
    expect(row.suggested).toMatchObject({ value: 240, level: 0.8 });
    expect(row.balance.shortageProbability).toBeGreaterThan(0.99);
  });

  it('says what drives it, which limit binds and what it assumes', () => {
    expect(codes(row)).toEqual(['relative_short', 'quality_good', 'limit_max_change', 'demand_flat']);
  });

  it('shows the ratio of the market with its class, and the steps of the supply', () => {
    expect(row.direction).toBe('s1');
    expect(row.pipeline).toHaveLength(7);
    expect(row.demandFrom).toEqual([{ occupation: 'o1', persons: 160 }]);
  });

  it('repeats with its seed', () => {
    expect(guide()).toEqual(row);
  });
});

describe('guidance holds, shrinks and suspends', () => {
  it('holds at the last intake where the direction is unclear, and its interval contains it', () => {
    const row = guide({ demand: demandFor(78) });
    expect(row.verdict).toBe('hold');
    expect(row.suggested.value).toBe(200);
    expect(row.suggested.low).toBeLessThanOrEqual(200);
    expect(row.suggested.high).toBeGreaterThanOrEqual(200);
    expect(codes(row)[0]).toBe('relative_unclear');
  });

  it('shrinks in surplus', () => {
    const row = guide({ demand: demandFor(40) });
    expect(row.verdict).toBe('shrink');
    expect(row.suggested.value).toBe(160);
  });

  it('suspends a surplus whose graduates fare poorly, to 0', () => {
    const row = guide({ demand: demandFor(40), index: { ...index, value: 35, low: 31, high: 39 } });
    expect(row.verdict).toBe('suspend');
    expect(row.suggested).toMatchObject({ value: 0, low: 0 });
    expect(codes(row)).toContain('quality_poor');
  });
});

describe('guidance for what is not taught', () => {
  it('opens one class where a shortage is likely, from the rates of its category', () => {
    const none = { count: 0, n: 0 };
    const half = { mean: 0.5, strength: 20 };
    const rates = {
      tallies: { graduation: none, furtherStudy: none, unavailable: none, local: none },
      priors: { graduation: half, furtherStudy: half, unavailable: half, local: half },
    };
    const row = guide({
      schools: [],
      lastIntake: null,
      graduates: 0,
      index: missing('not_applicable'),
      rates,
    });
    expect(row.verdict).toBe('new');
    expect(row.supply.value).toBe(0);
    expect(row.suggested.value).toBe(45);
    expect(codes(row)).toEqual(['relative_short', 'limit_first_class', 'demand_flat', 'rates_from_category']);
  });
});

describe('guidance that cannot be given is missing for a reason, never 0', () => {
  it('without demand', () => {
    const row = guide({ demand: null });
    expect(row).toMatchObject({ verdict: 'not_assessable', shortageProbability: null });
    expect(row.gap).toMatchObject({ value: null, state: 'not_collected' });
    expect(row.balance).toMatchObject({ gap: { state: 'not_collected' }, shortageProbability: null });
    expect(row.suggested).toMatchObject({ value: null, low: null, state: 'not_assessable' });
    expect(codes(row)[0]).toBe('unknown_demand');
  });

  it('without an intake', () => {
    const row = guide({ lastIntake: null });
    expect(row.supply).toMatchObject({ value: null, state: 'not_collected' });
    expect(codes(row)[0]).toBe('unknown_intake');
  });

  it('with few graduates', () => {
    const row = guide({ graduates: 12 });
    expect(row.verdict).toBe('not_assessable');
    expect(row.reasons[0]).toEqual({ code: 'few_graduates', values: { graduates: 12, least: 30 } });
  });
});

describe('reasons', () => {
  it('carry exactly the values their code lists', () => {
    const rows = [
      guide(),
      guide({ demand: demandFor(40) }),
      guide({ demand: null }),
      guide({ graduates: 3 }),
    ];
    const given = rows.flatMap((row) => row.reasons);
    expect(given.map(({ code, values }) => [code, Object.keys(values).sort()])).toEqual(
      given.map(({ code }) => [code, [...(REASONS[code as keyof typeof REASONS] ?? [])].sort()]),
    );
    expect(REASON_CODES).toEqual(expect.arrayContaining(given.map(({ code }) => code)));
  });
});

describe('probabilityBelow', () => {
  it('is one half at the value and .05 at the lower bound of a 90 % interval', () => {
    expect(probabilityBelow(index, 68)).toBeCloseTo(0.5, 9);
    expect(probabilityBelow(index, 62)).toBeCloseTo(0.05, 9);
  });

  it('is null where the index is missing', () => {
    expect(probabilityBelow(missing('not_assessable'), 50)).toBeNull();
  });
});
