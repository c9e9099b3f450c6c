import { isIdentityNumber } from './identityNumber.ts';

/** What must never be handed in: the problem's code. */
export type Personal = 'personal_identity' | 'personal_phone' | 'personal_name';

const HEADERS: readonly (readonly [Personal, RegExp])[] = [
  ['personal_identity', /身份证|证件号|公民身份|idcard|id_card|idnumber|id_number|identity/],
  ['personal_phone', /手机|电话|联系方式|phone|mobile|telephone/],
  ['personal_name', /^姓名|学生姓名|毕业生姓名|联系人|(^|_)(full|first|last|student|person)_?name$|^name$/],
];

/** Whether a header announces personal data. @param header normalised: no white space, lower case */
export function personalHeader(header: string): Personal | null {
  return HEADERS.find(([, pattern]) => pattern.test(header))?.[0] ?? null;
}

// a run of digits as long as a number, or the seam of one written in groups
const DIGITS = /\d{11}|\d[- ]\d{4}/;
const WIDE = /[\uFF10-\uFF19]/;
const LONG = /(?<!\d)\d{6}([- ]?)\d{8}\1\d{3}[\dXx](?![\dXx])/g;
const PHONE = /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d([- ]?)\d{4}\1\d{4}(?!\d)/;

/** Whether a text holds an identity or a mobile phone number anywhere in it, also in groups or full-width digits. */
export function personalNumber(text: string): Personal | null {
  if (text.length < 11) return null;
  const plain = WIDE.test(text) ? text.normalize('NFKC') : text;
  if (!DIGITS.test(plain)) return null;
  if ((plain.match(LONG) ?? []).some((number) => isIdentityNumber(number.replace(/[- ]/g, ''))))
    return 'personal_identity';
  return PHONE.test(plain) ? 'personal_phone' : null;
}

/** The hundred most frequent surnames (Ministry of Public Security, national name report 2020), some four in five people. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常',
);
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;

/** Whether a text could be a person's name: two to four Han characters, the first a frequent surname. */
export function looksLikeName(text: string): boolean {
  return HAN_NAME.test(text) && SURNAMES.has(text[0] as string);
}
