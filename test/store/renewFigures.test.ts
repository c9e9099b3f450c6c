import { expect, test } from 'vitest';
import { decodeBlock, encodeBlock } from '../../server/domain/cube/blockBytes.ts';
import { openStore } from '../../server/store/openStore.ts';
import { latestPublication, publish, readPublicationTable } from '../../server/store/publications.ts';
import { renewFigures } from '../../server/store/renewFigures.ts';
import { figuresOf, temporaryStore } from './temporaryStore.ts';

const GRADUATES = [
  'student,school,specialty,cohort,outcome,region,contract',
  ...Array.from(
    { length: 30 },
    (_, i) => `G${i},S01,660101,2026,${i < 24 ? 'contract' : 'further_study'},220502,${i % 2 ? 1 : 0}`,
  ),
].join('\n');

const quiet = () => {};

async function filled() {
  const opened = await temporaryStore();
  const report = await opened.take('outcomes', GRADUATES, { acceptWarnings: true });
  expect(report.state, JSON.stringify(report.problems)).toBe('committed');
  await publish(opened.store);
  return opened;
}

test('a publication of an older shape is made anew when the program starts, once', async () => {
  const { store, config } = await filled();
  const made = await latestPublication(store);
  const whole = await readPublicationTable(store, made?.id ?? '', 'placement/city');
  const older = whole.map(({ total, ...table }) => {
    const { figures, ...row } = total;
    return { ...table, total: { ...row, components: figures, index: figures.index } };
  });
  await store.sql.run('update publication_table set content = ? where name = ?', [
    JSON.stringify(older),
    'placement/city',
  ]);
  await store.sql.run('update publication set shape = null, content_hash = ?', ['as it was']);

  const again = await openStore(config);
  expect(await renewFigures(again, quiet)).toBe(true);
  const latest = await latestPublication(again);
  expect(latest?.id).not.toBe(made?.id);
  expect(await readPublicationTable(again, latest?.id ?? '', 'placement/city')).toEqual(whole);
  expect(await renewFigures(again, quiet)).toBe(false);
  await again.close();
});

test('a cube that lacks a measure is rebuilt with it', async () => {
  const { store } = await filled();
  const before = await figuresOf(store);
  const blocks = await store.sql.all<{ bytes: Uint8Array; dims: string; period: string }>(
    "select bytes, dims, period from cube_block where family = 'outcomes'",
  );
  for (const { bytes, dims, period } of blocks) {
    const block = decodeBlock(bytes);
    const without = <T>(of: readonly T[]) =>
      of.filter((_, at) => !block.measures[at]?.startsWith('contract'));
    const older = { ...block, measures: without(block.measures), columns: without(block.columns) };
    await store.sql.run('update cube_block set bytes = ? where family = ? and dims = ? and period = ?', [
      Buffer.from(encodeBlock(older)),
      'outcomes',
      dims,
      period,
    ]);
  }
  await store.sql.run('update publication set shape = ?', ['form 1']);
  expect(await figuresOf(store)).not.toBe(before);
  expect(await renewFigures(store, quiet)).toBe(true);
  expect(await figuresOf(store)).toBe(before);
});

test('a cube from before graduates were asked what they answer together is rebuilt with it', async () => {
  const { store } = await filled();
  const before = await figuresOf(store);
  await store.sql.run("delete from cube_block where family = 'answers'");
  await store.sql.run('update publication set shape = ?', ['form 1']);
  expect(await renewFigures(store, quiet)).toBe(true);
  expect(await figuresOf(store)).toBe(before);
});

test('what demonstration associations of an older release foresaw is of the city, anybody else’s is of an area unknown', async () => {
  const { store, take } = await filled();
  const foreseen = (association: string) =>
    `association,made,sector,year,central,basis\n${association},2026,3,2028,600,survey\n`;
  const generated = { dataKind: 'demonstration', source: '演示数据 demonstration data' } as const;
  await take('association-forecast', foreseen('generated'), generated);
  await take('association-forecast', foreseen('by hand'), { dataKind: 'demonstration' });
  await take('association-forecast', foreseen('real'));
  await store.sql.run('update publication set shape = ?', ['form 1']);
  expect(await renewFigures(store, quiet)).toBe(true);
  expect(
    await store.sql.all('select association, region from association_forecast_fact order by id'),
  ).toEqual([
    { association: 'generated', region: '220500' },
    { association: 'by hand', region: null },
    { association: 'real', region: null },
  ]);
});
