import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { format } from 'node:util';
import { vi } from 'vitest';
import { gongxu } from '../../server/cli/gongxu.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'server', 'cli', 'main.ts');

/** What a command printed and how it ended. */
export interface Ran {
  stdout: string;
  stderr: string;
  status: number | null;
}

/** Runs a command line as a process of its own. */
export function spawnCli(args: string[], env: Record<string, string>): Ran {
  const { stdout, stderr, status } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { stdout, stderr, status };
}

/** Runs a command line in this process, which spares loading the program anew: all but its first lines, `main.ts`. */
export async function runCli(args: string[], env: Record<string, string>): Promise<Ran> {
  const printed = { stdout: '', stderr: '' };
  const hear = (stream: keyof typeof printed) => (text: string | Uint8Array) => {
    printed[stream] += text;
    return true;
  };
  const hearLine =
    (stream: keyof typeof printed) =>
    (...line: unknown[]) => {
      printed[stream] += `${format(...line)}\n`;
    };
  const before = { env: process.env, exitCode: process.exitCode };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(hear('stdout')),
    vi.spyOn(process.stderr, 'write').mockImplementation(hear('stderr')),
    vi.spyOn(console, 'log').mockImplementation(hearLine('stdout')),
    vi.spyOn(console, 'error').mockImplementation(hearLine('stderr')),
  ];
  process.env = { ...process.env, ...env };
  process.exitCode = 0;
  try {
    await gongxu(args);
    return { ...printed, status: Number(process.exitCode) };
  } finally {
    process.env = before.env;
    process.exitCode = before.exitCode;
    for (const spy of spies) spy.mockRestore();
  }
}
