import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { PUBLIC_QUERIES } from '../../server/api/persisted/publicQueries.ts';

const schema = buildSchema(readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'));

test.each(Object.entries(PUBLIC_QUERIES))(
  'the public query %s asks what the schema answers',
  (_, document) => {
    expect(validate(schema, parse(document))).toEqual([]);
  },
);
