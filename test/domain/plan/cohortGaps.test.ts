import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missing } from '../../../server/domain/facts/estimate.ts';
import { halfAway } from '../../../server/domain/facts/halfAway.ts';
import { DRAWS } from '../../../server/domain/plan/balance/drawnSupply.ts';
import { fieldBalances } from '../../../server/domain/plan/explain/fieldBalances.ts';
import { specialtyBalances } from '../../../server/domain/plan/explain/specialtyBalances.ts';
import {
  type CohortGap,
  cohortGaps,
  type SpecialtyGaps,
} from '../../../server/domain/plan/gaps/cohortGaps.ts';
import { wholeSteps } from '../../../server/domain/plan/gaps/gapBridge.ts';
import { cohortsDiffer, gapSide, levelTold } from '../../../server/domain/plan/gaps/gapSide.ts';
import { plannedIntakes } from '../../../server/domain/plan/lifecycle/plannedIntakes.ts';
import type { EnrolledField, PlanInput } from '../../../server/domain/plan/planInput.ts';
import { bridgeSentence, gapSentence } from '../../../server/messages/gapSentences.ts';
import { printNumber, printSigned } from '../../../server/messages/numbers.ts';
import { estimate, planField, planInput, planProgramme, planRow, planSolution } from './planFixture.ts';

const rate = (share: number) => ({ a: 100 * share, b: 100 * (1 - share), rho: 0.01 });

function enrolledField(values: Partial<EnrolledField> = {}): EnrolledField {
  return {
    year: '2029',
    entryYear: '2026',
    entrants: 50,
    demand: estimate(38),
    scenarios: [28, 38, 48],
    supply: estimate(29),
    persons: 48,
    rates: { graduation: rate(0.9), furtherStudy: rate(0.2), unavailable: rate(0.05), local: rate(0.88) },
    joined: null,
    ...values,
  };
}

const input = (values: Partial<PlanInput> = {}) =>
  planInput({ fields: [planField({ enrolled: enrolledField() })], ...values });
const solution = planSolution();
const gapsOf = (of: PlanInput, intakes: number[] | null = [60]) =>
  cohortGaps(of, intakes && { intakes, solution })[0] as SpecialtyGaps;

/** A specialty with any demand, supply, entrants and plan. */
const anyCity = fc
  .record({
    demands: fc.tuple(
      fc.double({ min: 0, max: 400, noNaN: true }),
      fc.double({ min: 0, max: 400, noNaN: true }),
    ),
    persons: fc.integer({ min: 0, max: 400 }),
    last: fc.integer({ min: 0, max: 400 }),
    planned: fc.integer({ min: 0, max: 480 }),
    share: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    seed: fc.integer({ min: 1, max: 1e6 }),
  })
  .map(({ demands: [before, after], persons, last, planned, share, seed }) => {
    const spread = (demand: number) => [0.7 * demand, demand, 1.3 * demand];
    const supply = { ...estimate(persons * share), low: 0.9 * persons * share, high: 1.1 * persons * share };
    const enrolled = enrolledField({
      demand: estimate(before),
      scenarios: spread(before),
      entrants: persons,
      persons,
      supply,
    });
    const fields = [planField({ demand: estimate(after), scenarios: spread(after), enrolled })];
    return { planned, of: input({ seed, fields, programmes: [planProgramme({ last, yield: share })] }) };
  });

