import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rebuildCube } from '../../server/store/rebuildCube.ts';
import { withdraw } from '../../server/store/withdraw.ts';
import { temporaryStore } from './temporaryStore.ts';

const MARKET = 'period,region,occupation,vacancies,seekers\n';
const FIRST = `${MARKET}2026Q3,220502,6-18-02-04,120,60\n2026Q3,220502,total,300,200\n`;
const CORRECTED = `${MARKET}2026Q3,220502,6-18-02-04,90,60\n2026Q3,220502,total,300,200\n2026Q3,220502,unspecified,5,\n`;
const GRADUATES = 'student,school,specialty,cohort,outcome,pay\n';

type Made = Awaited<ReturnType<typeof temporaryStore>>;

const cubeOf = ({ store }: Made) =>
  store.sql.all(
    'select family, dims, data_kind, period, hex(bytes) as bytes from cube_block order by 1, 2, 3, 4',
  );
const stateOf = async ({ store }: Made, id: string | null) =>
  (await store.sql.all('select state, sender from batch where id = ?', [Number(id)]))[0];

test('a corrected file takes the place of the earlier one, says what changes, and nothing counts twice', async () => {
  const made = await temporaryStore();
  const first = await made.take('market', FIRST);
  const looked = await made.take('market', CORRECTED, { supersede: true, dryRun: true });
  expect(looked).toMatchObject({ state: 'checked', batch: null, supersedes: [first.batch] });
  const corrected = await made.take('market', CORRECTED, { supersede: true });
  expect(corrected.difference).toEqual(looked.difference);
  const place = (occupation: string) => [
    { dimension: 'region', code: '220502' },
    { dimension: 'occupation', code: occupation },
  ];
  expect(corrected).toMatchObject({ state: 'committed', supersedes: [first.batch], refused: 0 });
  expect(corrected.difference).toMatchObject({
    added: 1,
    changed: 1,
    removed: 0,
    changes: [
      { period: '2026Q3', place: place('6-18-02-04'), measure: 'vacancies', before: 120, after: 90 },
      { period: '2026Q3', place: place('unspecified'), measure: 'vacancies', before: null, after: 5 },
    ],
  });
  expect(await stateOf(made, first.batch)).toEqual({ state: 'superseded', sender: '220502' });
  const alone = await temporaryStore();
  await alone.take('market', CORRECTED);
  expect(await cubeOf(made)).toEqual(await cubeOf(alone));
});

test('without a word that it corrects, a row that stands already is refused', async () => {
  const { take } = await temporaryStore();
  const first = await take('market', FIRST);
  const again = await take('market', CORRECTED);
  expect(again.problems).toMatchObject([
    { code: 'duplicate_stored', values: { batch: Number(first.batch) } },
    { code: 'duplicate_stored' },
  ]);
});

test('a file that speaks of a part of an earlier batch only is refused, and told what is left', async () => {
  const { take } = await temporaryStore();
  const first = await take('market', `${FIRST}2026Q2,220503,total,9,9\n`);
  expect(await take('market', CORRECTED, { supersede: true })).toMatchObject({
    state: 'checked',
    problems: [
      {
        code: 'supersedes_part',
        values: { batch: Number(first.batch), sender: '220503', period: '2026Q2' },
      },
    ],
  });
});

test('where rows name nobody, the sender that is given tells whose file is corrected', async () => {
  const made = await temporaryStore();
  const posting = 'external_id,title,region,opened\n';
  const one = await made.take('postings', `${posting}A1,焊工,220502,2026-09-01\n`, { sender: '某网站' });
  const other = await made.take('postings', `${posting}B1,车工,220502,2026-09-01\n`, {
    sender: '市人才网',
    supersede: true,
  });
  expect(other.supersedes).toEqual([]);
  const corrected = `${posting}A1,电焊工,220502,2026-09-02\n`;
  expect(await made.take('postings', corrected, { sender: '某网站', supersede: true })).toMatchObject({
    state: 'committed',
    supersedes: [one.batch],
  });
  expect(
    await made.take('postings', `${posting}A1,焊工,220502,2026-09-03\n`, { supersede: true }),
  ).toMatchObject({
    state: 'checked',
    problems: [{ code: 'duplicate_stored' }],
  });
});

