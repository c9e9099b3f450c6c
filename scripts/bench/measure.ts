import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** One whole process: wall and CPU seconds, highest resident memory in MB, what it printed. */
export interface ProcessFigures {
  seconds: number;
  cpu: number;
  rss: number;
  stdout: string;
}

/** Highest resident memory of a process so far, MB; 0 where the system does not tell. */
export function peakMemory(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** CPU seconds of all threads of a process so far; 0 where the system does not tell. */
export function cpuSeconds(pid: number): number {
  try {
    // fields 14 and 15, after the name in brackets, in hundredths: user and system
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}

/** Runs a program to its end and measures it from outside. @throws Error when it ends with anything but `code` */
export function measureProcess(
  program: string,
  args: string[],
  env: Record<string, string> = {},
  code = 0,
): Promise<ProcessFigures> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    let rss = 0;
    let cpu = 0;
    const watch = setInterval(() => {
      rss = Math.max(rss, peakMemory(child.pid ?? 0));
      cpu = Math.max(cpu, cpuSeconds(child.pid ?? 0));
    }, 20);
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (ended) => {
      clearInterval(watch);
      const seconds = (performance.now() - startedAt) / 1000;
      if (ended === code) resolve({ seconds, cpu, rss, stdout });
      else reject(new Error(`${program} ${args.join(' ')} ended with ${ended}: ${stderr || stdout}`));
    });
  });
}

/** Whoever comes with the cookie of a session is answered anew, be it of one that never was. */
export const NOT_KEPT = { cookie: 'gongxu_session=none' };

/** The middle value (mean of the two middle ones). */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** One line of the bench's report. `ratio` is value ÷ anchor where there is an anchor. */
export interface Row {
  figure: string;
  value: number;
  unit: string;
  anchor: number | null;
  ratio: number | null;
  goal: string;
  met: boolean;
}

/** A row whose goal is a bound on the ratio to an anchor. */
export function againstAnchor(
  figure: string,
  unit: string,
  value: number,
  anchor: number,
  bound: { atMost: number } | { atLeast: number },
): Row {
  const ratio = value / anchor;
  const met = 'atMost' in bound ? ratio <= bound.atMost : ratio >= bound.atLeast;
  const goal = 'atMost' in bound ? `≤ ${bound.atMost}× anchor` : `≥ ${bound.atLeast}× anchor`;
  return { figure, value, unit, anchor, ratio, goal, met };
}

/** A row whose goal is an absolute bound. */
export function under(figure: string, unit: string, value: number, atMost: number): Row {
  return {
    figure,
    value,
    unit,
    anchor: null,
    ratio: null,
    goal: `≤ ${atMost} ${unit}`,
    met: value <= atMost,
  };
}
