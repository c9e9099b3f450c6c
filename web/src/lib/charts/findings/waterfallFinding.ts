import type { PipelineStep } from '../types.ts';
import type { Finding } from './finding.ts';

/** How many of an intake become local supply. */
export function waterfallFinding(steps: readonly PipelineStep[], year: string): Finding {
  const persons = (step: PipelineStep['step']) => steps.find((s) => s.step === step)?.persons.value ?? null;
  const intake = persons('intake');
  const supply = persons('local_supply');
  if (intake === null || supply === null) return { key: 'chart.finding.waterfall.missing' };
  return {
    key: 'chart.finding.waterfall.supply',
    values: { intake: Math.round(intake), supply: Math.round(supply), year },
  };
}
