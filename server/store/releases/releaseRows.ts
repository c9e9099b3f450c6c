import { gunzipSync, gzipSync } from 'node:zlib';
import type { KeptRecords } from '../../domain/disclosure/protectTables.ts';
import type { ReleaseVersionHead } from '../../domain/release/keptRelease.ts';
import type { ReleaseKind } from '../../domain/release/releaseKinds.ts';
import {
  ReleaseAcknowledgementSchema,
  ReleaseDateSchema,
  ReleaseFileSchema,
  ReleasePreviewSchema,
  ReleaseRecordsSchema,
  ReleaseSchema,
  ReleaseTableSchema,
  ReleaseVersionSchema,
  type StoredReleaseVersion,
} from '../entities/release.ts';
import { tableOf } from '../tableOf.ts';

export const releases = tableOf(ReleaseSchema);
export const releaseDates = tableOf(ReleaseDateSchema);
export const versions = tableOf(ReleaseVersionSchema);
export const releaseTables = tableOf(ReleaseTableSchema);
export const releaseFilesTable = tableOf(ReleaseFileSchema);
export const releaseRecords = tableOf(ReleaseRecordsSchema);
export const acknowledgements = tableOf(ReleaseAcknowledgementSchema);
export const previews = tableOf(ReleasePreviewSchema);

/** Every column of a version but the large ones. */
const HEAD = [
  'id',
  'number',
  'release',
  'version',
  'state',
  'revision',
  'dataKind',
  'basis',
  'contentHash',
  'texts',
  'note',
  'publishAt',
  'madeBy',
  'madeAt',
  'submittedBy',
  'submittedAccount',
  'submittedAt',
  'approvedBy',
  'approvedAccount',
  'approvedAt',
  'publishedAt',
  'withdrawnBy',
  'withdrawnAt',
  'withdrawnNote',
] as const;

/** `select` of heads of versions with their release's kind and edition, called `v` and `r`. */
export const SELECT_HEADS = `select ${versions.fields([...HEAD], 'v')}, r.kind as kind, r.edition as edition
  from release_version v join release r on r.id = v.release_id`;

/** A head as it is read: texts as JSON. */
export type HeadRow = Pick<StoredReleaseVersion, (typeof HEAD)[number]> & {
  kind: ReleaseKind;
  edition: string;
};

/** A head of its row. */
export function headOf(row: HeadRow): ReleaseVersionHead {
  return {
    ...row,
    number: Number(row.number),
    version: Number(row.version),
    revision: Number(row.revision),
    texts: JSON.parse(row.texts),
    note: parsed(row.note),
    withdrawnNote: parsed(row.withdrawnNote),
  };
}

function parsed<T>(text: string | null): T | null {
  return text === null ? null : (JSON.parse(text) as T);
}

/** Records as they are kept, with the rows that were shown from an earlier version's: gzipped JSON. */
export function packRecords({ records, held = [] }: KeptRecords): Buffer {
  return gzipSync(JSON.stringify({ records, held }));
}

/** @param cohort the name they were kept under */
export function unpackRecords(cohort: string, bytes: Uint8Array): KeptRecords {
  return { cohort, ...JSON.parse(gunzipSync(bytes).toString('utf8')) };
}
