import { join } from 'node:path';
import { indexEdition } from '../../server/domain/edition/indexEdition.ts';
import { loadEdition } from '../../server/store/editionFiles.ts';
import { loadLabelledTitles } from '../../server/store/titles/loadLabelledTitles.ts';
import { titleClassifierOf } from '../../server/store/titles/titleClassifierOf.ts';
import { type Row, under } from './measure.ts';

const TITLES = 100_000;

/** A hundred thousand job titles, no two alike, with the reading of the dictionary. */
export async function titles(): Promise<Row[]> {
  const index = indexEdition(
    await loadEdition(join(import.meta.dirname, '..', '..', 'data', 'editions', 'tonghua')),
  );
  const { advertised } = await loadLabelledTitles();
  const asked = Array.from({ length: TITLES }, (_, i) => {
    const { title = '', industry = null } = advertised[i % advertised.length] ?? {};
    return { title: `${title}${'甲乙丙丁'[i % 4]}${i}组`, industry, description: null };
  });
  const started = performance.now();
  const classify = titleClassifierOf(index);
  const found = asked.filter((query) => classify(query).occupation !== null).length;
  const seconds = (performance.now() - started) / 1000;
  if (found === 0) throw new Error('no title was classified');
  return [under('100,000 job titles matched to occupations', 's', seconds, 20)];
}
