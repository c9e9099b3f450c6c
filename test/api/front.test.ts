import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { isApiPath } from '../../server/api/front/isApiPath.ts';
import { isPublicDocument } from '../../server/api/graphql/isPublicDocument.ts';
import { pageLocale, readerLocale } from '../../server/api/locale/readerLocale.ts';

test.each([
  '/graphql',
  '/graphql?id=edition',
  '/healthz',
  '/readyz',
  '/api/imports',
  '/data/supply-demand/sector.csv',
])('%s is answered by the API', (url) => expect(isApiPath(url)).toBe(true));

test.each(['/', '/data', '/data/__data.json', '/imports/3', '/graphql-help', '/method?next=/graphql'])(
  '%s is a page',
  (url) => expect(isApiPath(url)).toBe(false),
);

test('the language is that of the address, then of the cookie, then of the browser, then Chinese', () => {
  const headers = { cookie: 'a=b; lang=en', 'accept-language': 'zh-CN' };
  expect(readerLocale({ url: '/?x=1&lang=zh', headers })).toBe('zh');
  expect(readerLocale({ url: '/', headers })).toBe('en');
  expect(readerLocale({ url: '/', headers: { 'accept-language': 'fr, en;q=0.8, zh;q=0.5' } })).toBe('en');
  expect(readerLocale({ url: '/', headers: { 'accept-language': 'fr' } })).toBe('zh');
  expect(readerLocale({ url: '/', headers: {} })).toBe('zh');
});

test('a page is Chinese until its reader chooses, and what the API says on it too, whatever the browser prefers', () => {
  const headers = { 'accept-language': 'en-GB,en' };
  expect(pageLocale({ url: '/releases', headers })).toBe('zh');
  expect(pageLocale({ url: '/releases?lang=en', headers: {} })).toBe('en');
  expect(pageLocale({ url: '/releases', headers: { ...headers, cookie: 'lang=en' } })).toBe('en');
});

test('answers are kept for figures, and never for imports or changes', () => {
  expect(isPublicDocument(parse('{ edition { id } supplyDemand(groupBy: sector) { period } }'))).toBe(true);
  expect(isPublicDocument(parse('{ edition { id } b: batches { id } }'))).toBe(false);
  // both follow what people decide and hand in, without a new publication
  for (const field of [
    'cohortGaps { rows { specialty { code } } }',
    'importOrder { steps { step } }',
    'currentPlanJob { id }',
  ])
    expect(isPublicDocument(parse(`{ ${field} }`))).toBe(false);
  expect(isPublicDocument(parse('mutation { withdraw(batch: "1", reason: "b") { id } }'))).toBe(false);
  expect(isPublicDocument(parse('{ ...f } fragment f on Query { batches { id } }'))).toBe(false);
});
