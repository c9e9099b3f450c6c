import 'reflect-metadata';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { openFrontDoor } from '../api/front/openFrontDoor.ts';
import { PageCacheService } from '../api/front/pageCache.service.ts';
import { QueryService } from '../api/graphql/query.service.ts';
import { PublicAnswersService } from '../api/persisted/publicAnswers.service.ts';
import { PlanWritesService } from '../api/plans/planWrites.service.ts';
import type { Ports } from '../api/ports/ports.module.ts';
import { PublicationService } from '../api/publication/publication.service.ts';
import { appModule } from '../app.module.ts';
import { loadPages } from './loadPages.ts';
import type { Address } from './readAddress.ts';

export interface RunningServer {
  /** where it listens, with the port it was given */
  url: string;
  /** begins what a demonstration starts with and no reader should wait for */
  makeFirstPlan(): Promise<void>;
  close(): Promise<void>;
}

/** Starts API and pages on one port; 0: any free one. */
export async function startServer(
  ports: Ports,
  { host, port, origin, proxies }: Address,
): Promise<RunningServer> {
  const [app, pages] = await Promise.all([
    NestFactory.create<NestExpressApplication>(appModule(ports), { logger: ['error', 'warn'] }),
    loadPages(),
  ]);
  app.disable('x-powered-by');
  await app.init();
  const server: Server = app.getHttpServer();
  openFrontDoor(server, {
    api: app.getHttpAdapter().getInstance(),
    publications: app.get(PublicationService),
    queries: app.get(QueryService),
    answers: app.get(PublicAnswersService),
    pageCache: app.get(PageCacheService),
    sessions: ports.sessions,
    pages,
    origin,
    proxies,
  });
  await app.listen(port, host);
  const { port: given } = server.address() as AddressInfo;
  return {
    url: origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${given}`,
    makeFirstPlan: () => app.get(PlanWritesService, { strict: false }).makeFirst(),
    close: () => app.close(),
  };
}
