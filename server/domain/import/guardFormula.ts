const FORMULA = /^[=+\-@\t\r']/;
const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?%?$/;

/**
 * A cell's text as it may be written into a file that a spreadsheet opens: what would be run as a formula is led by an
 * apostrophe, which `cleanCell` takes off again. Numbers stay numbers.
 *
 * Source: OWASP, CSV Injection.
 */
export function guardFormula(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
