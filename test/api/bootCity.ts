import { onTestFinished } from 'vitest';
import { asBureau, type Person, sessionOf } from '../../scripts/access/asBureau.ts';
import { storePorts } from '../../server/api/ports/storePorts.ts';
import type { ImportKind } from '../../server/domain/import/types.ts';
import { readAddress } from '../../server/start/readAddress.ts';
import { startServer } from '../../server/start/startServer.ts';
import type { Store } from '../../server/store/openStore.ts';
import { type SmallCity, smallCityFiles } from '../store/smallCity.ts';
import { temporaryStore } from '../store/temporaryStore.ts';

/** A server over a small city, with the real solver; gone after the test. */
export interface BootedCity {
  store: Store;
  /** where it listens */
  url: string;
  /** @throws Error with the problems of a file that was not taken */
  take(kind: ImportKind, text: string): Promise<void>;
  /** @throws Error with the answer's first error */
  ask<T>(query: string, headers?: Record<string, string>): Promise<T>;
  /** lets somebody in. @returns the cookie that says so */
  letIn(person: Person): string;
  /** @returns id of the plan that was made @throws Error with why not, in both languages */
  makePlan(changes?: string): Promise<string>;
}

/** @param city null: without any facts, @param before files to take in first */
export async function bootCity(
  city: SmallCity | null,
  before: [kind: ImportKind, text: string][] = [],
): Promise<BootedCity> {
  const { store, take: takeIn } = await temporaryStore();
  const take = async (kind: ImportKind, text: string) => {
    const { state, problems } = await takeIn(kind, text, { acceptWarnings: true });
    if (state !== 'committed') throw new Error(`${kind} was not taken: ${JSON.stringify(problems)}`);
  };
  for (const [kind, text] of [...before, ...(city ? smallCityFiles(city) : [])]) await take(kind, text);
  const server = await startServer(storePorts(store), readAddress({ PORT: '0' }));
  asBureau(server.url, store.config.database);
  onTestFinished(() => server.close());

  async function ask<T>(query: string, headers: Record<string, string> = {}): Promise<T> {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(errors[0].message);
    return data;
  }

  async function makePlan(changes = '[]'): Promise<string> {
    const { makePlan: begun } = await ask<{ makePlan: { id: string } }>(
      `mutation { makePlan(changes: ${changes}) { id } }`,
    );
    for (;;) {
      const { planJob } = await ask<{ planJob: Record<string, string | null> }>(
        `{ planJob(id: "${begun.id}") { state plan messageZh messageEn } }`,
      );
      if (planJob.plan) return planJob.plan;
      if (planJob.state !== 'running') throw new Error(`${planJob.messageZh} ${planJob.messageEn}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  const letIn = (person: Person) => sessionOf(store.config.database, person);
  return { store, url: server.url, ask, letIn, makePlan, take };
}
