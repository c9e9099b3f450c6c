import { expect, test } from 'vitest';
import { InvalidChange, namedChanges } from '../../../server/domain/plan/namedChanges.ts';
import { planField, planInput, planOccupation, planProgramme } from './planFixture.ts';

const P = 'D01/710201';
const change = (setting: string, of: string | null, value: number | null) => ({ setting, of, value });

test('a scenario changes what it names and leaves the input as it was', () => {
  const input = planInput({
    fields: [planField(), planField({ code: '9', sectors: [{ code: '2', weight: 1 }] })],
    programmes: [planProgramme(), planProgramme({ id: 'D01/9' })],
  });
  const before = structuredClone(input);
  const changed = namedChanges(input, [
    change('maxChange', null, 0.4),
    change('budget', null, null),
    change('priority', '3', 2),
    change('care', '710201', 1.3),
    change('places', P, 240),
    change('workshopHours', P, null),
    change('demand', '1', 1.5),
    change('close', P, 1),
    change('open', 'D01/9', 1),
    change('open', 'D01/9', 0),
  ]);
  expect(input).toEqual(before);
  expect(changed.limits).toMatchObject({ maxChange: 0.4, budget: null, priorities: { '1': 1.5, '3': 2 } });
  expect(changed.limits.care).toEqual({ '710201': 1.3 });
  expect(changed.programmes[0]).toMatchObject({ places: 240, workshopHours: null, fixed: 'closed' });
  expect(changed.programmes[1]).toEqual(before.programmes[1]);
  expect(changed.fields[0]).toMatchObject({ scenarios: [45, 60, 75], demand: { value: 60 } });
  expect(changed.fields[1]).toEqual(before.fields[1]);
});

test('demand of a sector moves a field by its share in the sector', () => {
  const input = planInput({
    fields: [
      planField({
        sectors: [
          { code: '1', weight: 0.4 },
          { code: '2', weight: 0.6 },
        ],
      }),
    ],
  });
  expect(namedChanges(input, [change('demand', '1', 2)]).fields[0]?.scenarios).toEqual([42, 56, 70]);
  expect(namedChanges(input, [change('demand', null, 0)]).fields[0]?.scenarios).toEqual([0, 0, 0]);
});

test('demand of a sector moves the mix at balance: as many are wanted in all, and of all alike nothing moves', () => {
  const sectors = [
    { code: '1', weight: 0.4 },
    { code: '2', weight: 0.6 },
  ];
  const input = planInput({
    occupations: [
      planOccupation({ sectors }),
      planOccupation({ sectors: [{ code: '2', weight: 1 }], wanted: 60 }),
      planOccupation({ wanted: null }),
    ],
  });
  const wanted = (...of: Parameters<typeof change>) =>
    namedChanges(input, [change(...of)]).occupations.map((one) => one.wanted);
  // 40 × 1.4 and 60, shared out among 100
  const [one, other, none] = wanted('demand', '1', 2);
  expect([one, other, none]).toEqual([expect.closeTo(5600 / 116, 9), expect.closeTo(6000 / 116, 9), null]);
  expect(wanted('demand', null, 1.2)).toEqual([40, 60, null]);
  expect(wanted('entryLevelShare', null, 0.4)).toEqual([40, 60, null]);
});

test('another calibration moves all demand by one factor, and what associations foresee with it', () => {
  const association = { association: 'A', year: '2030', low: null, central: 50, high: 70, basis: '' };
  const input = planInput({ fields: [planField({ associations: [association] })] });
  const changed = namedChanges(input, [
    change('entryLevelShare', null, 0.05),
    change('registrationCoverage', null, 0.3),
  ]);
  expect(changed.calibration).toEqual({ entryLevelShare: 0.05, registrationCoverage: 0.3 });
  // .05/.3 is half of .2/.6: 15, 20, 25
  expect(changed.fields[0]?.scenarios).toEqual([15, 20, 25]);
  expect(changed.fields[0]?.demand.value).toBeCloseTo(20);
  expect(changed.fields[0]?.outlook).toMatchObject({
    history: [{ year: '2025', persons: expect.closeTo(19) }],
    years: [{ year: '2030', persons: { value: expect.closeTo(20), high: expect.closeTo(24) } }],
  });
  expect(changed.fields[0]?.associations).toEqual([{ ...association, central: 25, high: 35 }]);
});

test.each([
  change('entryLevelShare', null, 0),
  change('registrationCoverage', null, null),
  change('registrationCoverage', '1', 0.5),
  change('maxChange', null, -0.1),
  change('half', null, 0.6),
  change('sum', null, -1),
  change('maxChange', P, 0.1),
  change('classMin', null, null),
  change('colour', null, 1),
  change('places', 'D09/9', 10),
  change('places', null, 10),
  change('places', P, 10.5),
  change('teachers', P, -1),
  change('priority', null, 2),
  change('priority', '3', null),
  change('demand', '99', 1.1),
  change('demand', '1', 11),
  change('open', P, 2),
])('a change of $setting of $of to $value is refused', (one) => {
  expect(() => namedChanges(planInput(), [one])).toThrow(InvalidChange);
});
