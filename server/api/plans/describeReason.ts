import type { PlanReason as DomainReason } from '../../domain/plan/planReasonCodes.ts';
import type { PlanNames } from './planNames.ts';
import type { PlanReason } from './planReason.model.ts';
import { reasonWords } from './reasonWords.ts';

/** A reason with its sentence in both languages. */
export function describeReason(reason: DomainReason, names: PlanNames): PlanReason {
  const { code, values } = reason;
  return {
    code,
    values: Object.entries(values).map(([name, value]) => ({
      name,
      number: typeof value === 'number' ? value : null,
      text: typeof value === 'string' ? value : null,
    })),
    sentenceZh: reasonWords(reason, names, 'zh'),
    sentenceEn: reasonWords(reason, names, 'en'),
  };
}
