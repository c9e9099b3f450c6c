import { createHash, createHmac, createSecretKey } from 'node:crypto';
import type { PersonDigest } from '../domain/disclosure/cellKey.ts';
import type { StoreConfig } from './config.ts';
import { CellKeySchema } from './entities/cellKey.ts';
import { readOrMakeSecret } from './loadSecret.ts';
import type { Sql } from './sql.ts';
import { tableOf } from './tableOf.ts';

const cellKeys = tableOf(CellKeySchema);

/** Another key than the one that figures were released with. */
export class WrongCellKey extends Error {
  constructor(where: string) {
    super(
      `保护公布数字的密钥不是本库用过的那一把（${where}）；请放回原来的密钥文件，否则同一批人的数字会前后不一。The cell key (${where}) is not the one that this database's figures were released with: put the original file back.`,
    );
  }
}

/**
 * The key that perturbs released counts, 32 bytes. Made once, at installation, and never another: by the difference of two noises on
 * the same persons the noise could be worked out.
 */
export function loadCellKey({ cellKey, cellKeyFile }: Pick<StoreConfig, 'cellKey' | 'cellKeyFile'>): Buffer {
  return createHash('sha256')
    .update(cellKey ?? readOrMakeSecret(cellKeyFile))
    .digest();
}

/** Digest of a person's id under the key. */
export function personDigest(key: Buffer): PersonDigest {
  // made once: a release digests the ids of all its graduates
  const secret = createSecretKey(key);
  return (id) => createHmac('sha256', secret).update(id).digest();
}

/** What of a key the database keeps: enough to know it again. */
export function fingerprintOf(key: Buffer): string {
  return createHash('sha256').update('gongxu cell key').update(key).digest('hex');
}

/** Keeps the key's fingerprint with the first figures that are made with it. @throws WrongCellKey */
export async function keepFingerprint(
  sql: Pick<Sql, 'all' | 'run'>,
  config: Pick<StoreConfig, 'cellKey' | 'cellKeyFile'>,
  at: string,
): Promise<void> {
  const fingerprint = fingerprintOf(loadCellKey(config));
  const kept = await readFingerprint(sql);
  if (kept === null) await sql.run(cellKeys.insert({ id: 1, fingerprint, keptAt: at }));
  else if (kept !== fingerprint) throw new WrongCellKey(placeOf(config));
}

/** Holds the key against the one that figures were released with, where any were. @throws WrongCellKey */
export async function checkCellKey(
  sql: Pick<Sql, 'all'>,
  config: Pick<StoreConfig, 'cellKey' | 'cellKeyFile'>,
): Promise<void> {
  const kept = await readFingerprint(sql);
  if (kept !== null && kept !== fingerprintOf(loadCellKey(config))) throw new WrongCellKey(placeOf(config));
}

async function readFingerprint(sql: Pick<Sql, 'all'>): Promise<string | null> {
  const [row] = await sql.all<{ fingerprint: string }>(cellKeys.select(['fingerprint'], { id: 1 }));
  return row?.fingerprint ?? null;
}

function placeOf({ cellKey, cellKeyFile }: Pick<StoreConfig, 'cellKey' | 'cellKeyFile'>): string {
  return cellKey === null ? cellKeyFile : 'GONGXU_CELL_KEY';
}
