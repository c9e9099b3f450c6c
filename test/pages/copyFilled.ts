import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Name of the file, in the folder of a filled instance, with what its first start said. */
export const FIRST_START = 'first-start.json';

/** What tells the server of a filled instance from others: its database, and the key that its facts were hashed with. */
export function environmentOf(folder: string): { DATABASE_URL: string; GONGXU_SECRET: string } {
  return { DATABASE_URL: `sqlite:${join(folder, 'filled.db')}`, GONGXU_SECRET: 'test-secret' };
}

/** What the first start of the filled instance printed and answered, and how it ended. */
export interface FirstStart {
  printed: string;
  ready: { status: number; body: unknown };
  exitCode: number | null;
}

/**
 * A copy of the demonstration instance that `fillOnce` fills, once it is filled and its server has stopped.
 *
 * @returns its folder, which the caller removes, and its environment
 * @throws Error with why it could not be filled
 */
export async function copyFilled(): Promise<{
  folder: string;
  env: ReturnType<typeof environmentOf>;
  first: FirstStart;
}> {
  const filled = inject('filled');
  const said = join(filled, FIRST_START);
  while (!existsSync(said)) await new Promise((resolve) => setTimeout(resolve, 100));
  const first = JSON.parse(await readFile(said, 'utf8'));
  if (first.failed) throw new Error(first.failed);
  const folder = await mkdtemp(join(tmpdir(), 'gongxu-copy-'));
  await cp(filled, folder, { recursive: true });
  return { folder, env: environmentOf(folder), first };
}
