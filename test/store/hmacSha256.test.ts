import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hmacSha256 } from '../../server/store/import/createChunkInserter.ts';

test('hmacSha256() gives test case 2 of RFC 4231', () => {
  const message = Buffer.from('what do ya want for nothing?');
  expect(hmacSha256(Buffer.from('Jefe'))(message, 0, message.length)).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

test('hmacSha256() equals createHmac for any key and any part of any message', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 64 }),
      fc.uint8Array({ maxLength: 256 }),
      fc.nat(100),
      (key, message, skip) => {
        const start = Math.min(skip, message.length);
        expect(hmacSha256(key)(message, start, message.length)).toBe(
          createHmac('sha256', key).update(message.subarray(start)).digest('hex'),
        );
      },
    ),
    { seed: 20261123 },
  );
});

test('hmacSha256() refuses keys and messages it has no room for', () => {
  expect(() => hmacSha256(new Uint8Array(65))).toThrow('65 bytes');
  expect(() => hmacSha256(new Uint8Array(1))(new Uint8Array(300), 0, 257)).toThrow('257 bytes');
});
