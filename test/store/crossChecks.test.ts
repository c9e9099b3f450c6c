import { expect, test } from 'vitest';
import type { ImportReport } from '../../server/store/import/importReport.ts';
import { temporaryStore } from './temporaryStore.ts';

const found = ({ problems }: ImportReport) => problems.map(({ row, column, code }) => [row, column, code]);

const PROGRAMMES = `school,specialty,opened,length,places,status
S01,700206,2015,3,100,open
`;
const ENROLMENT = `school,specialty,entry_year,stage,enrolled,on_roll,graduated
S01,700206,2022,intake,40,,
S01,700206,2022,graduated,,,36
S01,700206,2023,year2,,39,
`;

test('a file of graduates is held against the programmes and the enrolment that are stored', async () => {
  const { take } = await temporaryStore();
  await take('programmes', PROGRAMMES);
  await take('enrolment', ENROLMENT);
  const outcomes = (count: number, specialty: string) =>
    Array.from({ length: count }, (_, i) => `${specialty}${i},S01,${specialty},2025,seeking\n`).join('');
  const header = 'student,school,specialty,cohort,outcome\n';
  const report = await take('outcomes', `${header}${outcomes(40, '700206')}${outcomes(1, '660103')}`);
  expect(report).toMatchObject({ state: 'committed', accepted: 41, warned: 2, refused: 0 });
  expect(found(report)).toEqual([
    [2, null, 'graduates_exceed_enrolment'],
    [42, null, 'programme_unknown'],
  ]);
  expect(report.problems[0]?.values).toMatchObject({ graduates: 40, expected: 36, entered: '2022' });
});

test('enrolment above the places is said, and demonstration data is held against demonstration data only', async () => {
  const { take } = await temporaryStore();
  await take('programmes', PROGRAMMES);
  await take('enrolment', ENROLMENT);
  const more = 'school,specialty,entry_year,stage,enrolled\nS01,700206,2024,intake,70\n';
  expect(found(await take('enrolment', more, { dryRun: true }))).toEqual([[2, null, 'over_places']]);
  expect(found(await take('enrolment', more, { dataKind: 'demonstration' }))).toEqual([]);
});

test('a market return is held against the quarters stored of its region, and notes what is also advertised or registered', async () => {
  const { take } = await temporaryStore();
  const market = (quarter: string, vacancies: number) =>
    take('market', `period,region,occupation,vacancies,seekers\n${quarter},220502,total,${vacancies},200\n`);
  for (const quarter of ['2025Q1', '2025Q2', '2025Q3', '2025Q4']) await market(quarter, 100);
  await take('postings', 'posting,title,region,opened\nA1,焊工,220502,2026-01-05\n');
  const registered = await take(
    'demand',
    'credit_code,occupation,headcount,region,from\n91220599DEM0000016,焊工,3,220502,2026-01-10\n',
  );
  expect(registered.problems).toMatchObject([
    { code: 'demand_beside', values: { other: 'postings', period: '2026Q1', region: '220502' } },
  ]);
  const report = await market('2026Q1', 1000);
  expect(report).toMatchObject({ state: 'committed', warned: 1 });
  expect(found(report)).toEqual([
    [2, 'vacancies', 'jump'],
    [2, null, 'demand_beside'],
    [2, null, 'demand_beside'],
  ]);
  expect(report.problems.slice(1).map(({ values }) => values.other)).toEqual(['postings', 'demand']);
});
