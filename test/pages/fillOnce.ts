import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startMain } from '../api/startMain.ts';
import { environmentOf, FIRST_START, type FirstStart } from './copyFilled.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** folder in which a demonstration instance is being filled, for `copyFilled` */
    filled: string;
  }
}

/**
 * Fills one demonstration instance for all files of this project: each would take that time anew. It is filled beside
 * the tests of the other projects; files wait for it in `copyFilled`.
 */
export default async function fillOnce(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'gongxu-filled-'));
  project.provide('filled', folder);
  const filling = fill(folder).then(
    (first) => tell(folder, first),
    (error) => tell(folder, { failed: String(error) }),
  );
  return async () => {
    await filling;
    await rm(folder, { recursive: true });
  };
}

/** The first start on an empty database, to the plan that a demonstration makes of itself once it is ready. */
async function fill(folder: string): Promise<FirstStart> {
  const server = await startMain(environmentOf(folder));
  const ready = await fetch(`${server.url}/readyz`);
  const answer = { status: ready.status, body: await ready.json() };
  const asked = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const plans = JSON.stringify({ query: '{ plans { id } }' });
  for (;;) {
    const { data } = await (await fetch(`${server.url}/graphql`, { ...asked, body: plans })).json();
    if (data.plans.length > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { printed: server.printed, ready: answer, exitCode: await server.stop() };
}

async function tell(folder: string, first: FirstStart | { failed: string }): Promise<void> {
  const path = join(folder, FIRST_START);
  await writeFile(`${path}.part`, JSON.stringify(first));
  await rename(`${path}.part`, path);
}
