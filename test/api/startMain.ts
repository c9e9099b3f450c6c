import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { asBureau } from '../../scripts/access/asBureau.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'server', 'dist', 'main.js');
const PRELOADED = ['countStatements.js', 'patientConnections.js'].flatMap((file) => [
  '--import',
  join(import.meta.dirname, file),
]);
const READY = /Ready: (https?:\S+) /;

export interface Started {
  url: string;
  /** all of it so far */
  readonly printed: string;
  /** SQL statements run so far */
  statements(): Promise<number>;
  /** asks it to end as an operator would; @returns its exit code */
  stop(): Promise<number | null>;
  /** ends it as a power cut would */
  kill(): Promise<void>;
}

/** Tests ask as the bureau, unless they say otherwise. */
function letIn(url: string, env: Record<string, string>): void {
  const file = /^sqlite:(.*)$/.exec(env.DATABASE_URL ?? '')?.[1];
  if (file && !url.startsWith('https:')) asBureau(url, file);
}

/**
 * Starts the built server in a process of its own, on any free port, waits until it is ready, and lets the bureau in.
 *
 * @throws Error with what it printed when it ends before
 */
export function startMain(env: Record<string, string>): Promise<Started> {
  const child = spawn(process.execPath, [...PRELOADED, MAIN], {
    env: { ...process.env, PORT: '0', HOST: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  return new Promise((resolve, reject) => {
    const hear = (text: Buffer) => {
      printed += text;
      const url = READY.exec(printed)?.[1];
      if (!url) return;
      letIn(url, env);
      resolve({
        url,
        get printed() {
          return printed;
        },
        statements: () => ask(child),
        stop: () => stop(child),
        kill: () => kill(child),
      });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${printed}`)));
  });
}

function ask(child: ChildProcess): Promise<number> {
  const answer = new Promise<number>((resolve) => child.once('message', resolve));
  child.send('statements');
  return answer;
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

function stop(child: ChildProcess): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  return ended;
}
