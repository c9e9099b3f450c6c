/**
 * The form in which names and aliases are compared: Unicode NFKC (full-width letters, digits and brackets become
 * half-width), without white space, in lower case.
 *
 * @example normaliseName(' 汽车维修（中级）') // '汽车维修(中级)'
 */
export function normaliseName(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}
