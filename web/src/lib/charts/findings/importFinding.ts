import type { Translate } from '../../i18n/index.ts';

interface Counts {
  state: string;
  rows: number;
  warned: number;
  refused: number;
}

/** What happened to the rows of a file, in one sentence; phrases are parted by |. */
export function importFinding(batch: Counts, t: Translate): string {
  const { rows, refused, warned } = batch;
  if (batch.state === 'superseded') return t('import.finding.superseded', { rows });
  if (batch.state === 'withdrawn') return t('import.finding.withdrawn', { rows });
  if (batch.state === 'committed') {
    if (refused) return t('import.finding.partial', { rows, refused });
    return batch.warned
      ? t('import.finding.storedWarned', { rows, warned })
      : t('import.finding.stored', { rows });
  }
  if (batch.rows === 0) return t('import.finding.unreadable');
  if (batch.refused && batch.warned) return t('import.finding.both', { rows, refused, warned });
  return batch.refused ? t('import.finding.refused', { rows, refused }) : t('import.finding.file', { rows });
}
