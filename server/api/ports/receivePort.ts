import type { LRUCache } from 'lru-cache';
import type { Job } from '../../domain/import/jobs.ts';
import { demonstrationIsOver } from '../../store/access/demonstrationIsOver.ts';
import { RightsEnded } from '../../store/access/stillActs.ts';
import type { Store } from '../../store/openStore.ts';
import { readCurrency } from '../../store/publicationBasis.ts';
import { refreshLists } from '../../store/refreshLists.ts';
import { receiveFile } from '../../store/staging/receiveFile.ts';
import type { ImportDesk } from '../batches/importDesk.ts';
import type { jobRunner } from './jobRunner.ts';

type Runner = Pick<ReturnType<typeof jobRunner>, 'run' | 'begin'>;

/** What of the import desk takes files in. @param handedInFor scope of the account that sent a batch */
export function receivePort(
  store: Store,
  { run, begin }: Runner,
  handedInFor: LRUCache<string, string>,
): ImportDesk['receive'] {
  /** With the demonstration what demonstrators left may have gone out of the figures. */
  async function publishBehind(): Promise<void> {
    await refreshLists(store);
    const { behind, batches } = await readCurrency(store.sql);
    if (!behind) return;
    const job: Job = { do: 'publish', batch: batches.at(-1) ?? 0 };
    run(job).catch((error: unknown) => console.error('[demonstration]', error));
  }

  return async ({ sender, encoding, mapping, given, supersede, oneStep, language, ...file }) => {
    const wasOver = await demonstrationIsOver(store.sql);
    const received = receiveFile(store, {
      ...file,
      sender: sender || null,
      options: {
        encoding: encoding ?? null,
        mapping: mapping ?? null,
        given: given ?? null,
        supersede,
        oneStep,
        language,
      },
    });
    const batch = await received.catch(ofRights);
    if (batch === null) return null;
    if (file.dataKind === 'real' && !wasOver) await publishBehind();
    if (file.by.scope !== null) handedInFor.set(String(batch), file.by.scope);
    const job: Job = { do: 'check', batch };
    const result = oneStep ? await run(job) : await begin(job);
    if (result?.done === 'refused' && result.why === 'rights_ended') return null;
    const already = result?.done === 'already';
    return { batch: String(already ? result.batch : batch), already };
  };
}

/** @returns null where the rights of whoever sent a file have ended. @throws what else went wrong */
function ofRights(error: unknown): null {
  if (error instanceof RightsEnded) return null;
  throw error;
}
