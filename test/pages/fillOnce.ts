import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startMain } from '../api/startMain.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** folder of a filled demonstration instance, for every file to copy */
    filled: string;
  }
}

/** Fills one demonstration instance before the files of this project run: each would take that time anew. */
export default async function fillOnce(project: TestProject) {
  const filled = await mkdtemp(join(tmpdir(), 'gongxu-filled-'));
  const server = await startMain({ DATABASE_URL: `sqlite:${join(filled, 'pages.db')}`, GONGXU_DEMO: 'on' });
  await server.stop();
  project.provide('filled', filled);
  return () => rm(filled, { recursive: true });
}
