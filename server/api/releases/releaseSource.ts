import type { PublicationTables, TableName } from '../../domain/publication/types.ts';
import type { Release, ReleaseVersion } from '../../domain/release/keptRelease.ts';
import type { ReleaseFile } from '../../files/release/releaseFiles.ts';

/** A frozen file as a list names it. */
export interface ListedFile {
  path: string;
  mediaType: string;
  sha256: string;
  /** bytes */
  size: number;
}

/**
 * Releases as the public may know them; the store implements it. A version is in it from its minute on, also after it was
 * withdrawn: of all others nothing is told, not even that they are there.
 */
export interface ReleaseSource {
  /** every release with a version that is known */
  releases(): Promise<Release[]>;
  /** minutes that were announced for releases, by period: of those to come as well */
  announced(): Promise<ReadonlyMap<string, string>>;
  /** null: nobody knows of it */
  version(id: string): Promise<ReleaseVersion | null>;
  table<N extends TableName>(version: string, name: N): Promise<PublicationTables[N]>;
  tables(version: string): Promise<Partial<PublicationTables>>;
  files(version: string): Promise<ListedFile[]>;
  /** null: there is none of that path */
  file(version: string, path: string): Promise<(ReleaseFile & { sha256: string }) | null>;
}

/** Injection token of the {@link ReleaseSource}. */
export const RELEASE_SOURCE = Symbol('ReleaseSource');
