import { t } from '@gongxu/messages/server';
import type { Plan } from '../../domain/plan/lifecycle/keptPlan.ts';
import type { Tornado } from '../../domain/plan/whatif/tornado.ts';
import type { PlanTornado } from './planExplanation.model.ts';
import type { PlanNames } from './planNames.ts';
import { assumedText, tornadoWords } from './tornadoWords.ts';

/** What a verdict depends on, in the API's terms. */
export function describeTornado(
  tornado: Tornado,
  { input: { fields }, outcome }: Pick<Plan, 'input' | 'outcome'>,
  names: PlanNames,
): PlanTornado {
  const { field, gap, intake, programme } = tornado;
  const rows = 'infeasible' in outcome ? [] : outcome.rows;
  const verdict = rows.find((row) => row.programme === programme)?.verdict ?? null;
  return {
    field: names.field(field),
    graduationYear: fields.find(({ code }) => code === field)?.graduationYear ?? '',
    gap,
    intake,
    bars: tornado.bars.map(({ assumption, low, high }) => ({
      assumption,
      nameZh: t('zh', `assumption.${assumption}`),
      nameEn: t('en', `assumption.${assumption}`),
      low: { ...low, text: assumedText(assumption, low.assumed) },
      high: { ...high, text: assumedText(assumption, high.assumed) },
    })),
    sentenceZh: tornadoWords(tornado, verdict, 'zh'),
    sentenceEn: tornadoWords(tornado, verdict, 'en'),
  };
}
