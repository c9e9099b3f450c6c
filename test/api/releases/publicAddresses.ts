import { PAGES } from '../../../server/api/access/doors.ts';
import { PUBLISHED_TABLES } from '../../../server/api/downloads/publishedTables.ts';
import { PUBLIC_QUERIES } from '../../../server/api/persisted/publicQueries.ts';

/** What the parameters of a page stand for. A page with others has to be given its own. */
const STAND_FOR: Readonly<Record<string, readonly string[]>> = {
  '/sectors/[code]': ['1', '3', '9', 'none'],
  '/specialties/[code]': ['720201', '660103', '000000'],
  '/imports/kinds/[kind]': ['market', 'outcomes', 'none'],
  '/access/[token]': ['none'],
  '/admin/accounts/[id]': ['1'],
  '/imports/[id]': ['1'],
  '/imports/[id]/withdraw': ['1'],
  '/plan/jobs/[id]': ['none'],
  '/plan/[year]/[version]': ['2027/v1'],
  '/plan/[year]/[version]/decisions': ['2027/v1'],
  '/plan/[year]/[version]/layout': ['2027/v1'],
  '/plan/[year]/[version]/scenarios': ['2027/v1'],
};

/** Addresses of releases, of which some come out and some never will. */
const RELEASES = [
  '2026Q3',
  '2026Q3/v1',
  '2026Q3/v2',
  '2026Q4',
  '2026Q4/v1',
  '2026',
  '2025',
  '1999Q1',
  'none',
];
const FILES = ['sectors.csv', 'sectors.json', 'sectors.xlsx', 'release.pdf', 'index.json', 'none'];
const FEEDS = [
  '/feed.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/openings',
  '/data',
  '/releases',
  '/embed/sectors',
];

const GROUPS = ['city', 'sector', 'specialty', 'occupation', 'region', 'school', 'programme'];

/** Every public address that GET asks: pages in both languages, answers by name, tables, releases, feeds. */
export function publicAddresses(): string[] {
  const pages = Object.keys(PAGES).flatMap((route) => {
    if (!route.includes('[')) return [route];
    return standFor(route).map((value) => route.replace(/\[.*\]/, value));
  });
  const answers = Object.keys(PUBLIC_QUERIES).flatMap((id) => [
    `/graphql?id=${id}`,
    ...GROUPS.map(
      (groupBy) => `/graphql?id=${id}&variables=${encodeURIComponent(JSON.stringify({ groupBy }))}`,
    ),
  ]);
  const files = PUBLISHED_TABLES.flatMap((table) => [
    `/data/${table}.csv`,
    `/data/${table}.json`,
    `/data/${table}.xlsx`,
  ]);
  const releases = RELEASES.flatMap((id) => [
    `/releases/${id}`,
    ...FILES.map((name) => `/data/${id}/${name}`),
    `/embed/${id}/sectors`,
  ]);
  return [
    ...pages,
    ...pages.filter(isOpen).map((path) => `${path}?lang=en`),
    ...pages.filter(isOpen).map((path) => `${path === '/' ? '' : path}/__data.json`),
    ...answers,
    ...files,
    ...releases,
    ...FEEDS,
    '/specialties?q=焊接',
    '/specialties?sector=3',
    '/readyz',
    '/healthz',
    '/graphql?id=none',
  ];
}

/** Whether strangers see it: what others see there is asked for once. */
function isOpen(path: string): boolean {
  return !/^\/(?:access|account|admin|imports|plan(?!\/gaps)|today)(?:\/|$)/.test(path);
}

function standFor(route: string): readonly string[] {
  const own = STAND_FOR[route];
  if (own) return own;
  if (/^\/(?:releases|data|embed)\//.test(route)) return RELEASES;
  throw new Error(`say what ${route} is asked with`);
}
