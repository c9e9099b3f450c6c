import { personalNumber, SURNAMES } from './personalData.ts';

const LONGEST = 40;
/** An office as organisations name theirs. */
const OFFICE =
  /(?:部|部门|处|科|科室|室|办|组|股|中心|窗口|车间|服务台|人力资源|人事|\b(?:department|dept\.?|office|desk|division|team|unit|HR|human resources))$/i;
/** A person is named or addressed. */
const PERSON =
  /先生|女士|小姐|经理|主任|老师|师傅|厂长|科长|部长|处长|院长|同志|@|\d{5}|\b(?:mr|mrs|ms|miss)\b/i;
/** A surname, one or two characters, and then the office somebody sits in. */
const NAME_AND_OFFICE = new RegExp(
  `^[${SURNAMES}]\\p{Script=Han}{1,2}[ ,，(（:：/-]*(?:人力|人事|人资|办公|行政|综合|招聘|招工|劳资|用工|生产|总务)`,
  'u',
);
/** Two or three characters that begin like a name and end like an office: 王科, 李晓部. */
const SHORT_NAME = new RegExp(`^[${SURNAMES}]\\p{Script=Han}?[部处科室办组股]$`, 'u');

/**
 * Whether a text names an office or department, and nobody in it. In doubt it does not: whom to ask for is personal
 * data, and what is not stored cannot leak.
 */
export function isOffice(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return (
    plain.length <= LONGEST &&
    OFFICE.test(plain) &&
    !PERSON.test(plain) &&
    !NAME_AND_OFFICE.test(plain) &&
    !SHORT_NAME.test(plain) &&
    personalNumber(plain) === null
  );
}
