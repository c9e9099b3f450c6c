import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { PublicationTables, TableName } from '../../domain/publication/types.ts';
import type { KnownVersion } from '../../domain/release/publicRelease.ts';
import type { ReleaseKind } from '../../domain/release/releaseKinds.ts';

/** A version that everybody may know of: one that came out, be it that it was withdrawn since. */
export interface PublicVersion extends KnownVersion {
  edition: string;
  dataKind: DataKind;
  /** ISO 8601, UTC */
  publishedAt: string;
}

/** A release that is announced and has not come out. */
export interface AnnouncedRelease {
  /** e.g. `2026Q4` */
  release: string;
  kind: ReleaseKind;
  /** ISO 8601, UTC */
  dueAt: string;
}

/** What is released, as public pages need it; the store implements it. Nothing of an unpublished version passes here. */
export interface ReleasedSource {
  versions(): Promise<PublicVersion[]>;
  /** by the minute they are due */
  announced(): Promise<AnnouncedRelease[]>;
  /** null: the version has no such table. Versions never change, so an answer may be kept. */
  table<N extends TableName>(version: string, name: N): Promise<PublicationTables[N] | null>;
}

/** Injection token of the {@link ReleasedSource}. */
export const RELEASED_SOURCE = Symbol('ReleasedSource');
