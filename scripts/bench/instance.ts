import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** A program that serves HTTP on this machine, and how long it took until it answered. */
export interface Instance {
  url: string;
  seconds: number;
  pid: number;
  stop: () => Promise<void>;
}

async function answers(url: string, child: ChildProcess, secondsAtMost: number): Promise<void> {
  const until = performance.now() + secondsAtMost * 1000;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode} before it answered`);
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${url} did not answer within ${secondsAtMost} s`);
}

/** Starts a program and waits until `path` answers 200. @throws Error when it ends or takes longer than `secondsAtMost` */
export async function startInstance(
  program: string,
  args: string[],
  options: { cwd?: string; env?: Record<string, string>; path?: string; secondsAtMost?: number },
): Promise<Instance> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env, PORT: String(port), HOST: '127.0.0.1', ORIGIN: url },
    stdio: 'ignore',
    detached: true,
  });
  const stop = async () => {
    if (child.exitCode !== null || child.pid === undefined) return;
    process.kill(-child.pid, 'SIGTERM');
    await once(child, 'exit');
  };
  try {
    await answers(url + (options.path ?? '/readyz'), child, options.secondsAtMost ?? 60);
  } catch (error) {
    await stop();
    throw error;
  }
  const seconds = (performance.now() - startedAt) / 1000;
  return { url, seconds, pid: child.pid ?? 0, stop };
}
