import type { PlanRow } from '../../domain/plan/planResult.ts';
import { printNumber } from '../../messages/numbers.ts';
import { type Language, say } from '../../messages/sentences.ts';
import { nameIn } from './nameIn.ts';
import type { PlanNames } from './planNames.ts';

type Said = Pick<PlanRow, 'verdict' | 'last' | 'recommended' | 'partners'>;

/** What the plan recommends for one programme, in a sentence. */
export function verdictWords(row: Said, names: PlanNames, language: Language): string {
  const last = row.last ?? 0;
  const places = row.recommended ?? 0;
  const schools = row.partners.map((school) => nameIn(names.school(school), language));
  return say(language, `planVerdict.${row.verdict}${kindOfHold(row)}`, {
    last: printNumber(last),
    places: printNumber(places),
    change: printNumber(Math.abs(places - last)),
    schools: schools.join(language === 'zh' ? '、' : ', '),
  });
}

/** What is held may be a candidate that does not open, or be moved by less than counts as a change. */
function kindOfHold({ verdict, last, recommended }: Said): string {
  if (verdict !== 'hold') return '';
  if (recommended === 0) return '.closed';
  return recommended === last ? '' : '.moved';
}
