import { type AccessRefused, refused } from './accessRefused.ts';

const ACCOUNT_NAME = /^[a-z0-9][a-z0-9._-]{1,31}$/;
const LONGEST_NAME = 64;
/** What nobody sees, or what turns the text around it: controls, formats (bidi among them), halves of characters, line ends. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;
/** A name has at least one of these: some blanks count as letters, and a name of them alone could not be read. */
const LETTER = /[\p{L}\p{N}]/u;
const BLANK_LETTERS = /[\u115F\u1160\u3164\uFFA0\u2800]/gu;

/** By what the log calls those who are no persons, in the log itself and on its pages, without blanks. */
const RESERVED: ReadonlySet<string> = new Set([
  'operator',
  'webform',
  'demonstration',
  '演示demonstration',
  '命令行',
  'commandline',
  '上传页面',
  'uploadpage',
  '演示环境',
  'thedemonstration',
]);

/** The form in which account names are kept and compared: what is typed in capitals is the same name. */
export function plainAccountName(typed: string): string {
  return typed.trim().toLowerCase();
}

/** @param name in its plain form */
export function accountNameRefusal(name: string): AccessRefused | null {
  return ACCOUNT_NAME.test(name) ? null : refused('ACCOUNT_NAME_INVALID');
}

/** The form in which a person's or passkey's name is kept. */
export function plainShownName(typed: string): string {
  return typed.trim().normalize('NFC');
}

/** Whether a name is 1–64 characters that can be seen. @param name in its plain form */
export function isShownName(name: string): boolean {
  const seen = name.replace(BLANK_LETTERS, '');
  return (
    name.length <= 2 * LONGEST_NAME &&
    [...name].length <= LONGEST_NAME &&
    !UNSEEN.test(name) &&
    LETTER.test(seen)
  );
}

/** @param name in its plain form */
export function shownNameRefusal(name: string): AccessRefused | null {
  if (!isShownName(name)) return refused('ACCOUNT_SHOWN_NAME_INVALID');
  const compared = name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  return RESERVED.has(compared) ? refused('ACCOUNT_SHOWN_NAME_RESERVED') : null;
}
