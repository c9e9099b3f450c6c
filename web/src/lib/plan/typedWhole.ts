/** Most digits that are sent on; a number of more is no number of persons. */
const DIGITS = 9;

/**
 * A whole number as people type it: `90`, `1,200`, full-width digits, with a sign.
 *
 * @returns null: it is none
 */
export function typedWhole(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll('−', '-').replaceAll(/[,\s]/g, '');
  return new RegExp(`^[+-]?\\d{1,${DIGITS}}$`).test(plain) ? Number(plain) : null;
}
