/** No I, O, S, V, Z: they are taken for digits. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/**
 * The check character of a unified social credit code 统一社会信用代码: the seventeen before it weighted by powers of 3,
 * modulo 31.
 *
 * Source: GB 32100-2015, ISO 7064 MOD 31-3.
 * @param body the first seventeen characters; null when one of them does not occur in such codes
 */
export function creditCheckCharacter(body: string): string | null {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    const value = CHARACTERS.indexOf(character);
    if (value === -1) return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS[(31 - (sum % 31)) % 31] as string;
}

/**
 * Reads a unified social credit code: 18 characters, letters in capitals, parted by nothing.
 *
 * @returns the code; `form` when it does not look like one, `check` when its last character does not fit the others
 * @example readCreditCode('91350100m000100y43') // the example of GB 32100-2015
 */
export function readCreditCode(text: string): { code: string } | { wrong: 'form' | 'check' } {
  const code = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (!FORM.test(code)) return { wrong: 'form' };
  return creditCheckCharacter(code.slice(0, 17)) === code[17] ? { code } : { wrong: 'check' };
}
