import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { asBureau } from '../access/asBureau.ts';
import { gongxu, writeSchools } from './gongxuInstance.ts';
import { type Instance, startInstance } from './instance.ts';
import { againstAnchor, median, NOT_KEPT, type Row } from './measure.ts';
import { writeOutcomesFile } from './outcomesFile.ts';

const root = join(import.meta.dirname, '..', '..');
const MILLION = 1_000_000;
/** Readers arrive at this rate, per second, whatever the server does: a slow answer does not keep the next from asking. */
const RATE = 20;
const CONNECTIONS = 10;
/** Seconds of one measurement. */
const SECONDS = 8;
const ROUNDS = 2;
/** So many files are handed in, one after the other, that there is work until the last reader has come. */
const FILES = 4;

/** 99th percentile of the answers of `/`, ms; none is a kept one. */
async function p99(instance: Instance): Promise<number> {
  const { latency, non2xx, errors } = await autocannon({
    url: instance.url,
    connections: CONNECTIONS,
    overallRate: RATE,
    duration: SECONDS,
    headers: NOT_KEPT,
  });
  if (non2xx || errors)
    throw new Error(`${instance.url} answered ${non2xx} times not with 2xx and failed ${errors} times`);
  return latency.p99;
}

/** Hands a file in through the page's form. @returns its number */
async function handIn({ url }: Instance, file: string): Promise<string> {
  const form = new FormData();
  for (const [field, value] of Object.entries({
    kind: 'outcomes',
    dataKind: 'demonstration',
    step: 'check',
    purpose: 'add',
  }))
    form.set(field, value);
  form.set('file', await openAsBlob(file), 'outcomes.csv');
  const response = await fetch(`${url}/api/imports`, {
    method: 'POST',
    body: form,
    headers: { origin: url },
    redirect: 'manual',
  });
  const batch = /^\/imports\/(\d+)$/.exec(response.headers.get('location') ?? '')?.[1];
  if (!batch) throw new Error(`the form answered ${response.status}`);
  return batch;
}

async function ask<T>({ url }: Instance, query: string, batch: string): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { batch } }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
  if (errors) throw new Error(errors[0].message);
  return data;
}

/** @returns whether anything is being done with the file */
async function isWorkedOn(instance: Instance, batch: string): Promise<boolean> {
  const query = 'query ($batch: ID!) { batch(id: $batch) { progress { phase } } }';
  const { batch: found } = await ask<{ batch: { progress: object | null } | null }>(instance, query, batch);
  return found?.progress != null;
}

/**
 * How long readers wait for `/` while a million rows are checked, against the same server at rest. Both alternate, so
 * that what else the machine does falls on both.
 */
export async function readers(folder: string): Promise<Row[]> {
  const file = join(folder, 'outcomes-readers.csv');
  await writeOutcomesFile(file, MILLION);
  const database = join(folder, 'readers.db');
  const instance = await startInstance(process.execPath, [join(root, 'server', 'dist', 'main.js')], {
    env: { DATABASE_URL: `sqlite:${database}`, GONGXU_SECRET: 'bench' },
    secondsAtMost: 180,
  });
  asBureau(instance.url, database);
  try {
    await gongxu(
      database,
      'import',
      'schools',
      writeSchools(folder),
      '--data-kind',
      'demonstration',
      '--no-publish',
    );
    await p99(instance);
    const waits: { idle: number; busy: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const idle = await p99(instance);
      const batches: string[] = [];
      for (let n = 0; n < FILES; n++) batches.push(await handIn(instance, file));
      const busy = await p99(instance);
      if (!(await isWorkedOn(instance, batches[FILES - 1])))
        throw new Error('the files were checked before their readers had come: nothing was measured');
      waits.push({ idle, busy });
      for (const batch of batches)
        await ask(instance, 'mutation ($batch: ID!) { cancelImport(batch: $batch) }', batch);
    }
    return [
      againstAnchor(
        `/ at ${RATE} readers/s, p99 while 1 M rows are imported, against none`,
        'ms',
        median(waits.map(({ busy }) => busy)),
        median(waits.map(({ idle }) => idle)),
        { atMost: 2 },
      ),
    ];
  } finally {
    await instance.stop();
  }
}
