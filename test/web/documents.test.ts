import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as documents from '../../web/src/lib/api/documents.server.ts';

const schema = buildSchema(readFileSync(new URL('../../server/schema.graphql', import.meta.url), 'utf8'));
const texts = Object.entries(documents).filter(([name]) => name.endsWith('Document'));

describe('documents of the pages', () => {
  it.each(texts)('%s is a question the committed schema can answer', (_, document) => {
    expect(validate(schema, parse(document.toString())).map((error) => error.message)).toEqual([]);
  });
});
