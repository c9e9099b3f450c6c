import * as v from 'valibot';
import type { EditionFinding, EditionProblem, EditionProblemCode } from './problem.ts';

/** A schema's message about a value of the wrong type: what is allowed, as a finding without path and value. */
const not = (code: EditionProblemCode, values: EditionFinding['values'] = {}): string =>
  JSON.stringify({ code, values });

/** Message of a value that has the right type and yet cannot be: empty, out of range. */
const OUT_OF_ORDER = 'out of order';

/** A text; nothing is said of an empty one here. */
export const text = v.string(not('not_text'));
export const filledText = v.pipe(text, v.nonEmpty(OUT_OF_ORDER));
export const textOrNull = v.nullable(v.string(not('not_text_or_null')));
export const flag = v.boolean(not('not_flag'));
export const anyNumber = v.number(not('not_number'));
export const texts = v.array(text, not('not_texts'));
export const filledTexts = v.pipe(texts, v.minLength(1, OUT_OF_ORDER));
export const pairOfTexts = v.custom<[string, string]>(
  (value) => Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === 'string'),
  not('not_pair'),
);

/** A number from `low` to `high`. */
export const number = (low: number, high: number) =>
  within(low, high, not('not_number_within', { low, high }));

/** A whole number from `low` to `high`. */
export const whole = (low: number, high: number) =>
  v.pipe(number(low, high), v.integer(not('not_whole', { low, high })));

/** A number from `low` to `high`, or null: not limited. */
export const limit = (low: number, high: number) =>
  v.nullable(within(low, high, not('not_number_or_null', { low, high })));

/** A whole number from `low` to `high`, or null: not limited. */
export const wholeLimit = (low: number, high: number) =>
  v.nullable(
    v.pipe(
      within(low, high, not('not_number_or_null', { low, high })),
      v.integer(not('not_whole', { low, high })),
    ),
  );

function within(low: number, high: number, message: string) {
  return v.pipe(v.number(message), v.minValue(low, OUT_OF_ORDER), v.maxValue(high, OUT_OF_ORDER));
}

/** A day of every year as `MM-DD`; 29 February is none. */
export const monthDay = v.pipe(
  v.string(not('not_month_day')),
  v.check((day) => isDayOfYear(day), not('not_month_day')),
);

/** A clock time as `HH:MM`. */
export const clockTime = v.pipe(text, v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, OUT_OF_ORDER));

function isDayOfYear(day: string): boolean {
  const date = new Date(`2001-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === day;
}

/** Numbers from `low` to `high` by code; the codes are checked against the edition's lists. */
export const byCode = (low: number, high: number) =>
  v.pipe(
    v.custom<Record<string, number>>(isRecord, not('not_numbers_by_code', { low, high })),
    v.record(v.string(), number(low, high)),
  );

/** A list of some of the known words. */
export function listOf<T extends string>(words: readonly T[]) {
  const known = words.join(', ');
  return v.pipe(
    v.array(
      v.custom<T>((value) => typeof value === 'string', not('not_one_of', { known })),
      not('not_list_of', { known }),
    ),
    v.check((list) => list.every((word) => words.includes(word)), OUT_OF_ORDER),
  );
}

export const listOfAny = <const S extends v.GenericSchema>(item: S) => v.array(item, not('not_list'));

/** Settings under one name. One that is missing is read as empty, so that each of its settings is found missing. */
export const section = <const E extends v.ObjectEntries>(entries: E) => v.optional(record(entries), {});

/** An object with entries of its own. */
export const record = <const E extends v.ObjectEntries>(entries: E) =>
  v.pipe(v.custom<Record<string, unknown>>(isRecord, not('not_object')), v.object(entries));

/** An object whose values are of one kind, whatever their names. */
export const recordOf = <const S extends v.GenericSchema>(value: S) =>
  v.pipe(v.custom<Record<string, v.InferInput<S>>>(isRecord, not('not_object')), v.record(v.string(), value));

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Most letters of a wrong value that are repeated to its author. */
const MOST_LETTERS = 60;

/**
 * What a schema found: `bad_setting`, because of what is allowed where the value is of the wrong type.
 *
 * @param under path of what was parsed; empty for the settings themselves
 */
export function settingProblem(issue: v.BaseIssue<unknown>, under = ''): EditionProblem {
  const path = [under, v.getDotPath(issue)].filter(Boolean).join('.') || 'edition.json';
  const value = issue.input === undefined ? '' : JSON.stringify(issue.input);
  const problem: EditionProblem = {
    grade: 'error',
    table: 'edition',
    row: null,
    code: 'bad_setting',
    values: { path, value },
  };
  if (value === '' || issue.message === OUT_OF_ORDER) return problem;
  const { code, values } = JSON.parse(issue.message) as EditionFinding;
  const short = value.length > MOST_LETTERS ? `${value.slice(0, MOST_LETTERS)}…` : value;
  return { ...problem, because: [{ code, values: { path, value: short, ...values } }] };
}
