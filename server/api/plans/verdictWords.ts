import { type Locale, type MessageKey, t } from '@gongxu/messages/server';
import type { PlanRow } from '../../domain/plan/planResult.ts';
import { printNumber, printSigned } from '../../messages/numbers.ts';
import { nameIn } from './nameIn.ts';
import type { PlanNames } from './planNames.ts';

type Said = Pick<PlanRow, 'verdict' | 'last' | 'recommended' | 'partners'>;

/** What the plan recommends for one programme, in a sentence. */
export function verdictWords(row: Said, names: PlanNames, language: Locale): string {
  const last = row.last ?? 0;
  const places = row.recommended ?? 0;
  const schools = row.partners.map((school) => nameIn(names.school(school), language));
  return t(language, keyOf(row), {
    last: printNumber(last),
    places: printNumber(places),
    change: printNumber(Math.abs(places - last)),
    signed: printSigned(places - last),
    schools: schools.join(language === 'zh' ? '、' : ', '),
  });
}

/** What is held may be a candidate that does not open; a plan of an earlier method also called small changes so. */
function keyOf({ verdict, last, recommended }: Said): MessageKey {
  if (verdict !== 'hold') return `planVerdict.${verdict}`;
  if (recommended === 0) return 'planVerdict.hold.closed';
  return recommended === last ? 'planVerdict.hold' : 'planVerdict.hold.moved';
}
