import type { SourceLine } from '../city/cityFacts.ts';
import { parsePeriod, quartersOf } from '../facts/period.ts';

/** The sources that speak of a period, each once; those that do not say of which speak of all. */
export function sourcesOfPeriod(lines: readonly SourceLine[], period: string): string[] {
  const [first, last] = spanOf(period);
  const speaking = lines.filter(({ from, to }) => {
    const begins = from === null ? first : spanOf(from)[0];
    const ends = to === null ? last : spanOf(to)[1];
    return begins <= last && ends >= first;
  });
  return [...new Set(speaking.map((line) => line.text))].sort();
}

/** First and last quarter of a period; text that is no period stands for itself. */
function spanOf(period: string): [string, string] {
  const quarters = parsePeriod(period) ? quartersOf(period) : [period];
  return [quarters[0] as string, quarters[quarters.length - 1] as string];
}
