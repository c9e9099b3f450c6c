import { expect, test } from 'vitest';
import { publish } from '../../server/store/publications.ts';
import { withdraw } from '../../server/store/withdraw.ts';
import { temporaryStore } from './temporaryStore.ts';

test('a large import, a small one, a withdrawal and a publication asked for at once all come to their end', async () => {
  const { store, take } = await temporaryStore();
  const lines = Array.from(
    { length: 60_000 },
    (_, i) => `${i},S01,700206,2025,contract,220502,,3000,1,1,1\n`,
  );
  const header = 'student,school,specialty,cohort,outcome,region,occupation,pay,matched,contract,insured\n';
  const market = 'period,region,occupation,vacancies,seekers\n2026Q1,220502,total,5,6\n';
  const [large, small, , head] = await Promise.all([
    take('outcomes', header + lines.join('')),
    take('market', market),
    withdraw(store, '1'),
    publish(store),
  ]);
  expect([large.state, small.state]).toEqual(['committed', 'committed']);
  // made in its turn, after the others: of what they left
  expect(head).toMatchObject({ dataKind: 'real', period: '2026Q1', cohort: '2025' });
});
