import { asBureau, type Person, sessionOf } from '../../scripts/access/asBureau.ts';
import { storePorts } from '../../server/api/ports/storePorts.ts';
import { readAddress } from '../../server/start/readAddress.ts';
import { startServer } from '../../server/start/startServer.ts';
import { simplePlanner } from '../store/planner.ts';
import { openTemporaryStore } from '../store/temporaryStore.ts';

interface Answer {
  data: Record<string, never>;
  errors?: { message: string; extensions: { code: string } }[];
}

interface Job {
  state: string;
  plan: string | null;
  messageEn: string | null;
}

/** A server whose planner raises last year's intake by the largest change; whoever starts it closes it. */
export interface PlanServer {
  url: string;
  ask(query: string, headers?: Record<string, string>): Promise<Answer>;
  /** waits for a job; @returns what it came to */
  done(id: string): Promise<Job>;
  /** makes a plan; @returns what its job came to */
  make(args?: string): Promise<Job>;
  /** lets somebody in. @returns the cookie that says so */
  letIn(person: Person): string;
  /** writes into the database past the server */
  write(statement: string, value: string): Promise<unknown>;
  close(): Promise<void>;
}

/** The first plan that such a server makes. */
export const PLAN = 'plan/2027/v1';

export async function startPlanServer(): Promise<PlanServer> {
  const { store, close } = await openTemporaryStore();
  const server = await startServer(storePorts(store, simplePlanner()), readAddress({ PORT: '0' }));
  asBureau(server.url, store.config.database);
  return {
    url: server.url,
    ...asker(server.url),
    letIn: (person) => sessionOf(store.config.database, person),
    write: (statement, value) => store.sql.run(statement, [value]),
    async close() {
      await server.close();
      await close();
    },
  };
}

/** Asks a server, and waits for the plans that it makes. */
export function asker(url: string): Pick<PlanServer, 'ask' | 'done' | 'make'> {
  async function ask(query: string, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as Answer;
  }

  async function done(id: string): Promise<Job> {
    for (;;) {
      const { data } = await ask(`{ planJob(id: "${id}") { state step plan messageEn } }`);
      const { planJob } = data as unknown as { planJob: Job };
      if (planJob.state !== 'running') return planJob;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async function make(args = ''): Promise<Job> {
    const { data } = await ask(`mutation { makePlan${args && `(${args})`} { id state } }`);
    return done((data as unknown as { makePlan: { id: string } }).makePlan.id);
  }

  return { ask, done, make };
}
