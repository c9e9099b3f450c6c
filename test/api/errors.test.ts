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
  expect(sent.message).toBe('参数与接口定义不符：Cannot query field "x" on type "Query".');
});

test('a document that cannot be read says so in the reader’s language, whoever read it first', () => {
  const error = new GraphQLError('Syntax Error: Expected Name, found <EOF>.', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
  const sent = localiseError(formatError(error.toJSON(), error), 'zh');
  expect(sent.message).toBe('不是有效的 GraphQL 文档：Syntax Error: Expected Name, found <EOF>.');
});
