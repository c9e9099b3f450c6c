import { applySettings } from '../domain/edition/applySettings.ts';
import { type EditionIndex, indexEdition } from '../domain/edition/indexEdition.ts';
import { overlayEdition } from '../domain/edition/overlayEdition.ts';
import type { Edition } from '../domain/edition/types.ts';
import type { ImportKind } from '../domain/import/types.ts';
import type { StoreConfig } from './config.ts';
import { loadCodes } from './facts/codeNumbers.ts';
import { committedBatches } from './facts/committedBatches.ts';
import { readAllFacts, type StoredFact } from './facts/readFacts.ts';
import { allChanges, inForce } from './settings/settingChanges.ts';
import type { Sql } from './sql.ts';

/** The edition that an open database works with. */
export interface EditionInUse {
  sql: Sql;
  config: StoreConfig;
  /** one object as long as the database is open: its lists and settings change, see `refreshLists` */
  index: EditionIndex;
  /** the edition's files as they are, and a mark of what was last laid over them */
  lists: { files: Edition; state: string };
}

/**
 * Brings the edition in use up to date with the code lists and crosswalks that were handed in, with the settings that were
 * changed, and with the day: the index stays one object, so that whoever holds it sees the change. Costs two statements where
 * nothing changed.
 *
 * @param day `2026-09-01`; the present when left out
 */
export async function refreshLists(
  store: EditionInUse,
  day = new Date().toISOString().slice(0, 10),
): Promise<void> {
  const batches = (await committedBatches(store.sql)).filter(
    ({ kind, dataKind }) =>
      (kind === 'codes' || kind === 'crosswalk') &&
      (store.config.demonstration || dataKind !== 'demonstration'),
  );
  const changes = inForce(await allChanges(store.sql));
  // without anything handed in no day changes anything
  const lists = batches.length === 0 ? '' : `${day} ${batches.map(({ id }) => id).join()}`;
  const state = changes.length === 0 ? lists : `${lists} settings ${changes.map(({ id }) => id).join()}`;
  if (state === store.lists.state) return;
  const numbers = await loadCodes(store.sql);
  function read<Kind extends ImportKind>(kind: Kind): Promise<StoredFact<Kind>[]> {
    const ids = batches.filter((batch) => batch.kind === kind).map(({ id }) => id);
    return readAllFacts(store.sql, kind, ids, numbers);
  }
  const codes = (await read('codes')).map(({ fact }) => fact);
  const mappings = (await read('crosswalk')).map(({ fact, batch }) => ({ ...fact, batch }));
  const { edition } = applySettings(store.lists.files, changes);
  Object.assign(store.index, indexEdition(overlayEdition(edition, codes, mappings, day)));
  store.lists.state = state;
}
