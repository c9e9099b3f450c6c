import { expect, test } from 'vitest';
import { LineProblems } from '../../../server/domain/import/lineProblems.ts';

test('every line keeps all its problems, and lines with the same problem share one record', () => {
  const lines = new LineProblems();
  const unknown = {
    code: 'unknown_code',
    severity: 'error',
    column: '地区',
    values: { list: 'region' },
  } as const;
  const again = { code: 'duplicate_row', severity: 'error', column: null, values: { first: 2 } } as const;
  lines.add(3, unknown);
  lines.add(4, { ...unknown, values: { list: 'region' } });
  lines.add(4, again);
  expect(lines.of(4)).toEqual([unknown, again]);
  expect(lines.of(4)[0]).toBe(lines.of(3)[0]);
  expect(lines.of(5)).toEqual([]);
});

test('beyond fifty thousand different problems a line keeps what is wrong, without the values', () => {
  const lines = new LineProblems();
  for (let line = 1; line <= 60_000; line++)
    lines.add(line, { code: 'duplicate_row', severity: 'error', column: null, values: { first: line } });
  expect(lines.of(50_000)).toMatchObject([{ values: { first: 50_000 } }]);
  expect(lines.of(60_000)).toMatchObject([{ code: 'duplicate_row', values: null }]);
});
