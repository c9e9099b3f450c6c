import { type Locale, t } from '@gongxu/messages/server';
import { printNumber } from '../../messages/numbers.ts';
import { nameIn } from './nameIn.ts';
import type { PlanNames } from './planNames.ts';

/**
 * Schools with the places that arrive there, or come from there: `示范市农林学校（3 个）、…`. Of one school alone the name, for its
 * sentence tells the places.
 */
export function movesWords(
  moves: readonly { school: string; places: number }[],
  names: PlanNames,
  language: Locale,
): string {
  const [only, ...others] = moves;
  if (only && others.length === 0) return nameIn(names.school(only.school), language);
  return moves
    .map(({ school, places }) =>
      t(language, 'planVerdict.placesAt', {
        school: nameIn(names.school(school), language),
        places: printNumber(places),
      }),
    )
    .join(language === 'zh' ? '、' : ', ');
}
