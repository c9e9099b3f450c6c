import { GraphQLError } from 'graphql';
import { expect, test, vi } from 'vitest';
import { formatError } from '../../server/api/errors/formatError.ts';
import { localiseError } from '../../server/api/errors/localiseError.ts';

test('a failure of the server leaves nothing but the number under which it was logged', () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const error = new GraphQLError('no such table: fact', {
    path: ['placement'],
    originalError: new Error('no such table: fact'),
  });
  const sent = localiseError(formatError(error.toJSON(), error), 'en');
  expect(sent.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  expect(sent.message).toMatch(/^Something went wrong here\. It has been logged as [0-9a-f]{8}\.$/);
  expect(JSON.stringify(sent)).not.toContain('table');
});

test('a refused document keeps its reason, in a sentence of the reader’s language', () => {
  const error = new GraphQLError('Cannot query field "x" on type "Query".');
  const sent = localiseError(formatError(error.toJSON(), error), 'zh');
  expect(sent.message).toBe('参数与接口定义不符：类型 Query 没有字段 x');
});

test('a document that cannot be read says so in the reader’s language, whoever read it first', () => {
  const error = new GraphQLError('Syntax Error: Expected Name, found <EOF>.', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
  const sent = localiseError(formatError(error.toJSON(), error), 'zh');
  expect(sent.message).toBe('不是有效的 GraphQL 文档：此处应为 Name，却是 <EOF>');
});

test.each([
  ['Int cannot represent non-integer value: "x"', '参数与接口定义不符："x" 不是 Int'],
  ['Variable "$id" of required type "ID!" was not provided.', '参数与接口定义不符：缺少变量 $id（ID!）'],
  ['Variable "$n" got invalid value "x"; Int cannot…', '参数与接口定义不符：变量 $n 的值 "x" 不合要求'],
  ['Value "x" does not exist in "GroupBy" enum. Did you mean…', '参数与接口定义不符："x" 不是 GroupBy 的值'],
  [
    'Syntax Error: Query Cost limit of 25000 exceeded, found 34996.5.',
    '查询超出本服务器允许的规模：查询的开销是 34996.5，最多 25000。请少要几个字段，或每页少要几行（first）。',
  ],
  ['a reason of a later version', '参数与接口定义不符：a reason of a later version'],
  [
    'Syntax Error: Query Cost limit of 50000 exceeded, found 5.5511151231257827e+21.',
    '查询超出本服务器允许的规模：查询的开销是 5551115123125783000000，最多 50000。请少要几个字段，或每页少要几行（first）。',
  ],
])('the reason %j is said in Chinese', (reason, sentence) => {
  const error = new GraphQLError(reason);
  expect(localiseError(formatError(error.toJSON(), error), 'zh').message).toBe(sentence);
});
