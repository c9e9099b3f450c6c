import { stat } from 'node:fs/promises';

/**
 * What the disk says of a file: another stamp means that the file was written to or replaced. Cheap, where reading it
 * again would cost as much as hashing it did.
 *
 * @returns null when it is gone
 */
export async function fileStamp(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found && [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(':');
}
