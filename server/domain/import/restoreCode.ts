/** A spreadsheet drops at most this many leading zeros of a code that is used here. */
const MOST_ZEROS = 3;

/**
 * The code that a spreadsheet has made a number of: `70206` for 070206, `700206.0`, `7.00206E5`. Only where the list
 * leaves no choice.
 *
 * @returns null when nothing fits or more than one code would
 */
export function restoreCode(text: string, resolve: (text: string) => string | null): string | null {
  const plain = text.normalize('NFKC').replaceAll(' ', '');
  const digits = /^\d+\.0+$/.test(plain)
    ? plain.replace(/\.0+$/, '')
    : /^\d(?:\.\d+)?e\+?\d{1,2}$/i.test(plain)
      ? String(Number(plain))
      : plain;
  if (!/^\d+$/.test(digits)) return null;
  const whole = digits === text ? null : resolve(digits);
  if (whole !== null) return whole;
  const found = new Set<string>();
  for (let zeros = 1; zeros <= MOST_ZEROS; zeros++) {
    const code = resolve('0'.repeat(zeros) + digits);
    if (code !== null) found.add(code);
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
