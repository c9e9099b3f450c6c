import { expect, test } from 'vitest';
import { KeepService } from '../../../server/api/keeping/keep.service.ts';
import { packedFor } from '../../../server/api/keeping/packedBody.ts';
import type { PublicationService } from '../../../server/api/publication/publication.service.ts';
import type { Reader } from '../../../server/api/publication/reader.ts';

const MEGABYTE = 1024 * 1024;

function keeper() {
  const listeners: ((reader: Reader) => void)[] = [];
  const keeping = new KeepService({
    onChange: (listener: (reader: Reader) => void) => listeners.push(listener),
  } as unknown as PublicationService);
  return { keeping, change: (reader: Reader) => listeners.forEach((listener) => void listener(reader)) };
}

test('pages, answers and files together never take up more than the bound', () => {
  const { keeping } = keeper();
  for (let number = 0; number < 1000; number++)
    keeping.set(number % 2 ? 'page' : 'data', String(number), { number }, MEGABYTE);
  expect(keeping.size.bytes).toBeLessThanOrEqual(64 * MEGABYTE);
  expect(keeping.size.entries).toBe(63);
  expect(keeping.get('page', '999')).toEqual({ number: 999 });
  expect(keeping.get('page', '1')).toBeUndefined();
});

test('an entry that grew takes up what it now does', () => {
  const { keeping } = keeper();
  keeping.set('page', 'a', {}, 1000);
  keeping.set('page', 'a', {}, 3000);
  expect(keeping.size).toEqual({ entries: 1, bytes: 3000 + 1024 });
});

test('what is kept is forgotten when something is released, not when something is published', () => {
  const { keeping, change } = keeper();
  keeping.set('page', 'a', { body: 1 }, 10);
  change('unreleased');
  expect(keeping.get('page', 'a')).toEqual({ body: 1 });
  change('public');
  expect(keeping.get('page', 'a')).toBeUndefined();
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0.4', 'br'],
  ['gzip;q=0', null],
  ['broken, zip', null],
  ['', null],
])('a reader who takes “%s” gets %s', (accepted, encoding) => {
  const entry = { body: Buffer.from('供需'.repeat(500)) };
  const first = packedFor(entry, { headers: { 'accept-encoding': accepted } });
  expect([first.encoding, first.grown]).toEqual([encoding, encoding !== null]);
  expect(packedFor(entry, { headers: { 'accept-encoding': accepted } })).toEqual({ ...first, grown: false });
});
