import { expect, test } from 'vitest';
import { etagOf } from '../../server/api/keeping/etagOf.ts';
import { keepNewest } from '../../server/api/keeping/keepNewest.ts';

test('a cache keeps its newest entries, and one put again is new', () => {
  const cache = new Map<string, number>();
  for (const key of ['a', 'b', 'a', 'c']) keepNewest(cache, key, 1, 2);
  expect([...cache.keys()]).toEqual(['a', 'c']);
});

// echo -n gongxu | openssl dgst -sha256 -binary | basenc --base64url | head -c 22
test('an entity tag is quoted and depends on the bytes alone', () => {
  expect(etagOf('gongxu')).toBe(etagOf(Buffer.from('gongxu')));
  expect(etagOf('gongxu')).toBe('"hpgbmNGTeAUDF3AjGOdoDe"');
});
