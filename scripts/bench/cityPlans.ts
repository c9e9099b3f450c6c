import { join } from 'node:path';
import { asBureau } from '../access/asBureau.ts';
import { type Instance, startInstance } from './instance.ts';
import { median, type Row, under } from './measure.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'server', 'dist', 'main.js');
const RUNS = 5;
const WAIT_MS = 20;

const MAKE = 'mutation { makePlan { id } }';
const WHAT_IF = `{ planWhatIf(plan: "plan/2027/v1", changes: [{ setting: "maxChange", value: 0.3 }]) { placesMoved } }`;

/**
 * Plans of the demonstration city as a reader has them, over HTTP: one made with all its redraws, by a server that has just
 * started and by one that has run; a provisional answer; the page of a plan, first read and again.
 */
export async function cityPlans(folder: string): Promise<Row[]> {
  const database = join(folder, 'city.db');
  const start = async () => {
    const instance = await startInstance(process.execPath, [MAIN], {
      env: { DATABASE_URL: `sqlite:${database}`, GONGXU_DEMO: 'on' },
      secondsAtMost: 120,
    });
    asBureau(instance.url, database);
    return instance;
  };
  // filled, with the plan that a demonstration begins with
  const filled = await start();
  await firstPlan(filled);
  await filled.stop();

  const server = await start();
  try {
    const page = (version: number) => read(`${server.url}/plan/2027/v${version}`);
    const unloaded = await page(1);
    const cold = await planSeconds(server);
    const warm = await repeat(() => planSeconds(server));
    const first = await page(3);
    const again = await repeat(() => page(3));
    const whatIf = await repeat(() => timed(() => ask(server, WHAT_IF)));
    return [
      under('plan of the demonstration city, first after a start', 's', cold, 5),
      under('plan of the demonstration city', 's', warm, 1.5),
      under('what-if of the demonstration city', 's', whatIf, 0.3),
      under('page of a plan, first page after a start', 'ms', unloaded * 1000, 500),
      under('page of a plan, first read', 'ms', first * 1000, 200),
      under('page of a plan, read again', 'ms', again * 1000, 200),
    ];
  } finally {
    await server.stop();
  }
}

/** Waits for the plan that a demonstration makes by itself. */
export async function firstPlan(server: Instance): Promise<void> {
  while ((await ask<{ plans: object[] }>(server, '{ plans { id } }')).plans.length === 0) await pause();
}

async function planSeconds(server: Instance): Promise<number> {
  const { makePlan } = await ask<{ makePlan: { id: string } }>(server, MAKE);
  for (;;) {
    const { planJob } = await ask<{ planJob: { state: string; seconds: number } }>(
      server,
      `{ planJob(id: "${makePlan.id}") { state seconds } }`,
    );
    if (planJob.state === 'done') return planJob.seconds;
    if (planJob.state !== 'running') throw new Error(`the plan of the bench was ${planJob.state}`);
    await pause();
  }
}

async function ask<T>(server: Instance, query: string): Promise<T> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
  if (errors) throw new Error(errors[0]?.message);
  return data;
}

const read = (url: string) =>
  timed(async () => {
    const response = await fetch(url);
    await response.text();
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}

async function repeat(work: () => Promise<number>): Promise<number> {
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run++) seconds.push(await work());
  return median(seconds);
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, WAIT_MS));
}
