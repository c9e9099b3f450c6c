import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CityServer, startCity } from './cityFiles.ts';

const ESTIMATE = 'value low high level n state note';

let server: CityServer;
beforeAll(async () => {
  server = await startCity();
});
afterAll(() => server.close());

test('placement comes with every figure of the catalogue, as rows and as columns', async () => {
  interface Figure {
    code: string;
    estimate: { value: number | null; level: number; state: string };
  }
  const { data } = await server.graphql<{
    indicators: { code: string; placement: boolean; tables: string[] }[];
    placement: { total: { graduates: number; figures: Figure[]; shown: Figure[] } };
    placementColumns: { figures: { code: string; columns: { value: (number | null)[] } }[] };
  }>(`{ indicators { code placement tables }
      placement(groupBy: city) { total { graduates
        figures { code estimate { ${ESTIMATE} } } shown: figures(table: outcomes) { code estimate { ${ESTIMATE} } } } }
      placementColumns(groupBy: city) { figures { code columns { value } } } }`);
  const { total } = data.placement;
  const codes = data.indicators.flatMap(({ code, placement }) => (placement ? [code] : []));
  expect(total.graduates).toBeGreaterThan(500);
  expect(total.figures.map(({ code }) => code)).toEqual(codes);
  expect(total.figures.find(({ code }) => code === 'outcome')?.estimate).toMatchObject({
    level: 0.9,
    state: 'ok',
  });
  expect(total.shown.map(({ code }) => code)).toEqual(
    data.indicators.flatMap(({ code, tables }) => (tables.includes('outcomes') ? [code] : [])),
  );
  expect(data.placementColumns.figures.map(({ code, columns }) => [code, columns.value])).toEqual(
    total.figures.map(({ code, estimate }) => [code, [estimate.value]]),
  );
});

test('the formula of an indicator comes in the reader’s language', async () => {
  const formula = async (language: string) => {
    const { data } = await server.graphql<{ indicators: { code: string; formula: string }[] }>(
      '{ indicators { code formula } }',
      { headers: { 'accept-language': language } },
    );
    return data.indicators.find(({ code }) => code === 'stable')?.formula;
  };
  expect(await formula('en')).toBe(
    'still at work ÷ known after 12 months, or after 6 where only that is known',
  );
  expect(await formula('zh')).toBe('仍在岗 ÷ 已知一年情况者，不知一年的用半年');
});
