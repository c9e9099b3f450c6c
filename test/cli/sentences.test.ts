import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import en from '../../server/messages/en.json' with { type: 'json' };
import { describeProblem } from '../../server/messages/sentences.ts';
import zh from '../../server/messages/zh.json' with { type: 'json' };

test('both languages have the same sentences', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
});

test('every problem the checks report has its sentence and its mending', () => {
  const folder = join(import.meta.dirname, '..', '..', 'server', 'domain', 'import');
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const codes = [...source.matchAll(/(?:fail|report|refuse)\(\s*'(\w+)'/g)].map(
    (found) => found[1] as string,
  );
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => !(`problem.${code}` in zh) || !(`fix.${code}` in zh))).toEqual([]);
});

test('every finding about an edition has its sentence', () => {
  const folder = join(import.meta.dirname, '..', '..', 'server', 'domain', 'edition');
  const source = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const found = /(?:add|problem)\('(\w+)'|note\([^)]*'(\w+_\w+)', entry|code: '(\w+)'/g;
  const codes = [...source.matchAll(found)].map(([, a, b, c]) => a ?? b ?? c);
  expect(codes.length).toBeGreaterThan(25);
  expect(codes.filter((code) => !(`edition.${code}` in zh))).toEqual([]);
});

test('values are said in words of the language', () => {
  const problem = {
    row: 3,
    column: '专业',
    value: '汽修',
    code: 'unknown_code',
    severity: 'error' as const,
    values: { list: 'specialty' },
  };
  expect(describeProblem(problem, 'zh').message).toBe('“汽修”不在专业目录中');
  expect(describeProblem(problem, 'en').message).toBe('“汽修” is not in the list of specialties');
});
