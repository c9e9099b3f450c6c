import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { PublicationService } from '../publication/publication.service.ts';
import { READINESS, type Readiness } from './readiness.ts';

@Controller()
export class HealthController {
  constructor(
    @Inject(READINESS) private readonly readiness: Readiness,
    private readonly publications: PublicationService,
  ) {}

  /** The process lives. */
  @Get('healthz')
  health() {
    return { status: 'ok' };
  }

  /** Requests can be answered: database and migrations. A new instance without figures is ready, to import the first. */
  @Get('readyz')
  async ready(@Res({ passthrough: true }) response: Response) {
    const [database, migrations, publication, audit, auditFaults] = await Promise.all([
      answers(() => this.readiness.database()),
      answers(() => this.readiness.migrations()),
      answers(async () => (await this.publications.latest()) !== null),
      this.readiness.audit().catch(() => null),
      this.readiness.auditFaults().catch(() => null),
    ]);
    const ready = database && migrations;
    response.status(ready ? 200 : 503).setHeader('cache-control', 'no-store');
    return { status: ready ? 'ok' : 'not ready', database, migrations, publication, audit, auditFaults };
  }
}

/** A part that fails is a part that is not ready. */
function answers(ask: () => Promise<boolean>): Promise<boolean> {
  return ask().catch(() => false);
}
