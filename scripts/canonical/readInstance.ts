import { canonicalPage } from './canonicalPage.ts';
import { officeText } from './officeText.ts';
import { steady } from './unsteady.ts';

/** What an instance hands out: the lines of each table, file and page, by a name that sorts. */
export type Canonical = Map<string, string[]>;

/** The tables that `/data/<name>.csv` and `.json` hand out. */
const TABLES = [
  ...['city', 'sector', 'specialty', 'occupation', 'region'].map((by) => `supply-demand/${by}`),
  ...['city', 'sector', 'specialty', 'occupation', 'region', 'school', 'programme'].map(
    (by) => `placement/${by}`,
  ),
  ...['sector', 'occupation'].flatMap((by) => [`postings/${by}`, `registered-demand/${by}`]),
  ...['sector', 'specialty', 'occupation'].map((by) => `forecast/${by}`),
  ...['sector', 'specialty'].map((by) => `foreseen/${by}`),
  'placement-correlations',
  'flows',
  'most-wanted',
  'programmes',
  'schools',
  'guidance',
  'forecast-accuracy',
  'association-forecasts',
  'association-records',
  'references',
  'reference-outcomes',
];

/** How many addresses are read that differ in numbers, codes and query values alone. */
export interface Reach {
  /** pages of one kind, e.g. of specialties */
  pages: number;
  /** pages of one address with other words behind `?` */
  queries: number;
}

const EVERYTHING: Reach = { pages: Number.POSITIVE_INFINITY, queries: 8 };

const LANGUAGES = ['zh', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/**
 * Reads everything a running instance hands out: every published table, every plan as each of its files, and every page
 * that links lead to from the home page, in both languages.
 *
 * @param url of the instance, e.g. `http://127.0.0.1:3000`
 */
export async function readInstance(url: string, reach = EVERYTHING): Promise<Canonical> {
  const found: Canonical = new Map();
  for (const table of TABLES)
    for (const format of ['csv', 'json']) {
      const path = `/data/${table}.${format}`;
      const text = await (await fetch(url + path)).text();
      found.set(`table ${table}.${format}`, format === 'csv' ? linesOf(text) : jsonLines(JSON.parse(text)));
    }
  for (const plan of await plansOf(url)) await readPlanFiles(url, plan, found);
  for (const language of LANGUAGES) await readPages(url, language, reach, found);
  return found;
}

async function plansOf(url: string): Promise<string[]> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ plans { id } }' }),
  });
  const { data, errors } = await response.json();
  if (!data) throw new Error(`plans: ${JSON.stringify(errors)}`);
  return data.plans.map(({ id }: { id: string }) => id);
}

async function readPlanFiles(url: string, plan: string, found: Canonical): Promise<void> {
  for (const language of LANGUAGES)
    for (const format of ['docx', 'xlsx', 'csv', 'json']) {
      const response = await fetch(`${url}/data/${plan}.${format}?lang=${language}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const text = Buffer.from(bytes).toString('utf8');
      const lines =
        format === 'csv'
          ? linesOf(text)
          : format === 'json'
            ? jsonLines(JSON.parse(text))
            : officeText(bytes).map(steady);
      found.set(`plan ${plan}.${format} ${language}`, lines);
    }
}

/**
 * Not read: the same pages in the other language, what a withdrawal would change, which is worked out while one waits, and the
 * pages of an instance's own people and acts, whose times and hashes are those of the instance.
 */
const UNSTEADY = /[?&]lang=|^\/imports\/\d+\/withdraw|^\/(?:today|account|admin)(?:[/?]|$)/;

/** Follows links from the home page on, in the order of their addresses. */
async function readPages(url: string, language: Language, reach: Reach, found: Canonical): Promise<void> {
  const waiting = ['/'];
  const known = new Set(waiting);
  const shapes = new Map<string, number>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const shape = path.replace(/=[^&]*/g, '=').replaceAll(/[A-Z]?\d+/g, '#');
    const count = (shapes.get(shape) ?? 0) + 1;
    shapes.set(shape, count);
    if (count > (path.includes('?') ? reach.queries : reach.pages)) continue;
    const response = await fetch(url + path, { headers: { cookie: `lang=${language}` } });
    if (!response.headers.get('content-type')?.startsWith('text/html')) {
      await response.body?.cancel();
      continue;
    }
    const html = await response.text();
    found.set(`page ${language} ${path}`, [`status ${response.status}`, ...canonicalPage(html).map(steady)]);
    for (const next of linksIn(html, url + path)) {
      if (known.has(next) || next.startsWith('/data/') || UNSTEADY.test(next)) continue;
      known.add(next);
      waiting.push(next);
    }
  }
}

/** Addresses on the same instance that a page links to, without what stands behind `#`. */
function linksIn(html: string, on: string): string[] {
  const all = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(
    ([, href = '']) => new URL(href.replaceAll('&amp;', '&'), on),
  );
  return all
    .filter(({ origin }) => origin === new URL(on).origin)
    .map(({ pathname, search }) => pathname + search);
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).map(steady);
}

/** A line for each leaf, its path first: where one is added or changed, one line differs. */
export function jsonLines(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => jsonLines(one, `${path}[${i}]`));
  if (value && typeof value === 'object')
    return Object.entries(value).flatMap(([name, one]) => jsonLines(one, path ? `${path}.${name}` : name));
  return [`${path} = ${steady(JSON.stringify(value) ?? 'undefined')}`];
}
