// `npm run generate`: the types and texts of the pages' GraphQL documents, from the committed schema and
// web/src/lib/api/documents. With `--check` nothing is written: it fails where the committed files are others.

import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { install } from './ground/install.js';
import { root } from './ground/paths.js';

await install();
const { makeContract } = await import('./ground/contract.js');
const check = process.argv.includes('--check');

try {
  for (const [path, text] of await makeContract()) {
    if (!check) writeFileSync(path, text);
    else if (readFileSync(path, 'utf8') !== text)
      fail(`${relative(root, path)} is not what schema and documents say: npm run generate`);
  }
} catch (error) {
  // a document that cannot be read, or asks for what the schema does not have: said with its line
  fail(error.message);
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
