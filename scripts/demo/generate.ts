// `node scripts/demo/generate.ts <folder>`: writes the demonstration files there.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { demoFiles } from './demoFiles.ts';

const [folder] = process.argv.slice(2);
if (folder) {
  await mkdir(folder, { recursive: true });
  const files = await demoFiles();
  for (const file of files) await writeFile(join(folder, file.name), file.text);
  console.log(`${files.length} files written to ${folder}`);
} else {
  console.error('usage: node scripts/demo/generate.ts <folder>');
  process.exitCode = 2;
}
