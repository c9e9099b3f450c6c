import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rebuildCube } from '../../server/store/rebuildCube.ts';
import { withdraw } from '../../server/store/withdraw.ts';
import { figuresOf, temporaryStore } from './temporaryStore.ts';

const HEADER = 'student,school,specialty,cohort,outcome,region,occupation,pay,matched,satisfaction\n';

const graduate = fc.record({
  school: fc.constantFrom('S01', 'S02'),
  specialty: fc.constantFrom('700206', '660103', '610301'),
  cohort: fc.constantFrom('2024', '2025'),
  outcome: fc.constantFrom('contract', 'flexible', 'further_study', 'seeking'),
  region: fc.constantFrom('', '220502', '220581', '220500'),
  pay: fc.constantFrom('', '1000', '4600.55', '99999'),
  matched: fc.constantFrom('', '0', '1'),
  satisfaction: fc.constantFrom('', '1', '4.5'),
});

const file = (graduates: readonly object[], prefix: string) =>
  HEADER +
  graduates
    .map((row) => {
      const { school, specialty, cohort, outcome, region, pay, matched, satisfaction } = row as Record<
        string,
        string
      >;
      return `${prefix}${graduates.indexOf(row)},${school},${specialty},${cohort},${outcome},${region},,${pay},${matched},${satisfaction}\n`;
    })
    .join('');

test('commit then withdraw leaves every table byte for byte as it was, and a rebuild changes nothing', async () => {
  const { store, take } = await temporaryStore();
  await take(
    'outcomes',
    file(
      [
        {
          school: 'S01',
          specialty: '700206',
          cohort: '2024',
          outcome: 'contract',
          region: '',
          pay: '',
          matched: '1',
          satisfaction: '',
        },
      ],
      'base',
    ),
  );
  const before = await figuresOf(store);
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(graduate, { minLength: 1, maxLength: 30, selector: JSON.stringify }),
      async (graduates) => {
        const report = await take('outcomes', file(graduates, `r${++run}-`));
        expect(report.state).toBe('committed');
        expect(await rebuildCube(store)).toMatchObject({ changed: 0 });
        await withdraw(store, report.batch ?? '');
        expect(await figuresOf(store)).toBe(before);
      },
    ),
    { numRuns: 12, seed: 20261123 },
  );
});

test('every kind with a cube can be withdrawn and handed in again', async () => {
  const { store, take } = await temporaryStore();
  const files = [
    [
      'market',
      'period,region,occupation,vacancies,seekers\n2026Q1,220502,6-18-02-04,5,\n2026Q1,220502,无要求,,7\n',
    ],
    ['outcome-returns', 'school,specialty,cohort,graduates,enterprises\nS01,700206,2024,40,30\n'],
    ['enrolment', 'school,specialty,entry_year,stage,planned,enrolled\nS01,700206,2024,招生,45,40\n'],
    ['programmes', 'school,specialty,opened,length,status\nS01,700206,2010,3,在招\n'],
  ] as const;
  const before = await figuresOf(store);
  for (const [kind, text] of files) {
    const report = await take(kind, text);
    expect(report.problems).toEqual([]);
    await withdraw(store, report.batch ?? '');
    expect(await figuresOf(store)).toBe(before);
    expect(await take(kind, text)).toMatchObject({ state: 'committed' });
    await withdraw(store, String(Number(report.batch) + 1));
  }
});

test('what was never committed cannot be withdrawn', async () => {
  const { store } = await temporaryStore();
  expect(await withdraw(store, '99')).toBe('unknown_batch');
  expect(await withdraw(store, 'x')).toBe('unknown_batch');
  await withdraw(store, '1');
  expect(await withdraw(store, '1')).toBe('not_committed');
});
