import type { Locale } from '@gongxu/messages/locale';
import type { PlanReason } from '../../domain/plan/planReasonCodes.ts';
import { printPercent } from '../../messages/numbers.ts';
import { reasonSentence } from '../../messages/reasonSentence.ts';
import { movesWords } from './movesWords.ts';
import { nameIn } from './nameIn.ts';
import type { PlanNames } from './planNames.ts';

/** A reason as a sentence in which codes of schools, specialties and their classes are called by name. */
export function reasonWords({ code, values }: PlanReason, names: PlanNames, language: Locale): string {
  const named = Object.entries(values).map(([name, value]) => [name, nameOf(name, value)]);
  return reasonSentence({ code, values: Object.fromEntries(named) }, language);

  function listed(all: string[]): string {
    return all.join(language === 'zh' ? '、' : ', ');
  }

  /** `4-04-05-01:0.31` as its name and its share. */
  function occupationOf(part: string): string {
    const [code = '', share = '0'] = part.split(':');
    return `${nameIn(names.occupation(code), language)} ${printPercent(Number(share))}%`;
  }

  function nameOf(name: string, value: string | number): string | number {
    const of = String(value);
    switch (name) {
      case 'specialty':
        return `${nameIn(names.specialty(of), language)} ${of}`;
      case 'class':
        return `${nameIn(names.group(of), language)} ${of}`;
      case 'schools': {
        const schools = of.split(' ').map((school) => nameIn(names.school(school), language));
        return listed(schools);
      }
      case 'moves':
        return movesWords(
          of
            .split(' ')
            .filter(Boolean)
            .map((part) => {
              const [school = '', places = '0'] = part.split(':');
              return { school, places: Number(places) };
            }),
          names,
          language,
        );
      case 'specialties':
        return listed(of.split(' ').map((code) => nameIn(names.specialty(code), language)));
      // a count in other reasons
      case 'occupations':
        return typeof value === 'number' ? value : listed(of.split(' ').map(occupationOf));
      default:
        return value;
    }
  }
}
