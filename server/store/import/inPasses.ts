import type { ImportProblem } from '../../domain/import/types.ts';
import type { Store } from '../openStore.ts';
import type { BatchFile } from './batchStatements.ts';
import { checkAndStore, type Outcome, StaleCheck } from './checkAndStore.ts';
import type { FactWriter } from './factWriter.ts';
import { fileProblem } from './fileProblem.ts';
import type { ImportOptions } from './importOptions.ts';
import { writerFor } from './writerFor.ts';

/** How often a commit is tried anew because somebody else's came between. */
const MOST_TRIES = 3;

/**
 * One reading is enough for a file that is added, and for one that was checked before. What another corrected file takes
 * the place of is known when it has been read to its end, so it is read once to look and once to commit.
 */
export async function inPasses(
  store: Store,
  writer: FactWriter,
  file: BatchFile,
  options: ImportOptions,
): Promise<Outcome> {
  const check = options.dryRun === true;
  if (!check && options.supersede && options.superseded)
    return asChecked(store, writer, file, options, options.superseded);
  const supersede = options.supersede ? 'find' : [];
  const found = await checkAndStore(store, writer, file, options, {
    check: check || supersede === 'find',
    supersede,
  });
  if (supersede !== 'find' || (!found.unsettled && (check || !found.acceptable))) return found;
  let { superseded } = found;
  for (let tries = 1; ; tries++) {
    const again = writerFor(store, file.fileBytes);
    try {
      return await checkAndStore(store, again, file, options, {
        check,
        supersede: superseded,
        met: found.met,
      });
    } catch (error) {
      if (!(error instanceof StaleCheck) || tries === MOST_TRIES) throw error;
      superseded = error.superseded;
    } finally {
      await again.close();
    }
  }
}

/**
 * Commits what was checked as it was checked. Where something else has come in meanwhile, so that the file now takes the
 * place of other batches than its sender was shown, it is checked anew and says so: nobody commits what he has not seen.
 */
async function asChecked(
  store: Store,
  writer: FactWriter,
  file: BatchFile,
  options: ImportOptions,
  superseded: readonly number[],
): Promise<Outcome> {
  try {
    return await checkAndStore(store, writer, file, options, { check: false, supersede: superseded });
  } catch (error) {
    if (!(error instanceof StaleCheck)) throw error;
    await writer.rollback();
  }
  const again = writerFor(store, file.fileBytes);
  try {
    const found = await inPasses(store, again, file, { ...options, dryRun: true });
    const moved: ImportProblem = { ...fileProblem('checked_anew'), severity: 'warning' };
    found.report.problems.unshift(moved);
    found.report.problemCounts.unshift({ code: moved.code, severity: moved.severity, count: 1 });
    return found;
  } finally {
    await again.close();
  }
}
