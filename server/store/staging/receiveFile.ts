import { stat } from 'node:fs/promises';
import type { SignedIn } from '../../domain/access/asker.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import { cleanFileName } from '../../domain/import/cleanFileName.ts';
import { maskPersonal } from '../../domain/import/maskPersonal.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import { type Ending, endWithRealFile } from '../access/endDemonstration.ts';
import { actingOf, checkStillActs } from '../access/stillActs.ts';
import { BatchSchema } from '../entities/batch.ts';
import { insertBatch } from '../import/batchStatements.ts';
import { tableOf } from '../tableOf.ts';
import { moveFile } from './moveFile.ts';
import { makeUploadFolder, stagedFiles } from './stagedFiles.ts';
import type { StagedOptions } from './stagedOptions.ts';

/** A file that came in, on this machine's disk. */
export interface IncomingUpload {
  kind: ImportKind;
  dataKind: DataKind;
  path: string;
  /** as the sender calls it */
  fileName: string;
  sender: string | null;
  /** who sent it; null: the operator */
  by: SignedIn | null;
  options: StagedOptions;
}

/**
 * Takes a file down as received, and takes it over: it lies with the batch's number from now on. With the first real one the
 * demonstration is over.
 *
 * @returns the batch's id
 * @throws RightsEnded where whoever sent it may do so no more; the file stays where it is
 */
export async function receiveFile(
  store: Ending,
  { kind, dataKind, path, sender, by, options, ...upload }: IncomingUpload,
  now = new Date().toISOString(),
): Promise<number> {
  await makeUploadFolder(store.config);
  const fileName = maskPersonal(cleanFileName(upload.fileName));
  const { size } = await stat(path);
  const insert = insertBatch({
    kind,
    dataKind,
    edition: store.index.edition.id,
    fileName,
    // known once it has been read
    fileHash: '',
    fileStamp: null,
    fileBytes: size,
    source: fileName,
    sender,
    importedAt: now,
  });
  const acting = by && actingOf(by, now);
  return store.sql.transactional(async (sql) => {
    // rights were asked as the first byte came: the last may come an hour later
    if (acting) await checkStillActs(sql, acting);
    if (dataKind === 'real') await endWithRealFile(store, sql, now);
    const [row] = await sql.all<{ id: number }>(insert);
    if (!row) throw new Error('the database gave the batch no id');
    await sql.run(
      tableOf(BatchSchema).update(
        {
          options: JSON.stringify({ ...options, ...(acting && options.oneStep && { acting }) }),
          account: by?.account.name ?? null,
          role: by?.role ?? null,
          scope: by?.scope ?? null,
        },
        { id: row.id },
      ),
    );
    await moveFile(path, stagedFiles(store.config, row.id).upload);
    return row.id;
  });
}
