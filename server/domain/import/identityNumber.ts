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
