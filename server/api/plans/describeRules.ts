import type { PlanProgramme } from '../../domain/plan/planInput.ts';
import type { PlanRule } from './planExplanation.model.ts';
import type { PlanNames } from './planNames.ts';
import { ruleWords } from './ruleWords.ts';

/** Official rules held against a programme, those it meets first; one that the edition no longer has is left out. */
export function describeRules({ rules }: Pick<PlanProgramme, 'rules'>, names: PlanNames): PlanRule[] {
  const order = ['met', 'unknown', 'unmet'];
  return rules
    .flatMap((citation) => {
      const rule = names.rule(citation.rule);
      if (!rule) return [];
      const [zh, en] = [ruleWords(rule, citation, 'zh'), ruleWords(rule, citation, 'en')];
      return [
        {
          rule: citation.rule,
          state: citation.state,
          scope: citation.scope,
          sentenceZh: zh.sentence,
          sentenceEn: en.sentence,
          findingZh: zh.finding,
          findingEn: en.finding,
          sourceZh: rule.sourceZh,
          sourceEn: rule.source,
        },
      ];
    })
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}
