import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(root, 'docs', 'security.md'), 'utf8');
const rows = text.split('\n').filter((line) => line.startsWith('| v5.0.0-'));
const cited = [...text.matchAll(/(test\/[\w/.]+\.test\.ts) › (.+?)(?=<br>| \|$)/gm)].map(
  ([, file = '', name = '']) => ({ file, name }),
);

test('every item stands once, in the standard’s order', () => {
  const numbers = rows.map((row) => row.split('|')[1]?.trim().replace('v5.0.0-', '').split('.').map(Number));
  const inOrder = [...numbers].sort((a = [], b = []) =>
    a.reduce((sum, one, i) => sum || one - (b[i] ?? 0), 0),
  );
  expect(numbers).toEqual(inOrder);
  expect(new Set(numbers.map(String)).size).toBe(79);
});

test('every test that the table of security names is there', () => {
  expect(cited.length).toBeGreaterThan(79);
  const missing = cited.filter(
    ({ file, name }) => !readFileSync(join(root, file), 'utf8').includes(`test('${name}'`),
  );
  expect(missing).toEqual([]);
});
