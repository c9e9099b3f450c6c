import type { Translate } from '#lib/i18n/index.ts';
import type { Coded, ReferenceRow } from '../api/types.ts';

/** Most sources that a chart's foot names; the rest are counted, the method page lists all. */
const NAMED = 2;
/** Named of a figure that rests on market, enrolment and outcomes together. */
export const NAMED_OF_GAP = 3;

/** The sources of a table in one line. @param most that are named: as many as kinds of files stand first */
export function sourceLine(sources: readonly string[], t: Translate, most = NAMED): string {
  const unique = [...new Set(sources)];
  if (unique.length === 0) return t('source.none');
  const named = unique.slice(0, most).join(t('source.join'));
  return unique.length > most ? t('source.more', { named, count: unique.length - most }) : named;
}

/** A source's address, where it begins with one, and what is said beside it. */
export function sourceLink(source: string): { href: string | null; text: string } {
  const [, href, text = ''] = /^(https?:\/\/\S+?)[;,]?(?:\s+(.*))?$/s.exec(source) ?? [];
  return href && URL.canParse(href) ? { href, text } : { href: null, text: source };
}

/** Published rows of whole areas, latest first; those of single occupation groups are left out. */
export function referenceTotals(rows: readonly ReferenceRow[]): ReferenceRow[] {
  return rows
    .filter((row) => !row.key.occupation || row.key.occupation === 'total')
    .sort((a, b) => ((a.key.period ?? '') < (b.key.period ?? '') ? 1 : -1));
}

/** The published series of the reference region, all occupations, oldest first; undefined where there is none. */
export function nationalReference(rows: readonly ReferenceRow[], region: Coded | null) {
  const own = referenceTotals(rows)
    .filter((row) => row.key.region === region?.code && /Q/.test(row.key.period ?? ''))
    .flatMap((row) => {
      const ratio = row.printed ?? row.ratio.value;
      return ratio === null ? [] : [{ period: row.key.period as string, ratio, source: row.source }];
    })
    .sort((a, b) => (a.period < b.period ? -1 : 1));
  const last = own.at(-1);
  if (!region || !last) return undefined;
  return { name: region, points: own.map(({ period, ratio }) => ({ period, ratio })), source: last.source };
}
