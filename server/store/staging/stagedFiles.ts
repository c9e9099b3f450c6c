import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { RETURNED_KINDS, type ReturnedKind } from '../../domain/import/returnedKinds.ts';
import type { StoreConfig } from '../config.ts';

/** In which form something goes back to the sender. */
const FORMS = ['csv', 'xlsx'] as const;

/** Where the files of a batch wait. */
export function stagedFiles({ uploadFolder }: Pick<StoreConfig, 'uploadFolder'>, batch: number) {
  const upload = join(uploadFolder, String(batch));
  const returned = (kind: ReturnedKind, form: (typeof FORMS)[number]) => `${upload}.${kind}.${form}`;
  return {
    /** the file as it was uploaded */
    upload,
    /** where the file stays whose figures are in, if the edition says so */
    original: join(uploadFolder, 'originals', String(batch)),
    returned,
    /** what is there to go back to the sender; null: nothing */
    findReturned(kind: ReturnedKind): { path: string; form: (typeof FORMS)[number] } | null {
      const form = FORMS.find((one) => existsSync(returned(kind, one)));
      return form ? { path: returned(kind, form), form } : null;
    },
    async removeUpload() {
      await rm(upload, { force: true });
    },
    async removeReturned() {
      for (const kind of RETURNED_KINDS)
        for (const form of FORMS) await rm(returned(kind, form), { force: true });
    },
    async removeAll() {
      await rm(upload, { force: true });
      for (const kind of RETURNED_KINDS)
        for (const form of FORMS) await rm(returned(kind, form), { force: true });
    },
  };
}

/** Makes the folder, readable by nobody else on this machine. */
export async function makeUploadFolder({ uploadFolder }: Pick<StoreConfig, 'uploadFolder'>): Promise<string> {
  await mkdir(join(uploadFolder, 'originals'), { recursive: true, mode: 0o700 });
  return uploadFolder;
}
