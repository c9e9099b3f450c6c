import { formatTime } from '../../format/index.ts';
import type { Language, Translate } from '../../i18n/index.ts';

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

/** An import and where it stands, as its page speaks of it. */
interface Standing {
  batch: Counts & {
    id: string;
    fileName: string;
    accepted: number;
    progress: { phase: string } | null;
    /** whether the public pages hold what has become of it; null: not known, or it never counted */
    published: boolean | null;
    importedAt: string;
  };
  /** of what was found wrong with the file */
  warnings: number;
  wrongKind: boolean;
  /** naming the file's headers may help */
  mappable: boolean;
  /** every row can be committed as soon as somebody says so */
  ready: boolean;
  /** exactly this file had been handed in before */
  already: boolean;
  /** rows were given back as a file */
  returned: boolean;
}

/** The heading of an import's page. */
export function importHeading(standing: Standing, t: Translate): string {
  const { batch, warnings, wrongKind, mappable, ready, already } = standing;
  if (already) return t('import.finding.already');
  // while the pages are being written, what became of the file stands
  if (batch.progress && batch.progress.phase !== 'publish')
    return t('import.finding.working', { file: batch.fileName });
  if (batch.state === 'received') return t('import.finding.interrupted');
  if (ready)
    return t(warnings ? 'import.finding.readyWarned' : 'import.finding.ready', { rows: batch.accepted });
  if (mappable) return t('import.finding.unmapped');
  return wrongKind ? t('import.finding.wrongKind') : importFinding(batch, t);
}

/**
 * What an import's heading means for whoever handed the file in.
 *
 * @param hours for which an uploaded file is kept
 */
export function importLede(standing: Standing, hours: number, { t, locale }: Language): string {
  const { batch, mappable, ready, already, returned } = standing;
  const { state, progress } = batch;
  if (progress) return t(workKey(state, progress.phase));
  if (state === 'received') return t('import.interrupted');
  if (ready) return t('import.ready', { hours });
  if (already) return t('import.already', { time: formatTime(batch.importedAt, locale), id: batch.id });
  if (state === 'committed') return t(batch.published ? 'import.stored' : 'import.storedAlone');
  if (state === 'withdrawn' || state === 'superseded')
    return t(batch.published ? 'import.gone' : 'import.goneAlone');
  if (mappable) return t('import.unmapped');
  return t(returned ? 'import.notStored' : 'import.unreadable');
}

/** What is being done with a file in a state. */
function workKey(state: string, phase: string) {
  if (state === 'received') return 'import.working';
  if (state === 'withdrawn') return 'import.withdrawnPublishing';
  if (state !== 'committed') return 'import.storing';
  return phase === 'publish' ? 'import.publishing' : 'import.withdrawing';
}
