import { normaliseName } from '../../domain/edition/normaliseName.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { OpenTitle, SettledTitle } from '../../domain/import/titles/types.ts';
import type { Store } from '../openStore.ts';
import { shownBatches } from '../shownBatches.ts';

/** A ranked match that is less likely than this is shown for a person to look at. */
export const DOUBTFUL = 0.95;

interface Row {
  title: string;
  industry: string | null;
  occupation: string | null;
  score: number;
  n: number;
}

/**
 * The titles that want a person, those of most advertisements first: unclassified ones and doubtful matches. Of real
 * advertisements as soon as there are any, as everywhere.
 */
export async function listOpenTitles(
  store: Store,
  first: number,
): Promise<{ titles: OpenTitle[]; total: number; dataKind: DataKind }> {
  const { ids, dataKind } = await shownPostings(store);
  if (ids.length === 0) return { titles: [], total: 0, dataKind };
  const rows = await store.sql.all<Row>(
    `select title, industry, occupation, max(match_score) as score, count(*) as n from posting_fact
      where batch_id in (${ids.map(() => '?').join(', ')})
        and (matched_by is null or (matched_by = 'ranked' and match_score < ?))
      group by title, industry, occupation order by n desc, title, industry, occupation`,
    [...ids, DOUBTFUL],
  );
  // spellings of a title that differ in width and spaces are settled as one
  const titles = new Map<string, OpenTitle>();
  for (const { title, industry, occupation, score, n } of rows) {
    const known = titles.get(normaliseName(title));
    if (known) known.advertisements += Number(n);
    else titles.set(normaliseName(title), { title, industry, occupation, score, advertisements: Number(n) });
  }
  const sorted = [...titles.values()].sort((a, b) => b.advertisements - a.advertisements);
  return { titles: sorted.slice(0, first), total: sorted.length, dataKind };
}

/** What persons settled, latest first. */
export async function listSettledTitles(store: Store, first: number): Promise<SettledTitle[]> {
  const { ids } = await shownPostings(store);
  const counts = new Map<string, number>();
  if (ids.length > 0)
    for (const { title, n } of await store.sql.all<Row>(
      `select title, count(*) as n from posting_fact
        where batch_id in (${ids.map(() => '?').join(', ')}) and matched_by = 'settled' group by title`,
      ids,
    )) {
      const key = normaliseName(title);
      counts.set(key, (counts.get(key) ?? 0) + Number(n));
    }
  const rows = await store.sql.all<Omit<SettledTitle, 'advertisements'>>(
    `select title, occupation, settled_at as "settledAt" from title_choice
      order by settled_at desc, title limit ${Math.trunc(first)}`,
  );
  return rows.map((row) => ({ ...row, advertisements: counts.get(row.title) ?? 0 }));
}

/** The batches of advertisements that pages show. */
async function shownPostings(store: Store): Promise<{ ids: number[]; dataKind: DataKind }> {
  const { shown, dataKind } = await shownBatches(store);
  const ids = shown.filter((one) => one.kind === 'postings' && one.dataKind === dataKind).map(({ id }) => id);
  return { ids, dataKind };
}
