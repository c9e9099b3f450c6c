import { createHash } from 'node:crypto';
import type { BatchState } from '../domain/import/batchStates.ts';
import { committedBatches } from './facts/committedBatches.ts';
import { changesOfFigures } from './settings/settingChanges.ts';
import type { Sql } from './sql.ts';

/**
 * What the figures are made from: the batches that count, ascending, a digest of the job titles persons settled, and the settings
 * that were changed, where any were.
 */
interface Basis {
  batches: number[];
  titles: string;
  settings?: [key: string, value: unknown][];
}

/** What counts now, as a publication keeps it: the same text as long as nothing is committed, withdrawn, settled or set. */
export async function readBasis(sql: Sql): Promise<string> {
  const batches = (await committedBatches(sql)).map(({ id }) => id);
  const titles = createHash('sha256');
  for (const { title, occupation } of await sql.all<{ title: string; occupation: string }>(
    'select title, occupation from title_choice order by title',
  ))
    titles.update(JSON.stringify([title, occupation]));
  const settings = await changesOfFigures(sql);
  const basis: Basis = { batches, titles: titles.digest('hex'), ...(settings.length > 0 && { settings }) };
  return JSON.stringify(basis);
}

/** How the current publication stands to what counts. */
export interface Currency {
  /** whether something was committed, withdrawn, settled or set that the publication does not hold */
  behind: boolean;
  /** batches that count and are not in it, and batches in it that count no more, ascending */
  batches: number[];
  /** whether a batch in a state stands in it as that state wants; null: it never counted, or that was not kept */
  isCurrent(batch: number, state: BatchState): boolean | null;
}

/** Compares the current publication with what counts. Nothing is behind where nothing was ever published. */
export async function readCurrency(sql: Sql): Promise<Currency> {
  const [latest] = await sql.all<{ basis: string | null }>(
    'select basis from publication order by number desc limit 1',
  );
  const now = await readBasis(sql);
  const published: Basis | null = latest?.basis ? JSON.parse(latest.basis) : null;
  const held = new Set(published?.batches);
  const counting: number[] = (JSON.parse(now) as Basis).batches;
  const counts = new Set(counting);
  return {
    behind: latest !== undefined && latest.basis !== now,
    batches: published
      ? [
          ...counting.filter((id) => !held.has(id)),
          ...published.batches.filter((id) => !counts.has(id)),
        ].sort((a, b) => a - b)
      : [],
    isCurrent: (batch, state) =>
      !published || state === 'received' || state === 'checked'
        ? null
        : held.has(batch) === (state === 'committed'),
  };
}
