import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const domain = join(import.meta.dirname, '..', '..', 'server', 'domain');

const IMPURE = [
  /from '(?!\.\.?\/|@stdlib\/|@casl\/|valibot')/, // anything but the domain itself, the special functions, rights and schemas
  /\bDate\.now\(|\bnew Date\(\)/,
  /\bMath\.random\(/,
  /\bprocess\.|\bglobalThis\./,
  /\bconsole\./,
];

test('the domain uses no framework, clock, randomness or surroundings', () => {
  const impure = readdirSync(domain, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(domain, file), 'utf8');
      return IMPURE.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${pattern}`);
    });
  expect(impure).toEqual([]);
});
