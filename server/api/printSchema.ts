import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { RESOLVERS } from './resolvers.ts';

/** The committed schema, seen from `server/dist/api`. */
const FILE = fileURLToPath(new URL('../../schema.graphql', import.meta.url));

/**
 * Prints the code-first schema to server/schema.graphql, or with `--check` compares it with what is there.
 * Run the build first: `node server/dist/api/printSchema.js [--check]`. Exit 1: the file is not up to date.
 */
async function main(check: boolean): Promise<void> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  const schema = await app.get(GraphQLSchemaFactory).create(RESOLVERS);
  await app.close();
  const text = `${printSchema(lexicographicSortSchema(schema))}\n`;
  if (!check) {
    await writeFile(FILE, text);
  } else if (text !== (await readFile(FILE, 'utf8').catch(() => ''))) {
    console.error(
      'server/schema.graphql is not what the code says; print it anew: node server/dist/api/printSchema.js',
    );
    process.exitCode = 1;
  }
}

await main(process.argv.includes('--check'));
