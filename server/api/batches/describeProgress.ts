import type { RunningJob } from '../../domain/import/jobs.ts';
import type { ImportProgress } from './progress.model.ts';

/** Before so long there is no speed to speak of, seconds. */
const SOON = 0.3;

/** Progress as a person asks for it: how much, how fast, how long still. Bytes of a workbook are not read one by one. */
export function describeProgress({ phase, bytes, rows, seconds }: RunningJob, size: number): ImportProgress {
  const share = size > 0 && bytes > 0 && phase !== 'publish' ? Math.min(1, bytes / size) : null;
  const fast = phase !== 'publish' && seconds > SOON && rows > 0;
  return {
    phase,
    bytes,
    size,
    percent: share === null ? null : Math.floor(share * 100),
    rows,
    rowsPerSecond: fast ? Math.round(rows / seconds) : null,
    remainingSeconds: fast && share !== null && share > 0 ? Math.ceil((seconds * (1 - share)) / share) : null,
  };
}
