import { beforeAll, describe, expect, it } from 'vitest';
import { type PlanFacts, planInputOf } from '../../../../server/domain/plan/input/planInputOf.ts';
import type { PlanInput } from '../../../../server/domain/plan/planInput.ts';
import { demonstrationFacts } from './demonstrationFacts.ts';

let facts: PlanFacts;
let input: PlanInput;

beforeAll(async () => {
  facts = await demonstrationFacts();
  input = planInputOf(facts);
});

const programme = (id: string) => input.programmes.find((one) => one.id === id);

describe('planInputOf, the demonstration city', () => {
  it('plans the autumn after the latest on record', () => {
    expect(input).toMatchObject({
      entryYear: '2027',
      dataKind: 'demonstration',
      asOf: { period: '2026Q3', cohort: '2026', entryYear: '2026' },
    });
  });

  it('makes the same input from the same facts', () => {
    expect(planInputOf(facts)).toEqual(input);
  });

  it('takes every programme with its last intake, its later years and its capacity', () => {
    const running = input.programmes.filter(({ standing }) => standing === 'running');
    expect(running).toHaveLength(facts.city.programmes.filter(({ status }) => status === 'open').length);
    const one = programme('D03/660103');
    expect(one).toMatchObject({ standing: 'running', length: 3, fixed: null, found: [] });
    expect(one?.onRoll).toHaveLength(2);
    expect((one?.onRoll[0] ?? 0) + (one?.onRoll[1] ?? 0) + (one?.last ?? 0)).toBeLessThanOrEqual(
      one?.places ?? 0,
    );
  });

  it('gives a yield that is the product of the posterior means', () => {
    const one = programme('D03/660103');
    expect(one?.rates.reduce((product, { a, b }) => product * (a / (a + b)), 1)).toBeCloseTo(
      one?.yield ?? 0,
      12,
    );
  });

  it('gives every field joint scenarios, and supply for every year to its graduation', () => {
    const field = input.fields.find(({ code }) => code === '660103');
    expect(field?.graduationYear).toBe('2030');
    const assessed = input.fields.filter(({ demand }) => demand.value !== null);
    expect(new Set(assessed.map(({ scenarios }) => scenarios.length))).toEqual(new Set([50]));
    expect(field?.supply.map(({ year }) => year)).toEqual(['2027', '2028', '2029', '2030']);
    expect(field?.otherInflow.state).toBe('not_collected');
  });

  it('leaves out the level of a field whose hires k₀ contradicts, and says which', () => {
    const field = input.fields.find(({ code }) => code === '640301');
    expect(field).toMatchObject({ scenarios: [], outlook: null });
    expect(field?.demand).toMatchObject({ state: 'not_assessable', note: 'hires_contradict' });
  });

  it('freezes demand year by year up to the graduation, its last year the demand planned for', () => {
    const field = input.fields.find(({ code }) => code === '660103');
    expect(field?.outlook?.years.at(-1)).toMatchObject({ year: '2030', persons: field?.demand });
    expect(field?.outlook?.history.map(({ year }) => year)).toContain('2025');
    expect(field?.supplied.at(-1)?.year).toBe('2026');
  });

  it('keeps the intake within the band of the pool', () => {
    const { intakeLow, intakeHigh } = input.limits;
    const last = input.programmes.reduce((sum, one) => sum + (one.last ?? 0), 0);
    expect(intakeLow).toBeLessThan(last);
    expect(intakeHigh).toBeGreaterThan(last);
  });

  it('finds candidates only of a level the school teaches, each with its evidence', () => {
    const candidates = input.programmes.filter(({ standing }) => standing === 'candidate');
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.length).toBeLessThanOrEqual(facts.city.index.edition.settings.plan.candidates);
    const evidence = candidates.map(({ found }) => found.map(({ code }) => code));
    expect(evidence.every((codes) => codes[0] === 'white_spot' || codes[0] === 'thin_provision')).toBe(true);
    expect(evidence.every((codes) => codes[1]?.startsWith('shared_'))).toBe(true);
    const level = (code: string) => facts.city.index.specialties.get(code)?.level;
    expect(new Set(candidates.map(({ specialty }) => level(specialty)))).toEqual(new Set(['secondary']));
  });

  it('proposes nothing that an adopted rule forbids: no specialty that over half of the schools offer', () => {
    const offered = Map.groupBy(
      input.programmes.filter(({ standing }) => standing === 'running'),
      ({ specialty }) => specialty,
    );
    const candidates = input.programmes.filter(({ standing }) => standing === 'candidate');
    expect(candidates.filter(({ specialty }) => (offered.get(specialty)?.length ?? 0) > 5)).toEqual([]);
  });

  it('cites the rule of two years under one class beside a thin programme, as one of elsewhere', () => {
    expect(programme('D06/690102')?.rules).toContainEqual(
      expect.objectContaining({ rule: 'jilin-city-2013-enrolment', state: 'met', scope: 'elsewhere' }),
    );
  });

  it('deals a grey card to under 30 graduates', () => {
    const grey = input.programmes.filter(({ card }) => card.colour === 'grey' && card.graduates >= 30);
    expect(grey.map(({ card }) => card.lowOutcomeLast).filter((one) => one !== null)).toEqual([]);
  });
});

describe('planInputOf, what associations foresee', () => {
  it('stands beside a field only where it is of the city’s own area', () => {
    const [field] = input.fields.filter(({ demandFrom }) => demandFrom.length > 0);
    const row = {
      association: '示范协会',
      made: '2026',
      sector: null,
      occupation: field?.demandFrom[0]?.occupation ?? '',
      year: field?.graduationYear ?? '',
      low: null,
      central: 600,
      high: null,
      basis: null,
    };
    const seen = (regions: (string | null)[]) => {
      const associations = regions.map((region) => ({ ...row, region }));
      const made = planInputOf({ ...facts, associations });
      return made.fields.find(({ code }) => code === field?.code)?.associations;
    };
    const own = seen(['220500']);
    expect(own).toMatchObject([{ association: '示范协会', year: row.year }]);
    expect(seen(['CN', '220000', '220502', 'California', null])).toEqual([]);
    // made by the same association, it hides nothing of the city's either
    expect(seen(['CN', '220500', null])).toEqual(own);
  });
});

describe('planInputOf, facts that are missing', () => {
  it('leaves capacity and limits open, and forms no demand without a market', () => {
    const [first, ...others] = facts.city.programmes;
    const bare = { ...(first as (typeof others)[number]), places: null, teachers: null, workshopHours: null };
    const city = { ...facts.city, market: [], programmes: [bare, ...others] };
    const made = planInputOf({ city, pool: [], associations: [] });
    expect(made.limits).toMatchObject({ intakeLow: null, intakeHigh: null });
    expect(made.fields.every(({ demand }) => demand.state === 'not_collected')).toBe(true);
    expect(made.programmes.find(({ id }) => id === `${bare.school}/${bare.specialty}`)).toMatchObject({
      places: null,
      teachers: null,
    });
    expect(made.programmes.filter(({ standing }) => standing === 'candidate')).toEqual([]);
  });

  it('is empty, not broken, without any fact', () => {
    const none = { market: [], outcomes: [], enrolment: [], programmes: [] };
    const made = planInputOf({ city: { ...facts.city, ...none }, pool: [], associations: [] });
    expect(made).toMatchObject({ programmes: [], fields: [] });
  });
});
