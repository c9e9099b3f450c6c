import { SURNAMES } from './personalData.ts';

/** What stands in place of something that was taken out. */
export const MASK = '***';

/** Forms of digits and marks that full-width keyboards write, to the plain ones of the same length. */
const WIDE = /[\uFF08\uFF09\uFF0B\uFF0D\uFF10-\uFF1A\uFF20]/g;
/** Where none of these stands, there is nothing to find: most texts are done with here. */
const WORTH =
  /\d{7}|\d[- ]\d{4}|[@＠]|[\uFF10-\uFF19]{5}|先生|女士|小姐|联系|咨询|致电|经办|负责人|姓名|住址|单元|微信|qq|v信|vx|wechat|weixin/iu;

/** What is taken out: the group `told` of a find, or the whole where it has none. */
const PATTERNS: readonly RegExp[] = [
  // identity numbers, also where the check digit is wrong
  /(?<!\d)[1-9]\d{5}([- ]?)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\1\d{3}[\dXx](?![\dXx])/dg,
  // mobile phones, fixed lines with their area code, and numbers that are called a telephone
  /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d([- ]?)\d{4}\1\d{4}(?!\d)/dg,
  /(?<!\d)\(?0[1-9]\d{1,2}\)?[- ]?\d{7,8}(?:[-转]\d{1,6})?(?!\d)/dg,
  /(?:电话|手机|座机|致电|tel|phone)(?:号码?)?[:.\s]*(?<told>\d{7,8})(?!\d)/dgiu,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/dg,
  /(?:QQ|微信|V信|VX|we ?chat|weixin)(?:号码?|id)?[:\s]*(?<told>[a-z0-9][\w-]{4,19})/dgiu,
  // names after a word that announces one, and before a form of address
  name('(?:(?:联系人|经办人)[:\\s]*|(?:负责人|姓名)\\s*:\\s*)', '{1,3}(?!H)'),
  name('(?:联系|咨询|致电|找|(?<!H))', '{0,2}(?=先生|女士|小姐)'),
  name('(?:联系|咨询|致电|找)', '{0}(?=老师|经理|主任|师傅|店长|总)'),
  // homes; where a firm is may be said
  /住址[:\s]*(?<told>[^,，;；。\s]+)/dgu,
  /(?<told>\p{Script=Han}{0,12}\d{0,4}(?:号楼|栋|幢)?\d{1,2}单元\d{2,4}室?)/dgu,
];

/** A surname with as many Han characters more as `rest` says, after what stands before it; `H` is a Han character. */
function name(before: string, rest: string): RegExp {
  const pattern = `${before}(?<told>[${SURNAMES}]H${rest})`;
  return new RegExp(pattern.replaceAll('H', '\\p{Script=Han}'), 'dgu');
}

/**
 * A text without identity numbers, telephone numbers, e-mail and chat addresses, names of contacts and homes: each is
 * replaced by {@link MASK}. Names can only be guessed: they are found where a word announces them and they begin with
 * a frequent surname.
 *
 * @returns the very same text where nothing was found
 * @example maskPersonal('数控车工，联系王女士 13812345678') // '数控车工，联系***女士 ***'
 */
export function maskPersonal(text: string): string {
  if (!WORTH.test(text)) return text;
  // of the same length, so that positions found in it are positions in the text
  const plain = text.replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const found = PATTERNS.flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(
      ({ indices }) => (indices?.groups?.told ?? indices?.[0]) as [from: number, to: number],
    ),
  ).sort(([a], [b]) => a - b);
  let masked = '';
  let at = 0;
  for (const [from, to] of found) {
    if (to <= at) continue;
    if (from >= at) masked += text.slice(at, from) + MASK;
    at = to;
  }
  return masked + text.slice(at);
}
