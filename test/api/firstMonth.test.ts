import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoFiles } from '../../scripts/demo/demoFiles.ts';
import type { DemoFile } from '../../scripts/demo/generateDemo.ts';
import { FIRST_FIGURES, MADE_OF } from '../../server/domain/import/order/firstFigures.ts';
import { listsNamedBy } from '../../server/domain/import/order/importOrder.ts';
import { NEEDED } from '../../web/src/lib/figures/importOrder.ts';
import { graphqlOf } from './boot.ts';
import { type City, newCity, read } from './newCity.ts';
import type { Started } from './startMain.ts';

const PAGES = [
  '/',
  '/sectors/1',
  '/specialties',
  '/specialties/720201',
  '/plan',
  '/plan/gaps',
  '/plan/backtest',
  '/method',
  '/method/accuracy',
  '/imports',
];
/** Pages that say which files they wait for, with the figures they wait for. */
const NEEDY = ['/', '/sectors/1', '/specialties/720201', '/plan'];

/** What is wrong with a page, in words; [] for one that stands. */
async function wrongWith(server: Started, path: string, lang?: string): Promise<string[]> {
  const { status, text, html } = await read(server, path, lang);
  const bad = /\bNaN\b|\bundefined\b|\bInfinity\b|\bnull\b/.exec(text)?.[0];
  return [
    ...(status === 200 ? [] : [`${path}: ${status}`]),
    ...(bad ? [`${path}: ${bad}`] : []),
    ...(/<h1[^>]*>[\s\S]*?[^\s<][\s\S]*?<\/h1>/.test(html) ? [] : [`${path}: no heading`]),
  ];
}

async function wrongPages(server: Started, lang?: string): Promise<string[]> {
  return (await Promise.all(PAGES.map((path) => wrongWith(server, path, lang)))).flat();
}

interface Order {
  steps: { kinds: { kind: string; rows: number }[]; handedIn: boolean }[];
  figures: { figure: string; shown: boolean; needs: { kinds: string[]; handedIn: boolean }[] }[];
}

async function orderOf(server: Started): Promise<Order> {
  const { data } = await graphqlOf(() => server.url)<{ importOrder: Order }>(
    '{ importOrder { steps { kinds { kind rows } handedIn } figures { figure shown needs { kinds handedIn } } } }',
  );
  return data.importOrder;
}

let files: DemoFile[];
beforeAll(async () => {
  files = await demoFiles();
});
const only = (...wanted: string[]) =>
  files.filter(({ kind, name }) => wanted.includes(kind) || wanted.includes(name));

test.each([
  ['nothing', []],
  ['a market return', ['market-2026Q3.csv']],
  ['outcomes', ['schools', 'outcomes-2026.csv']],
  ['outcome returns', ['schools', 'outcome-returns']],
  ['enrolment', ['schools', 'enrolment-2026.csv']],
  ['advertisements', ['postings']],
  ['registered needs', ['demand']],
  ['programmes', ['schools', 'programmes']],
])('every page stands with %s alone, and says what it waits for', async (_, wanted) => {
  const city = await newCity();
  try {
    if (wanted.length > 0) await city.handIn(...only(...wanted));
    expect(await wrongPages(city.server, 'zh')).toEqual([]);
    expect(await wrongPages(city.server, 'en')).toEqual([]);
    for (const path of NEEDY) {
      const { html } = await read(city.server, path);
      expect(html, path).toMatch(/data-needs="[1-5]"/);
    }
    // an address that names nothing is none, whatever has been handed in
    for (const path of ['/sectors/99', '/specialties/999999', '/plan/2030/v9'])
      expect([path, (await read(city.server, path)).status]).toEqual([path, 404]);
  } finally {
    await city.close();
  }
});

/** First figures that pages list what they wait for of. */
const WAITING: Record<string, readonly string[]> = {
  '/sectors/1': NEEDED.sector,
  '/specialties/720201': NEEDED.specialty,
};

/** Quarters that come together once two of them stand: a publication of many takes seconds. */
const TOGETHER = 6;

/** One file after the other; of the market, where every further quarter is like the last, several at a time. */
function inTurn(all: readonly DemoFile[]): DemoFile[][] {
  const quarters = all.filter(({ kind }) => kind === 'market').slice(2);
  const alone = all.filter((file) => !quarters.includes(file)).map((file) => [file]);
  const groups = Array.from({ length: Math.ceil(quarters.length / TOGETHER) }, (_, k) =>
    quarters.slice(k * TOGETHER, (k + 1) * TOGETHER),
  );
  return [...alone, ...groups];
}

let month: City;
afterAll(() => month?.close());

test('every page stands after each file of a first month, and its figures come as soon as theirs are in', async () => {
  month = await newCity();
  const came = new Map<string, string>();
  const kinds = new Set<string>();
  for (const some of inTurn(files)) {
    await month.handIn(...some);
    const file = some[0] as DemoFile;
    kinds.add(file.kind);
    expect([file.name, await wrongPages(month.server)]).toEqual([file.name, []]);
    const { steps, figures } = await orderOf(month.server);
    const handedIn = steps.flatMap((step) =>
      step.kinds.filter(({ rows }) => rows > 0).map(({ kind }) => kind),
    );
    expect(new Set(handedIn)).toEqual(kinds);
    // a page waits for all that its list names, and for nothing else
    for (const [path, needed] of Object.entries(WAITING)) {
      const waits = new Set(
        figures
          .filter(({ figure }) => needed.includes(figure))
          .flatMap(({ needs }) => needs.filter((need) => !need.handedIn).map(({ kinds: [kind] }) => kind)),
      );
      const found = /data-needs="(\d+)"/.exec((await read(month.server, path)).html)?.[1] ?? '0';
      expect([file.name, path, found]).toEqual([file.name, path, String(waits.size)]);
    }
    for (const { figure, shown, needs } of figures) {
      const waits = needs.some((need) => !need.handedIn);
      // nothing stands on a page before all it is made of is in
      expect([file.name, figure, waits && shown]).toEqual([file.name, figure, false]);
      if (shown && !came.has(figure)) came.set(figure, file.kind);
    }
  }
  // plans are made by people; all the rest came with the last kind it waited for
  expect(Object.fromEntries(came)).toEqual({
    advertised: 'postings',
    registered: 'demand',
    index: 'outcomes',
    ratio: 'market',
    gap: 'market',
  });
  const { html } = await read(month.server, '/');
  expect(html).not.toContain('data-needs');
});

test('a full city waits for nothing, and can make its first plan', async () => {
  const { html } = await read(month.server, '/imports');
  expect(html).toMatch(/data-goal="ratio" data-standing="shown"/);
  expect(html).toMatch(/data-goal="plan" data-standing="make"/);
  expect((await read(month.server, '/plan')).html).toContain('id="make"');
});

test('every figure names lists and files that can be handed in', () => {
  for (const figure of FIRST_FIGURES)
    for (const kind of MADE_OF[figure]) expect(files.map((file) => file.kind)).toContain(kind);
  expect(listsNamedBy('outcomes')).toEqual(['schools']);
  expect(listsNamedBy('market')).toEqual([]);
});
