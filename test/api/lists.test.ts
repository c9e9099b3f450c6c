import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CityServer, startCity } from './cityFiles.ts';

let server: CityServer;
beforeAll(async () => {
  server = await startCity();
});
afterAll(() => server.close());

test.each([
  ['rows', '{ supplyDemand(groupBy: occupation, where: { first: 501 }) { period } }'],
  ['entries of a page', '{ specialties(first: 201) { totalCount } }'],
])('a list of more %s than are sent is refused', async (_, query) => {
  const { errors } = await server.graphql(query);
  expect(errors?.[0]?.extensions.code).toBe('LIST_TOO_LONG');
});

// Named by the city's plan; technician-school names are aliases of the nearest catalogue entry.
test.each(['汽车维修', '数控加工', '电气自动化设备安装与维修', '机械加工', '焊接加工', '畜牧兽医'])(
  'the specialty %s is found by its name',
  async (search) => {
    const { data } = await server.graphql<{ specialties: { totalCount: number } }>(
      'query ($search: String) { specialties(search: $search) { totalCount edges { node { code aliases } } } }',
      { variables: { search } },
    );
    expect(data.specialties.totalCount).toBeGreaterThan(0);
  },
);
