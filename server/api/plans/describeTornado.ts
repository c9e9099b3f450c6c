import { t } from '@gongxu/messages/server';
import type { PlanInput } from '../../domain/plan/planInput.ts';
import type { Tornado } from '../../domain/plan/whatif/tornado.ts';
import type { PlanTornado } from './planExplanation.model.ts';
import type { PlanNames } from './planNames.ts';
import { assumedText, tornadoWords } from './tornadoWords.ts';

/** What a verdict depends on, in the API's terms. */
export function describeTornado(tornado: Tornado, { fields }: PlanInput, names: PlanNames): PlanTornado {
  const { field, gap, intake } = tornado;
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
    sentenceZh: tornadoWords(tornado, 'zh'),
    sentenceEn: tornadoWords(tornado, 'en'),
  };
}
