import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { asBureau } from '../access/asBureau.ts';

/** Key under which student numbers are hashed: the same in every instance that is compared. */
export const SECRET = 'canonical-comparison-secret-0000';

export interface Instance {
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts a checkout's built server over a database and waits until it has a plan.
 *
 * @param demonstration `on`: an empty database is filled with demonstration data, and a plan is made of it
 */
export async function startInstance(
  root: string,
  database: string,
  demonstration: 'on' | 'off',
): Promise<Instance> {
  const env = { DATABASE_URL: `sqlite:${database}`, GONGXU_DEMO: demonstration, GONGXU_SECRET: SECRET };
  const child = spawn(process.execPath, [join(root, 'server', 'dist', 'main.js')], {
    env: { ...process.env, PORT: '0', HOST: '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () =>
    new Promise<void>((ended) => {
      child.once('exit', () => ended());
      child.kill('SIGTERM');
    });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (text) => {
      printed += text;
      const ready = /Ready: (http:\S+) /.exec(printed)?.[1];
      if (ready) resolve(ready);
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${printed}`)));
  });
  try {
    if (knowsAccounts(root)) asBureau(url, database);
    if (demonstration === 'off') await ask(url, 'mutation { makePlan(changes: []) { id } }');
    while ((await ask<{ plans: unknown[] }>(url, '{ plans { id } }')).plans.length === 0)
      await new Promise((resolve) => setTimeout(resolve, 200));
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** Where a checkout has none yet, everybody may. */
const knowsAccounts = (root: string) => existsSync(join(root, 'server', 'api', 'access', 'doors.ts'));

async function ask<T>(url: string, query: string): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${query}: ${errors[0].message}`);
  return data;
}
