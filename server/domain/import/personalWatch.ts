import { looksLikeAddress, looksLikeName, type Personal, personalNumber } from './personalData.ts';

/** How many distinct values of an unknown column are looked at before it is judged. */
const SAMPLE = 200;

export interface PersonalWatch {
  /** the first find; the whole file is refused because of it */
  found: { code: Personal; line: number; column: number } | null;
  /** a value of a column that this kind does not know */
  stray(text: string, line: number, column: number): void;
  /** a value of a known column that could not be read */
  unreadable(text: string, line: number, column: number): void;
  /** a student number */
  studentNumber(text: string, line: number, column: number): void;
  /** after the last row */
  end(): void;
}

/**
 * Looks out for personal data. Identity and phone numbers are found wherever they stand. Names and
 * homes are found in columns the kind does not know (when most distinct values look like one), names also in the
 * student number. Eleven digits in the
 * student number are taken for phones only when most are such and begin in more than three ways: a school's own
 * numbers of one year begin alike.
 *
 * @param persons whether a row is a person, and an address in it a home
 */
export function createPersonalWatch(persons: boolean): PersonalWatch {
  const samples = new Map<number, { line: number; seen: Set<string>; names: number; homes: number }>();
  const prefixes = new Set<string>();
  let students = 0;
  let phones = 0;
  let firstPhone: { line: number; column: number } | null = null;
  const watch: PersonalWatch = {
    found: null,
    stray(text, line, column) {
      if (text === '') return;
      found(personalNumber(text), line, column);
      let sample = samples.get(column);
      if (!sample) {
        sample = { line, seen: new Set(), names: 0, homes: 0 };
        samples.set(column, sample);
      }
      if (sample.seen.size >= SAMPLE || sample.seen.has(text)) return;
      sample.seen.add(text);
      if (looksLikeName(text)) sample.names++;
      else if (persons && looksLikeAddress(text)) sample.homes++;
    },
    unreadable(text, line, column) {
      found(personalNumber(text), line, column);
    },
    studentNumber(text, line, column) {
      students++;
      if (text.length === 18) found(personalNumber(text), line, column);
      else if (text.length === 11 && text.charCodeAt(0) === 49 && personalNumber(text)) {
        phones++;
        firstPhone ??= { line, column };
        if (prefixes.size < 4) prefixes.add(text.slice(0, 3));
      } else if (looksLikeName(text)) found('personal_name', line, column);
    },
    end() {
      if (firstPhone && phones * 2 > students && (prefixes.size > 3 || students < 4))
        found('personal_phone', firstPhone.line, firstPhone.column);
      for (const [column, { line, seen, names, homes }] of samples)
        if (names * 2 > seen.size) found('personal_name', line, column);
        else if (homes * 2 > seen.size) found('personal_address', line, column);
    },
  };
  function found(code: Personal | null, line: number, column: number): void {
    if (code) watch.found ??= { code, line, column };
  }
  return watch;
}
