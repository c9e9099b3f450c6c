// `node scripts/canonical/main.ts write <folder> [--root <checkout>]`: what a fresh demonstration instance hands out, and
// one filled with the same files as real, as lines of text. `… compare <before> <after>`: where two of them differ, exit 1
// when they do. Run by Node 24, on a built checkout; for showing that moving code moved no figure.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { compare } from './compare.ts';
import { type Canonical, jsonLines, readInstance } from './readInstance.ts';
import { SECRET, startInstance } from './startInstance.ts';
import { steady } from './unsteady.ts';

const run = promisify(execFile);
const HERE = join(import.meta.dirname, '..', '..');
/** Lines printed of each side of a document that differs. */
const SHOWN = 6;

async function write(folder: string, root: string): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'gongxu-canonical-'));
  try {
    const demonstration = join(work, 'demonstration.db');
    await save(join(folder, 'demonstration'), await written(root, demonstration, 'on'));
    const real = join(work, 'real.db');
    await fillAsReal(root, real, join(work, 'files'));
    await save(join(folder, 'real'), await written(root, real, 'off'));
  } finally {
    await rm(work, { recursive: true });
  }
}

/** The demonstration's files, handed in one after the other as anybody's. */
async function fillAsReal(root: string, database: string, folder: string): Promise<void> {
  await run(process.execPath, [join(root, 'scripts', 'demo', 'generate.ts'), folder]);
  const script = join(root, 'scripts', 'demo', 'demoFiles.ts');
  const { demoFiles } = (await import(script)) as {
    demoFiles(): Promise<{ kind: string; name: string }[]>;
  };
  for (const { kind, name } of await demoFiles())
    await cli(root, database, 'off', [
      'import',
      kind,
      join(folder, name),
      '--no-publish',
      '--accept-warnings',
    ]);
  await cli(root, database, 'off', ['publish']);
}

/** Everything an instance hands out: over HTTP, then by the command line. */
async function written(root: string, database: string, demonstration: 'on' | 'off'): Promise<Canonical> {
  const instance = await startInstance(root, database, demonstration);
  const found = await readInstance(instance.url).finally(() => instance.stop());
  for (const [name, args, json] of COMMANDS) {
    const printed = await cli(root, database, demonstration, args);
    found.set(`command ${name}`, json ? jsonLines(JSON.parse(printed)) : steady(printed).split('\n'));
  }
  return found;
}

const COMMANDS: [name: string, args: string[], json: boolean][] = [
  ...['supply-demand', 'shortage', 'placement', 'foreseen'].flatMap((table) =>
    ['city', 'sector', 'specialty', 'occupation', 'region', 'school'].map((by) => [
      'table',
      table,
      '--by',
      by,
    ]),
  ),
  ...['sector', 'specialty', 'occupation'].map((by) => ['forecast', '--by', by]),
  ['plan'],
  ['batches'],
  ['titles', 'accuracy'],
  ['edition', 'check', join(HERE, 'data', 'editions', 'tonghua')],
].flatMap((args): [string, string[], boolean][] => [
  [`${args.join(' ').replace(HERE, '')} json`, [...args, '--json'], true],
  [`${args.join(' ').replace(HERE, '')} zh`, [...args, '--lang', 'zh'], false],
  [`${args.join(' ').replace(HERE, '')} en`, [...args, '--lang', 'en'], false],
]);

/** What a command prints; of one that refuses, its sentence. */
async function cli(root: string, database: string, demonstration: string, args: string[]): Promise<string> {
  const env = {
    ...process.env,
    DATABASE_URL: `sqlite:${database}`,
    GONGXU_DEMO: demonstration,
    GONGXU_SECRET: SECRET,
  };
  const main = join(root, 'server', 'dist', 'cli', 'main.js');
  try {
    return (await run(process.execPath, [main, ...args], { env, maxBuffer: 1e9 })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    if (args[0] === 'import' || args[0] === 'publish')
      throw new Error(`${args.join(' ')}: ${stdout}${stderr}`);
    return args.includes('--json') ? JSON.stringify({ refused: stdout + stderr }) : stdout + stderr;
  }
}

async function save(folder: string, found: Canonical): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, lines] of found)
    await writeFile(join(folder, `${encodeURIComponent(name)}.txt`), lines.join('\n'));
  console.log(`${folder}: ${found.size} documents`);
}

async function read(folder: string): Promise<Canonical> {
  const found: Canonical = new Map();
  for (const file of await readdir(folder)) {
    const text = await readFile(join(folder, file), 'utf8');
    found.set(decodeURIComponent(file.replace(/\.txt$/, '')), text.split('\n'));
  }
  return found;
}

async function showDifferences(before: string, after: string): Promise<number> {
  let count = 0;
  for (const instance of ['demonstration', 'real']) {
    const differences = compare(await read(join(before, instance)), await read(join(after, instance)));
    count += differences.length;
    for (const { name, removed, added } of differences) {
      console.log(`${instance}: ${name} (− ${removed.length}, + ${added.length})`);
      for (const line of removed.slice(0, SHOWN)) console.log(`  − ${line}`);
      for (const line of added.slice(0, SHOWN)) console.log(`  + ${line}`);
    }
  }
  console.log(count === 0 ? 'the same' : `${count} documents differ`);
  return count === 0 ? 0 : 1;
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { root: { type: 'string' } } });
const [action, first, second] = positionals;
if (action === 'write' && first) await write(resolve(first), resolve(values.root ?? HERE));
else if (action === 'compare' && first && second) process.exitCode = await showDifferences(first, second);
else {
  console.error('usage: main.ts write <folder> [--root <checkout>] | compare <before> <after>');
  process.exitCode = 2;
}
