import { LRUCache } from 'lru-cache';
import type { Job, JobResult } from '../../domain/import/jobs.ts';
import { actingOf } from '../../store/access/stillActs.ts';
import { actorOf } from '../../store/audit/auditBatch.ts';
import { readTrace } from '../../store/audit/readAudit.ts';
import type { Store } from '../../store/openStore.ts';
import { readBasis } from '../../store/publicationBasis.ts';
import type { ImportLine } from '../../store/staging/createImportLine.ts';
import type { ImportDesk } from '../batches/importDesk.ts';
import { describeDifference } from './describeDifference.ts';
import { refusalOf, soon } from './jobRunner.ts';

/** What of the import desk takes batches back, and mends pages that were left behind. @param begin begins a job */
export function withdrawalPorts(
  store: Store,
  line: ImportLine,
  begin: (job: Job) => Promise<JobResult | null>,
): Pick<ImportDesk, 'withdraw' | 'withdrawal' | 'beforeWithdrawal' | 'updatePages' | 'trace'> {
  const preview = previewer(store, line);
  return {
    async withdraw(id, { by, reason }) {
      const actor = actorOf(by);
      const acting = actingOf(by, new Date().toISOString());
      return refusalOf(
        await begin({ do: 'withdraw', batch: Number(id), by: actor.name, reason, actor, acting }),
      );
    },
    async withdrawal(id, first) {
      const result = await preview(Number(id));
      if (result?.done === 'refused') return result.why;
      if (result?.done !== 'previewed') return null;
      const { rows, restored, difference } = result.preview;
      const described = await describeDifference(store, id, difference, first);
      return described && { rows, restored: restored.map(String), difference: described };
    },
    beforeWithdrawal: (id) => line.beforePreview(Number(id)),
    trace: (id) => readTrace(store.sql, `batch/${id}`),
    async updatePages(id) {
      await begin({ do: 'publish', batch: Number(id) });
    },
  };
}

/** Most withdrawals of which it is remembered what they would change. */
const MOST_PREVIEWS = 20;

/** Looks at what withdrawing a batch would change, once as long as nothing else changes. @returns null while it is at it */
function previewer(store: Store, line: ImportLine) {
  const previews = new LRUCache<string, Promise<JobResult>>({ max: MOST_PREVIEWS });
  return async (batch: number): Promise<JobResult | null> => {
    const key = `${batch} ${await readBasis(store.sql)}`;
    const work = previews.get(key) ?? line.run({ do: 'preview', batch });
    previews.set(key, work);
    work.catch(() => previews.delete(key));
    return soon(work);
  };
}
