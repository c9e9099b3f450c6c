/** What advertisements put around a title: praise, hours, benefits, numbers wanted. It says nothing of the work. */
const BOILERPLATE =
  /急聘|急招|诚聘|高薪|招聘(?![专顾])|直招|若干名?|[一二三四五六七八九十\d]+名|[五六]险[一二]金|五险|社保|双休|单休|大小周|包吃包?住|包食宿|包住|包吃|管吃住|日结|周结|无责底薪|底薪|提成|多劳多得|应届生?|可?小白|零基础|无经验|带薪|夜班|长?白班|倒班|两班倒|长期|全职|周末|坐班|待遇优|年终奖|男女不限/g;
/** Pay and numbers: `5000-8000`, `8k`, `6千起`; not the digit of `3d`, `5g` and `4s店`. */
const FIGURES =
  /\d[\d.,]*(?:[-~至—]\d[\d.,]*)?(?:元|万|千|[kw](?![a-z])|\+|以上|起|\/[月天时年])*(?![dgs\d])/g;
/** Classes of driving licence. */
const LICENCES = /(?<![a-z])[abc][123](?![a-z\d])/g;
/** Grades before a trade: who is graded does the same work. */
const GRADES = /^(?:高级|资深|初级|中级|首席|实习|见习|兼职)(?=.{2})/;
const NOT_WORDS = /[^\p{L}\p{N}+#.]+/gu;
/** The signs of `c++`, `c#` and `.net` where they stand for no language. */
const LONE_SIGNS = /(?<![a-z+#])[+#.]+(?![a-z])/g;

/**
 * A title without what says nothing of the work, in the form in which names are compared. Words in brackets stay, as
 * they often name the trade; parts are separated by single blanks.
 *
 * @returns '' when nothing is left
 * @example cleanTitle('【急聘】高级Java工程师（双休）') // 'java工程师'
 */
export function cleanTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(BOILERPLATE, ' ')
    .replace(LICENCES, ' ')
    .replace(FIGURES, ' ')
    .replace(NOT_WORDS, ' ')
    .replace(LONE_SIGNS, ' ')
    .trim()
    .replace(GRADES, '');
}
