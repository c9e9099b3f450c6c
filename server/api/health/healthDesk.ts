import type { HealthState } from '../../domain/health/healthState.ts';

/** How the instance is, as the API needs it; the store implements it. What of the log is known the API knows itself. */
export interface HealthDesk {
  state(): Promise<Omit<HealthState, 'log'>>;
}

/** Injection token of the {@link HealthDesk}. */
export const HEALTH_DESK = Symbol('HealthDesk');