describe('the bridge between three gaps', () => {
  test('its steps sum to the difference of the ends, as figures and in whole persons', () => {
    fc.assert(
      fc.property(anyCity, ({ of, planned }) => {
        const [row] = cohortGaps(of, { intakes: [planned], solution });
        if (!row?.asPlanned) return;
        const { enrolled, asLast, asPlanned, bridge } = row;
        const ends = [
          [enrolled.gap.value, asLast.gap.value, bridge.filter(({ cause }) => cause !== 'plan')],
          [asLast.gap.value, asPlanned.gap.value, bridge.filter(({ cause }) => cause === 'plan')],
        ] as const;
        for (const [from, to, steps] of ends) {
          const sum = (get: (step: (typeof steps)[number]) => number) =>
            steps.reduce((so, one) => so + get(one), 0);
          expect(sum(({ persons }) => persons)).toBeCloseTo((to ?? NaN) - (from ?? NaN), 9);
          expect(sum(({ printed }) => printed)).toBe(halfAway(to ?? NaN) - halfAway(from ?? NaN) + 0);
          for (const { persons, printed } of steps) expect(Math.abs(persons - printed)).toBeLessThan(1);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('whole steps come to any total that rounding the ends can ask for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 1, maxLength: 3 }),
        fc.double({ min: -300, max: 300, noNaN: true }),
        (steps, from) => {
          const to = steps.reduce((so, one) => so + one, from);
          const total = halfAway(to) - halfAway(from) + 0;
          expect(wholeSteps(steps, total).reduce((so, one) => so + one, 0)).toBe(total);
        },
      ),
    );
    expect(wholeSteps([8.4, -2.3], 6)).toEqual([8, -2]);
    expect(wholeSteps([0.4, 0.4], 1)).toEqual([1, 0]);
  });

  test('every sentence says the numbers of its own row, and no side that an interval does not have', () => {
    const source = {
      city: '甲市',
      id: 'plan/2027/v1',
      date: '2026-11-30',
      state: 'open',
      isDemonstration: true,
    } as const;
    fc.assert(
      fc.property(anyCity, ({ of, planned }) => {
        const [row] = cohortGaps(of, { intakes: [planned], solution });
        if (!row?.asPlanned) return;
        for (const figure of [row.enrolled, row.asLast, row.asPlanned]) {
          for (const lang of ['zh', 'en'] as const) {
            const said = gapSentence('护理', figure, levelTold(row, figure), source, lang);
            expect(said).toContain(figure.graduationYear);
            expect(said).toContain(figure.entryYear);
            expect(said).toContain(`${figure.entrants}`);
            expect(said).toContain(printNumber(Math.abs(figure.gap.value ?? NaN)));
            const side = gapSide(figure.gap);
            const isNamed =
              lang === 'zh'
                ? /到时.*(缺|富余) [\d,]+ 人（/.test(said)
                : /be short by|have a surplus/.test(said);
            expect(isNamed).toBe(side !== 'unclear');
          }
        }
        const said = bridgeSentence(row, 'zh');
        for (const { cause, printed } of row.bridge)
          if (printed !== 0 && cause !== 'plan' && row.asLast.entrants)
            expect(said).toContain(` ${printNumber(Math.abs(printed))} 人`);
        const shown = [
          row.asPlanned.gap.value ?? 0,
          row.asPlanned.gap.value === row.asLast.gap.value ? 0 : 1,
        ];
        if (shown[1] === 1 && row.asLast.entrants !== row.asPlanned.entrants)
          expect(
            said.includes(printNumber(Math.abs(shown[0] ?? 0))) || said.includes(printSigned(shown[0] ?? 0)),
          ).toBe(true);
        expect(said.startsWith('两届说法不同')).toBe(cohortsDiffer(row) === true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('one computation', () => {
  test('the gaps of a plan’s pages are these, at level and beside other specialties', () => {
    fc.assert(
      fc.property(anyCity, ({ of, planned }) => {
        const [row] = cohortGaps(of, { intakes: [planned], solution });
        const [level] = fieldBalances(of, [planned]);
        const [beside] = specialtyBalances(of, [planned], DRAWS);
        if (!row) return;
        expect(level).toMatchObject({ gapLast: row.asLast.gap, gapPlan: row.asPlanned?.gap });
        // where nobody enters anything there is no size that demand could be brought to
        if (!beside)
          expect([row.asLast, row.asPlanned].map((of) => of?.relative.value)).toEqual([null, null]);
        else expect(beside).toMatchObject({ gapLast: row.asLast.relative, gapPlan: row.asPlanned?.relative });
        expect(level?.demand).toBe(row.asLast.demand.value);
      }),
      { numRuns: 30 },
    );
  });

  test('an intake that stays leaves figure and interval as they are', () => {
    const { asLast, asPlanned } = gapsOf(input(), [50]);
    expect(asPlanned?.gap).toEqual(asLast.gap);
  });

  test('what is decided counts before what is recommended', () => {
    const event = {
      number: 1,
      programme: 'D01/710201',
      action: 'change',
      intake: 40,
      reason: 'a',
      by: 'b',
      at: '',
      base: 0,
    } as const;
    const of = input();
    const decided = (action?: typeof event) =>
      plannedIntakes(of, solution, new Map(action ? [[action.programme, action]] : []));
    expect([decided(), decided(event)]).toEqual([[60], [40]]);
    expect(gapsOf(of, decided(event)).asPlanned).toMatchObject({ entrants: 40 });
    const open = planSolution({ rows: [planRow({ recommended: null })] });
    expect(plannedIntakes(of, open, new Map())).toEqual([50]);
  });
});

describe('what is missing has its reason', () => {
  const enrolled = (value: EnrolledField | null | undefined) => {
    const { enrolled: _, ...field } = planField();
    return input({ fields: [value === undefined ? field : { ...field, enrolled: value }] });
  };

  test('no plan: the third figure is absent, and its step', () => {
    const { asPlanned, bridge } = gapsOf(input(), null);
    expect([asPlanned, bridge.map(({ cause }) => cause)]).toEqual([null, ['demand', 'supply']]);
  });

  test('nobody in school, or nobody counted: no first gap and no bridge to the next', () => {
    expect(gapsOf(enrolled(null)).enrolled).toMatchObject({ entrants: 0, gap: { state: 'not_applicable' } });
    const none = gapsOf(enrolled(enrolledField({ persons: null, supply: missing('not_collected', 0, 0.8) })));
    expect(none.enrolled.gap).toMatchObject({ value: null, state: 'not_collected' });
    expect(none.bridge.map(({ cause }) => cause)).toEqual(['plan']);
  });

  test('a level that cannot be assessed has no gap and no side', () => {
    const field = planField({
      demand: missing('not_assessable', 0, 0.8),
      scenarios: [],
      enrolled: enrolledField(),
    });
    const row = gapsOf(input({ fields: [field] }));
    expect(row.asLast.gap.state).toBe('not_assessable');
    expect([gapSide(row.asLast.gap), cohortsDiffer(row)]).toEqual([null, null]);
    expect(bridgeSentence(row, 'zh')).toContain('不能评估');
  });

  test.each(['few', 'contradicted'] as const)(
    'where no side beside others is told (%s), none is of any cohort in all, and the figures stay',
    (told) => {
      const made = gapsOf(input({ fields: [planField({ enrolled: enrolledField(), scenarios: [88, 90] })] }));
      const row = { ...made, asLast: { ...made.asLast, told } };
      const figures = [row.enrolled, row.asLast, row.asPlanned as CohortGap];
      expect(figures.map((one) => levelTold(row, one))).toEqual([told, told, told]);
      expect(cohortsDiffer(row)).toBeNull();
      for (const lang of ['zh', 'en'] as const)
        expect(bridgeSentence(row, lang)).toMatch(
          { zh: /^到时一共差多少，不下结论：.+。$/, en: /is not told: / }[lang],
        );
      const source = { city: '甲市', id: 'p', date: '2026-11-30', state: null, isDemonstration: false };
      expect(gapSentence('护理', row.asLast, told, source, 'zh')).toContain(
        printSigned(row.asLast.gap.value ?? NaN),
      );
    },
  );

  test('a plan frozen before cohorts in school were kept has the gaps it printed, moved by what was decided since', () => {
    const of = enrolled(undefined);
    const [printed] = solution.fields;
    expect(gapsOf(of, [60]).asLast.gap).toEqual(printed?.gapLast);
    // 60 entrants × .6 supply 36; 50 supply 30, so that 6 more are short
    expect(gapsOf(of, [60]).asPlanned?.gap).toEqual(printed?.gapPlan);
    expect(gapsOf(of, [50]).asPlanned?.gap.value).toBeCloseTo((printed?.gapPlan.value ?? NaN) + 6, 9);
    expect(gapsOf(of, [60]).enrolled.gap.state).toBe('not_collected');
  });

  test('one of another method says nothing beside other specialties', () => {
    const { method: _, ...former } = enrolled(undefined);
    expect(gapsOf(former).asLast.relative.value).toBeNull();
  });
});
