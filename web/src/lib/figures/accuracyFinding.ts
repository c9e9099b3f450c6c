import { formatFigure } from '#lib/format/index.ts';
import type { Translate } from '#lib/i18n/index.ts';
import type { AccuracyRow } from '#lib/server/forecast.ts';

/** Whether forecasts of the past erred less than taking the year before, over the whole city, as a sentence. */
export function accuracyFinding(rows: readonly AccuracyRow[], t: Translate): string {
  const city = rows.find(({ key }) => !key.sector);
  const mase = city?.relativeMase ?? null;
  if (mase === null) return t('accuracy.finding.none');
  const percent = formatFigure(Math.abs(1 - mase), 'rate');
  if (percent === formatFigure(0, 'rate')) return t('accuracy.finding.same');
  return t(mase < 1 ? 'accuracy.finding.better' : 'accuracy.finding.worse', { percent });
}
