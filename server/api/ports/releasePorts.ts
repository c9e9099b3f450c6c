import type { ReleaseVersionHead } from '../../domain/release/keptRelease.ts';
import { isKnown } from '../../domain/release/releaseStates.ts';
import type { Store } from '../../store/openStore.ts';
import { showsDemonstration } from '../../store/releases/publicReleases.ts';
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

/** Stored releases as everybody may read them. Those of demonstration data are unknown where it is switched off or real figures count. */
export function releasePorts(store: Store): ReleaseSource {
  const { sql } = store;
  const shownBy = async () => {
    const demonstration = await showsDemonstration(store);
    return ({ state, publishedAt, dataKind }: ReleaseVersionHead) =>
      isKnown(state) && publishedAt !== null && (dataKind !== 'demonstration' || demonstration);
  };
  return {
    async releases() {
      const [all, isShown] = await Promise.all([readReleases(sql), shownBy()]);
      return all
        .map((release) => ({ ...release, versions: release.versions.filter(isShown) }))
        .filter(({ versions }) => versions.length > 0);
    },
    async announced() {
      return new Map((await readReleases(sql)).map(({ id, dueAt }) => [id, dueAt]));
    },
    async version(id) {
      const [heads, isShown] = await Promise.all([readVersionHeads(sql), shownBy()]);
      const head = heads.find((one) => one.id === id);
      return head && isShown(head) ? readVersion(sql, id) : null;
    },
    table: (version, name) => readReleaseTable(sql, version, name),
    tables: (version) => readReleaseTables(sql, version),
    files: (version) => listReleaseFiles(sql, version),
    file: (version, path) => readReleaseFile(sql, version, path),
  };
}
