/** What must never be handed in: the problem's code. */
const PERSONAL = ['personal_identity', 'personal_phone', 'personal_name', 'personal_address'] as const;
export type Personal = (typeof PERSONAL)[number];

export function isPersonal(code: string): code is Personal {
  return (PERSONAL as readonly string[]).includes(code);
}

const HEADERS: readonly (readonly [Personal, RegExp])[] = [
  [
    'personal_identity',
    /身份证|证件号|公民身份|护照|社会保障号|社保卡号|银行卡|id_?card|id_?(?:number|no)(?![a-z])|identity|passport|national_?id|citizen_?id|^ssn$/,
  ],
  [
    'personal_phone',
    /手机|电话|联系方式|微信|^qq|邮箱|电子邮件|phone|(?<!auto)mobile|(?:^|_)tel(?:_|no|$)|wechat|e-?mail/,
  ],
  [
    'personal_name',
    /^姓名|(?:学生|毕业生|考生|本人|家长|父亲|母亲|监护人)(?:的)?姓名|^(?:家长|父亲|母亲|监护人|班主任|经办人|填表人)$|联系人|(?:^|_)(?:full|first|last|middle|given|family|student|person|contact|parent|guardian|graduate)_?name|^name$|^(?:fore|sur)names?$|contact_?person|^guardian$/,
  ],
  [
    'personal_address',
    /住址|家庭地址|户籍地址|户口地址|居住地址|门牌|(?:home|residential|residence)_?address/,
  ],
];
/** Of a person these are the home's, of a school or an advertisement the organisation's. */
const ADDRESS_HEADER =
  /^(?:地址|详细地址|(?:通讯|通信|收件|邮寄)地址|address|(?:street|mailing|postal)_?address)$/;

/**
 * Whether a header announces personal data.
 *
 * @param header normalised: no white space, lower case
 * @param persons whether a row of the file is a person
 */
export function personalHeader(header: string, persons: boolean): Personal | null {
  const code = HEADERS.find(([, pattern]) => pattern.test(header))?.[0] ?? null;
  return code ?? (persons && ADDRESS_HEADER.test(header) ? 'personal_address' : null);
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
export const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常';
/** The same in pinyin. */
const PINYIN = new Set(
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin gao luo zheng liang xie tang deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lyu ding lu shen zhong cui tan liao shi jin jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan duan lei long tao he mao hao gu gong shao wan qin wu qian dai kong xiang chang'.split(
    ' ',
  ),
);
const SYLLABLES = /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]{1,3}(?:ng|n|r)?){1,2}$/;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;

/** Whether a text could be a person's name: two to four Han characters, or two words of pinyin, a frequent surname in its place. */
export function looksLikeName(text: string): boolean {
  if (HAN_NAME.test(text)) return SURNAMES.includes(text[0] as string);
  if (!/^[A-Z][a-z]+[ ,]{1,2}[A-Z][a-z]+$/.test(text)) return false;
  const words = text.toLowerCase().split(/[ ,]+/);
  return words.every((word) => SYLLABLES.test(word)) && words.some((word) => PINYIN.has(word));
}

const ADDRESS =
  /(?:路|街|道|巷|胡同|小区|花园|公寓|家园|苑|村|屯)[^,，]{0,12}?\d+(?:[-—]\d+)*(?:号|栋|幢|楼|室|单元|组)/;

/** Whether a text could be the address of a home: a street or estate with a number of a house or flat. */
export function looksLikeAddress(text: string): boolean {
  return text.length >= 6 && text.length <= 80 && ADDRESS.test(text);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/**
 * Whether a text is a citizen identity number 公民身份号码: 18 digits (the last may be X) whose date exists in the
 * rough and whose check digit fits, so that one in eleven arbitrary numbers with a date in them is taken for one.
 *
 * Source: GB 11643-1999, ISO 7064 MOD 11-2.
 * @example isIdentityNumber('11010519491231002X') // true, the example of GB 11643
 */
export function isIdentityNumber(text: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text))
    return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(text[i]) * (WEIGHTS[i] as number);
  return CHECK[sum % 11] === text[17]?.toUpperCase();
}
