import { isKnown } from '../../domain/release/releaseStates.ts';
import type { Store } from '../../store/openStore.ts';
import {
  listReleaseFiles,
  readReleaseFile,
  readReleases,
  readReleaseTable,
  readReleaseTables,
  readVersion,
  readVersionHeads,
} from '../../store/releases/readReleases.ts';
import type { ReleaseSource } from '../releases/releaseSource.ts';

/** Stored releases as everybody may read them. Where demonstration data is switched off, theirs are unknown. */
export function releasePorts(store: Store): ReleaseSource {
  const { sql, config } = store;
  const isShown = ({ state, publishedAt, dataKind }: Awaited<ReturnType<typeof readVersionHeads>>[number]) =>
    isKnown(state) && publishedAt !== null && (dataKind !== 'demonstration' || config.demonstration);
  return {
    async releases() {
      const all = await readReleases(sql);
      return all
        .map((release) => ({ ...release, versions: release.versions.filter(isShown) }))
        .filter(({ versions }) => versions.length > 0);
    },
    async announced() {
      return new Map((await readReleases(sql)).map(({ id, dueAt }) => [id, dueAt]));
    },
    async version(id) {
      const head = (await readVersionHeads(sql)).find((one) => one.id === id);
      return head && isShown(head) ? readVersion(sql, id) : null;
    },
    table: (version, name) => readReleaseTable(sql, version, name),
    tables: (version) => readReleaseTables(sql, version),
    files: (version) => listReleaseFiles(sql, version),
    file: (version, path) => readReleaseFile(sql, version, path),
  };
}
