import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { RETURNED_KINDS, type ReturnedKind } from '../../domain/import/returnedKinds.ts';
import type { StoreConfig } from '../config.ts';

/** In which form something goes back to the sender. */
const FORMS = ['csv', 'xlsx'] as const;

/** Where the files of a batch wait. */
export function stagedFiles({ uploadFolder }: Pick<StoreConfig, 'uploadFolder'>, batch: number) {
  const upload = join(uploadFolder, String(batch));
  const returned = (kind: ReturnedKind, form: (typeof FORMS)[number]) => `${upload}.${kind}.${form}`;
  const original = join(uploadFolder, 'originals', String(batch));
  async function removeReturned(): Promise<void> {
    for (const kind of RETURNED_KINDS)
      for (const form of FORMS) await rm(returned(kind, form), { force: true });
  }
  return {
    /** the file as it was uploaded */
    upload,
    /** where the file stays whose figures are in, if the edition says so */
    original,
    returned,
    /** what is there to go back to the sender; null: nothing */
    findReturned(kind: ReturnedKind): { path: string; form: (typeof FORMS)[number] } | null {
      const form = FORMS.find((one) => existsSync(returned(kind, one)));
      return form ? { path: returned(kind, form), form } : null;
    },
    removeReturned,
    async removeAll() {
      await rm(upload, { force: true });
      await removeReturned();
    },
    /**
     * Lets go of a file whose figures are in. To be called again where it was broken off: what is done is passed over.
     *
     * @param refused rows of it were refused: they wait for their sender
     * @param keepOriginal whether the edition keeps the file as it came
     */
    async letGo(refused: boolean, keepOriginal: boolean) {
      if (keepOriginal)
        await rename(upload, original).catch((error) => {
          if (error.code !== 'ENOENT') throw error;
        });
      await rm(upload, { force: true });
      if (!refused) await removeReturned();
    },
  };
}

/** Makes the folder, readable by nobody else on this machine. */
export async function makeUploadFolder({ uploadFolder }: Pick<StoreConfig, 'uploadFolder'>): Promise<string> {
  await mkdir(join(uploadFolder, 'originals'), { recursive: true, mode: 0o700 });
  return uploadFolder;
}
