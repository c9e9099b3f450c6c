import { expect, test } from 'vitest';
import { etagOf } from '../../server/api/keeping/etagOf.ts';

// echo -n gongxu | openssl dgst -sha256 -binary | basenc --base64url | head -c 22
test('an entity tag is quoted and depends on the bytes alone', () => {
  expect(etagOf('gongxu')).toBe(etagOf(Buffer.from('gongxu')));
  expect(etagOf('gongxu')).toBe('"hpgbmNGTeAUDF3AjGOdoDe"');
});
