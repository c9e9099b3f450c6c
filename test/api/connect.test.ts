import { expect, test } from 'vitest';
import { connect } from '../../server/api/figures/connect.ts';

const ENTRIES = ['a', 'b', 'c'].map((code) => ({ code }));

test('a connection is read page by page to its end', () => {
  const first = connect(ENTRIES, 2, null, ({ code }) => code.toUpperCase());
  expect(first.edges.map(({ node }) => node)).toEqual(['A', 'B']);
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = connect(ENTRIES, 2, first.pageInfo.endCursor, ({ code }) => code);
  expect(second).toMatchObject({ edges: [{ node: 'c' }], pageInfo: { hasNextPage: false }, totalCount: 3 });
});

test('a connection refuses a page that is too long and a cursor of another list', () => {
  const toNode = ({ code }: { code: string }) => code;
  expect(() => connect(ENTRIES, 201, null, toNode)).toThrow('“first” is 201; it must be from 1 to 200.');
  expect(() => connect(ENTRIES, 2, 'nonsense', toNode)).toThrow('is not a cursor of this list');
  expect(() => connect(ENTRIES, 2, Buffer.from('z').toString('base64url'), toNode)).toThrow('not a cursor');
});
