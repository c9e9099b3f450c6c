import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { Kind, parse, Source } from 'graphql';
import { at } from './paths.js';

const api = (...names) => at('web', 'src', 'lib', 'api', ...names);

const HEADER = `// Made by \`npm run generate\` from server/schema.graphql and web/src/lib/api/documents. Do not edit.
/** biome-ignore-all lint: generated */`;

const TYPES = "import type * as Types from './types.ts';\n";

/** What both generators are told: types as the answers are, without names or optional marks of their own. */
const CONFIG = {
  scalars: { ID: 'string' },
  enumType: 'string-literal',
  // A fragment or operation is named truly, so that its type needs no suffix.
  omitOperationSuffix: true,
  dedupeOperationSuffix: true,
  skipTypename: true,
  arrayInputCoercion: false,
  inlineFragmentTypes: 'combine',
  // Documents are sent as text: the pages' server needs no parser.
  documentMode: 'string',
  useTypeImports: true,
};

/**
 * The pages' half of the contract with the API, made in memory.
 *
 * @returns {Promise<Map<string, string>>} path of each generated file → its text
 * @throws Error when a document asks for what the schema does not have
 */
export async function makeContract() {
  const schema = parse(readFileSync(at('server', 'schema.graphql'), 'utf8'));
  const documents = readdirSync(api('documents'))
    .sort()
    .map((name) => api('documents', name))
    .map((location) => ({ location, document: parse(new Source(readFileSync(location, 'utf8'), location)) }));
  const types = api('types.ts');
  const texts = api('documents.server.ts');
  return new Map([
    [types, await generate(types, typescriptOperations, { schema, documents, config: CONFIG })],
    [texts, await generate(texts, typedDocumentNode, { schema, ...withFragmentsApart(documents) }, TYPES)],
  ]);
}

/** Operations alone, each of whose texts holds the fragments it needs: no page sends a fragment by itself. */
function withFragmentsApart(documents) {
  const isFragment = ({ kind }) => kind === Kind.FRAGMENT_DEFINITION;
  const operations = documents.map(({ location, document }) => ({
    location,
    document: { ...document, definitions: document.definitions.filter((one) => !isFragment(one)) },
  }));
  const externalFragments = documents
    .flatMap(({ document }) => document.definitions.filter(isFragment))
    .map((node) => ({
      node,
      name: node.name.value,
      onType: node.typeCondition.name.value,
      isExternal: true,
    }));
  return {
    documents: operations.filter(({ document }) => document.definitions.length > 0),
    config: { ...CONFIG, externalFragments, importOperationTypesFrom: 'Types' },
  };
}

async function generate(filename, plugin, { schema, documents, config }, imports = '') {
  const text = await codegen({
    filename,
    schema,
    documents,
    config,
    plugins: [{ made: {} }],
    pluginMap: { made: plugin },
  });
  return formatted(filename, `${HEADER}\n${imports}${text}`);
}

function formatted(filename, text) {
  const biome = at('node_modules', '.bin', 'biome');
  const { status, stdout, stderr } = spawnSync(biome, ['check', '--write', `--stdin-file-path=${filename}`], {
    input: text,
    encoding: 'utf8',
    cwd: at(),
  });
  if (status !== 0) throw new Error(`formatting ${filename} failed: ${stderr}`);
  return stdout;
}
