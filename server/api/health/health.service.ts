import { Inject, Injectable } from '@nestjs/common';
import { type HealthWord, healthItems } from '../../domain/health/healthItems.ts';
import type { HealthState } from '../../domain/health/healthState.ts';
import { AuditEventsService } from '../access/auditEvents.service.ts';
import { toValues } from '../figures/toValues.ts';
import type { Health } from './health.model.ts';
import { HEALTH_DESK, type HealthDesk } from './healthDesk.ts';

/** How the instance is, for those who look after it. */
@Injectable()
export class HealthService {
  constructor(
    @Inject(HEALTH_DESK) private readonly desk: HealthDesk,
    private readonly audit: AuditEventsService,
  ) {}

  async health(): Promise<Health> {
    const at = new Date().toISOString();
    const [state, log] = await Promise.all([this.desk.state(), this.log()]);
    const items = healthItems({ ...state, log }, at);
    const count = (word: HealthWord) => items.filter((item) => item.word === word).length;
    return {
      at,
      items: items.map((item) => ({ ...item, values: toValues(item.values) })),
      broken: count('broken'),
      look: count('look'),
      unknown: count('unknown'),
    };
  }

  private log(): Promise<HealthState['log']> {
    return this.audit.chain().catch(() => null);
  }
}
