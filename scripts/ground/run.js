import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { at, root } from './paths.js';

/** The environment with the project's own programs (Node 24 among them) first on the path. */
export function withOwnPrograms(env = {}) {
  return { ...process.env, ...env, PATH: at('node_modules', '.bin') + delimiter + (process.env.PATH ?? '') };
}

/**
 * Runs a program to its end, passing on the signals that end this one.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, stdio?: import('node:child_process').StdioOptions, onOutput?: (text: string) => void }} options
 * @returns {Promise<number>} its exit code; 1 when a signal ended it
 */
export function run(program, args, { cwd = root, env = {}, stdio = 'inherit', onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: withOwnPrograms(env), stdio: onOutput ? 'pipe' : stdio });
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.stdout?.setEncoding('utf8').on('data', (text) => onOutput?.(text));
    child.stderr?.setEncoding('utf8').on('data', (text) => onOutput?.(text));
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
}

/** As {@link run}, quietly: what it printed is shown only when it fails. @throws Error when it fails */
export async function runQuietly(what, program, args, options = {}) {
  let printed = '';
  const code = await run(program, args, {
    ...options,
    onOutput: (text) => {
      printed += text;
    },
  });
  if (code === 0) return;
  process.stderr.write(printed);
  throw new Error(`${what} failed (exit ${code})`);
}
