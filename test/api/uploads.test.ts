import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoFiles } from '../../scripts/demo/demoFiles.ts';
import { type Booted, boot } from './boot.ts';

let server: Booted;

beforeAll(async () => {
  server = await boot();
  const market = (await demoFiles()).find(({ name }) => name === 'market-2026Q2.csv');
  await server.upload('market', 'market-2026Q2.csv', market?.text ?? '');
});
afterAll(() => server.close());

test('a file with bad rows changes nothing and says what is wrong in both languages', async () => {
  const before = (await server.graphql<{ publication: { id: string } }>('{ publication { id } }')).data;
  expect(before.publication.id).toBe('publication/2026Q2/v1');
  const market = (await demoFiles()).find(({ name }) => name === 'market-2026Q1.csv')?.text ?? '';
  const [header = '', first = ''] = market.replace('\uFEFF', '').split(/\r?\n/);
  const bad = first.split(',').map((cell, i) => (header.split(',')[i] === '需求人数' ? '-5' : cell));
  const page = await server.upload('market', 'bad.csv', [header, bad.join(',')].join('\n'));
  expect(page).toMatch(/^\/imports\/\d+$/);
  const { data } = await server.graphql<{ batch: { problems: { edges: { node: object }[] } } }>(
    `query ($id: ID!) { batch(id: $id) { state refused accepted
      problemGroups { code severity rows } problems { totalCount edges { node { row messageZh messageEn fixZh fixEn } } } } }`,
    { variables: { id: page.split('/').at(-1) } },
  );
  expect(data.batch).toMatchObject({ state: 'checked', refused: 1, problems: { totalCount: 1 } });
  expect(data.batch.problems.edges[0]?.node).toMatchObject({
    row: 2,
    messageZh: expect.stringMatching(/\p{sc=Han}/u),
  });
  expect((await server.graphql('{ publication { id } }')).data).toEqual(before);
});

test('a foreign header comes back with what might be meant, and is read as the form then says', async () => {
  const reading = async (page: string) => {
    const { data } = await server.graphql<{ batch: { state: string; reading: object } }>(
      `query ($id: ID!) { batch(id: $id) { state reading {
        encoding delimiter headerRow headers proposed { column header } columns { column header } } } }`,
      { variables: { id: page.split('/').at(-1) } },
    );
    return data.batch;
  };
  const text = '统计期;所属县区;职业;需求人数\n2009Q1;220502;合计;3\n';
  expect(await reading(await server.upload('market', 'foreign.csv', text))).toMatchObject({
    state: 'checked',
    reading: {
      encoding: 'utf-8',
      delimiter: ';',
      headerRow: 1,
      headers: ['统计期', '所属县区', '职业', '需求人数'],
      proposed: expect.arrayContaining([{ column: 'region', header: '所属县区' }]),
    },
  });
  const mapped = await server.upload('market', 'foreign.csv', text, {}, [
    ['encoding', ''],
    ['map', '统计期=period'],
    ['map', '所属县区=region'],
    ['map', ''],
  ]);
  expect(await reading(mapped)).toMatchObject({ state: 'committed' });
  const undo = 'mutation ($batch: ID!) { withdraw(batch: $batch, reason: "b") { state } }';
  await server.graphql(undo, { variables: { batch: mapped.split('/').at(-1) } });
});

test('a file over the limit leads back to the form, and leaves nothing behind', async () => {
  expect(await server.upload('market', 'large.csv', 'x'.repeat(1.5 * 1024 ** 2))).toBe(
    '/imports?problem=file_too_large',
  );
  expect(await server.uploadsLeft()).toEqual([]);
});

test('forms of other sites and forms without a file are refused', async () => {
  expect(await server.upload('market', 'a.csv', 'x', { origin: 'http://elsewhere.example' })).toBe('403');
  expect(await server.upload('nonsense', 'a.csv', 'x')).toBe('/imports?problem=unknown_kind');
  expect(await server.upload('market', '', '')).toBe('/imports?problem=no_file');
});
