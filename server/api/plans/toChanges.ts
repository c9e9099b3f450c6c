import type { PlanChange } from '../../domain/plan/namedChanges.ts';
import type { PlanChangeInput } from './planScenario.model.ts';

/** Changes as people ask for them in the store's terms. */
export function toChanges(changes: readonly PlanChangeInput[]): PlanChange[] {
  return changes.map(({ setting, of, value }) => ({ setting, of: of ?? null, value: value ?? null }));
}
