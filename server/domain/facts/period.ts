/** A quarter `2026Q3`, half-year `2019H1` or year `2026`. The three grains are never summed into each other. */
export type Period = string;

export type PeriodGrain = 'quarter' | 'half' | 'year';

export interface PeriodParts {
  year: number;
  grain: PeriodGrain;
  /** 1–4 for a quarter, 1–2 for a half-year, 1 for a year */
  index: number;
}

const PATTERN = /^(\d{4})(?:Q([1-4])|H([12]))?$/;

/** Reads a period's text. @returns null when the text is not a period. @example parsePeriod('2026Q3') */
export function parsePeriod(text: string): PeriodParts | null {
  const found = PATTERN.exec(text);
  if (!found) return null;
  const year = Number(found[1]);
  if (found[2]) return { year, grain: 'quarter', index: Number(found[2]) };
  if (found[3]) return { year, grain: 'half', index: Number(found[3]) };
  return { year, grain: 'year', index: 1 };
}

/** The quarters a period covers, in order. @throws RangeError when it is not a period */
export function quartersOf(period: Period): Period[] {
  const parts = parsePeriod(period);
  if (!parts) throw new RangeError(`invalid period ${period}; not YYYYQn, YYYYHn or YYYY`);
  if (parts.grain === 'quarter') return [period];
  const first = parts.grain === 'half' ? parts.index * 2 - 1 : 1;
  const count = parts.grain === 'half' ? 2 : 4;
  return Array.from({ length: count }, (_, i) => `${parts.year}Q${first + i}`);
}

/** Whether two periods of different grain speak of the same time: `2019H1` and `2019Q2` do. */
export function overlaps(a: Period, b: Period): boolean {
  const quarters = new Set(quartersOf(a));
  return quartersOf(b).some((quarter) => quarters.has(quarter));
}

/** The quarter a day falls into. @param date `2026-09-01` */
export function quarterOfDate(date: string): Period {
  return `${date.slice(0, 4)}Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** The quarter `offset` quarters later (negative: earlier). @throws RangeError when it is not a quarter */
export function shiftQuarter(period: Period, offset: number): Period {
  const parts = parsePeriod(period);
  if (parts?.grain !== 'quarter') throw new RangeError(`invalid quarter ${period}; not YYYYQn`);
  const count = parts.year * 4 + parts.index - 1 + offset;
  return `${Math.floor(count / 4)}Q${(count % 4) + 1}`;
}
