import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { PublicationTables, TableName } from '../../domain/publication/types.ts';

/** What is known of a publication without reading its tables. */
export interface PublicationHead {
  id: string;
  edition: string;
  period: string;
  cohort: string | null;
  dataKind: DataKind;
  /** ISO 8601, UTC */
  madeAt: string;
  /** another one as soon as a setting is, which pages show beside figures; left out: not known */
  settings?: number;
}

/** Stored publications, as the API needs them; the store implements it. */
export interface PublicationSource {
  /** the latest publication with figures of the city's own that may be shown; null when there is none */
  latest(): Promise<PublicationHead | null>;
  /** the latest publication, be it one of references alone; null when none has been made */
  latestOfAny(): Promise<PublicationHead | null>;
  /** one table of a publication. Publications never change, so an answer may be kept. */
  table<N extends TableName>(publication: string, name: N): Promise<PublicationTables[N]>;
}

/** Injection token of the {@link PublicationSource}. */
export const PUBLICATION_SOURCE = Symbol('PublicationSource');
