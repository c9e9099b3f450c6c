import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { PublicationTables, TableName } from '../../domain/publication/types.ts';
import type { KnownVersion } from '../../domain/release/publicRelease.ts';

/** A version that everybody may know of: one that came out, be it that it was withdrawn since. */
export interface PublicVersion extends KnownVersion {
  edition: string;
  dataKind: DataKind;
  /** ISO 8601, UTC */
  publishedAt: string;
}

/** What is released, as public pages need it; the store implements it. Nothing of an unpublished version passes here. */
export interface ReleasedSource {
  versions(): Promise<PublicVersion[]>;
  /** minutes that were announced in place of the calendar's, by release, ISO 8601, UTC */
  announced(): Promise<ReadonlyMap<string, string>>;
  /** null: the version has no such table. Versions never change, so an answer may be kept. */
  table<N extends TableName>(version: string, name: N): Promise<PublicationTables[N] | null>;
}

/** Injection token of the {@link ReleasedSource}. */
export const RELEASED_SOURCE = Symbol('ReleasedSource');