test('rows of a kind without a cube are compared field by field', async () => {
  const { take } = await temporaryStore();
  const programmes = 'school,specialty,opened,length,places,status\n';
  const first = await take(
    'programmes',
    `${programmes}S01,700206,2010,3,45,open\nS01,660103,2012,3,40,open\n`,
  );
  const corrected = await take('programmes', `${programmes}S01,700206,2010,3,90,open\n`, { supersede: true });
  expect(corrected.supersedes).toEqual([first.batch]);
  expect(corrected.difference).toMatchObject({ added: 0, changed: 1, removed: 4 });
  expect(corrected.difference?.changes).toContainEqual({
    period: null,
    place: [
      { dimension: 'school', code: 'S01' },
      { dimension: 'specialty', code: '700206' },
    ],
    measure: 'places',
    unit: 'count',
    before: 45,
    after: 90,
  });
});

test('what a withdrawn batch had set aside is not brought back beside a later file with the same rows', async () => {
  const made = await temporaryStore();
  await made.take('outcomes', `${GRADUATES}1,S01,700206,2026,contract,4000\n2,S01,700206,2026,seeking,\n`);
  const corrected = await made.take('outcomes', `${GRADUATES}1,S01,700206,2026,contract,4100\n`, {
    supersede: true,
  });
  const added = await made.take('outcomes', `${GRADUATES}2,S01,700206,2026,flexible,\n`);
  expect(await withdraw(made.store, corrected.batch ?? '')).toBe('restore_conflict');
  await withdraw(made.store, added.batch ?? '');
  expect(await withdraw(made.store, corrected.batch ?? '')).toMatchObject({ restored: [expect.any(String)] });
});

const graduates = fc.uniqueArray(
  fc.record({
    student: fc.integer({ min: 1, max: 40 }),
    specialty: fc.constantFrom('700206', '660103'),
    outcome: fc.constantFrom('contract', 'flexible', 'further_study', 'seeking'),
    pay: fc.constantFrom('', '2600', '4600.55'),
  }),
  { minLength: 1, maxLength: 25, selector: ({ student }) => student },
);
type Graduates = typeof graduates extends fc.Arbitrary<infer T> ? T : never;
const fileOf = (rows: Graduates, school: string) =>
  GRADUATES +
  rows
    .map(
      ({ student, specialty, outcome, pay }) => `${student},${school},${specialty},2026,${outcome},${pay}\n`,
    )
    .join('');

test('superseding leaves the cube as the corrected file alone makes it, and withdrawing as the first alone', async () => {
  const [made, firstAlone, secondAlone] = [
    await temporaryStore(),
    await temporaryStore(),
    await temporaryStore(),
  ];
  for (const each of [made, firstAlone, secondAlone])
    await each.take('outcomes', `${GRADUATES}99,S02,700206,2026,contract,3000\n`);
  await fc.assert(
    fc.asyncProperty(graduates, graduates, async (one, two) => {
      const alone = await firstAlone.take('outcomes', fileOf(one, 'S01'));
      const other = await secondAlone.take('outcomes', fileOf(two, 'S01'));
      await made.take('outcomes', fileOf(one, 'S01'));
      const corrected = await made.take('outcomes', fileOf(two, 'S01'), { supersede: true });
      expect(await cubeOf(made)).toEqual(
        await cubeOf(corrected.state === 'already' ? firstAlone : secondAlone),
      );
      expect(await rebuildCube(made.store)).toMatchObject({ changed: 0 });
      const back = await withdraw(made.store, corrected.batch ?? '');
      const restored = typeof back === 'string' ? [] : back.restored;
      if (restored.length > 0) expect(await cubeOf(made)).toEqual(await cubeOf(firstAlone));
      for (const id of restored) await withdraw(made.store, id);
      await withdraw(firstAlone.store, alone.batch ?? '');
      await withdraw(secondAlone.store, other.batch ?? '');
    }),
    { numRuns: 15, seed: 20261125 },
  );
});
