import { type Locale, type MessageKey, t } from '@gongxu/messages/server';
import type { PlaceMove } from '../../domain/plan/layout/movesOf.ts';
import type { ProgrammeStanding } from '../../domain/plan/planInput.ts';
import type { PlanRow } from '../../domain/plan/planResult.ts';
import { printNumber, printSigned } from '../../messages/numbers.ts';
import { movesWords } from './movesWords.ts';
import { nameIn } from './nameIn.ts';
import type { PlanNames } from './planNames.ts';

type Said = Pick<PlanRow, 'programme' | 'verdict' | 'last' | 'recommended' | 'partners'>;

/**
 * What the plan recommends for one programme, in a sentence.
 *
 * @param moves between schools, of the same plan
 */
export function verdictWords(
  row: Said,
  standing: ProgrammeStanding,
  moves: readonly PlaceMove[],
  names: PlanNames,
  language: Locale,
): string {
  const last = row.last ?? 0;
  const places = row.recommended ?? 0;
  const schools = row.partners.map((school) => nameIn(names.school(school), language));
  const moved = moves.flatMap(({ from, to, places: of }) => {
    const other = from === row.programme ? to : to === row.programme ? from : null;
    return other === null ? [] : [{ school: other.split('/')[0] ?? other, places: of }];
  });
  const arrive = moved.reduce((so, one) => so + one.places, 0);
  const whole = row.verdict === 'transfer' ? last : places - last;
  return t(language, keyOf(row, standing), {
    last: printNumber(last),
    places: printNumber(places),
    change: printNumber(Math.abs(places - last)),
    signed: printSigned(places - last),
    schools: schools.join(language === 'zh' ? '、' : ', '),
    moves: movesWords(moved, names, language),
    arrive: printNumber(arrive),
    rest: printNumber(whole - arrive),
  });
}

/** What is held may be a candidate that does not open, or one that stays suspended; a plan of an earlier method also called small changes so. */
function keyOf({ verdict, last, recommended }: Said, standing: ProgrammeStanding): MessageKey {
  if (verdict !== 'hold') return `planVerdict.${verdict}`;
  if (standing === 'suspended') return 'planVerdict.hold.suspended';
  if (recommended === 0) return 'planVerdict.hold.closed';
  return recommended === last ? 'planVerdict.hold' : 'planVerdict.adjust';
}
