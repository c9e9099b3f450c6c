import { defineEntity, p } from '@mikro-orm/core';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { ReleaseKind } from '../../domain/release/releaseKinds.ts';
import type { ReleaseState } from '../../domain/release/releaseStates.ts';

export const ReleaseSchema = defineEntity({
  name: 'StoredRelease',
  tableName: 'release',
  properties: {
    /** its period: `2026Q3`, or a year of graduation `2026` */
    id: p.string().primary(),
    kind: p.string().$type<ReleaseKind>(),
    edition: p.string(),
    /** minute that is announced for its first version, ISO 8601, UTC */
    dueAt: p.string(),
    madeAt: p.string(),
  },
});

/** What is released of one period; its versions say what. */
export class StoredRelease extends ReleaseSchema.class {}
ReleaseSchema.setClass(StoredRelease);

export const ReleaseDateSchema = defineEntity({
  name: 'StoredReleaseDate',
  tableName: 'release_date',
  properties: {
    id: p.integer().primary().autoincrement(),
    release: p.string().fieldName('release_id').index(),
    /** ISO 8601, UTC */
    dueAt: p.string(),
    formerAt: p.string(),
    /** why, as the public reads it */
    reason: p.text(),
    changedBy: p.string(),
    account: p.integer().fieldName('account_id').strictNullable(),
    changedAt: p.string(),
  },
});

/** A change of an announced date. Rows are never deleted. */
export class StoredReleaseDate extends ReleaseDateSchema.class {}
ReleaseDateSchema.setClass(StoredReleaseDate);

export const ReleaseVersionSchema = defineEntity({
  name: 'StoredReleaseVersion',
  tableName: 'release_version',
  uniques: [{ properties: ['release', 'version'] }],
  properties: {
    /** e.g. `release/2026Q3/v2` */
    id: p.string().primary(),
    /** order of making */
    number: p.integer().unique(),
    release: p.string().fieldName('release_id'),
    version: p.integer(),
    state: p.string().$type<ReleaseState>(),
    /** rises with every write: what a page was based on */
    revision: p.integer(),
    dataKind: p.string().$type<DataKind>(),
    /** what its figures were made from, see `readBasis` */
    basis: p.text(),
    /** SHA-256 over tables and texts, set when it is laid before the second person; null: still being worked on */
    contentHash: p.string().strictNullable(),
    /** what is found in its tables, generated: `ReleaseContent` as JSON */
    content: p.text().lazy(),
    /** what was hidden and how it was checked: `DisclosureAudit` as JSON; never public as it is */
    audit: p.text().lazy(),
    /** sentences that the bureau wrote otherwise, document fields: `ReleaseTexts` as JSON */
    texts: p.text(),
    /** what a correction changed and why, JSON { zh, en }; null: a first version */
    note: p.text().strictNullable(),
    /** minute at which it goes out or went out; null: none is set */
    publishAt: p.string().strictNullable(),
    madeBy: p.string(),
    madeAccount: p.integer().strictNullable(),
    madeAt: p.string(),
    submittedBy: p.string().strictNullable(),
    submittedAccount: p.integer().strictNullable(),
    submittedAt: p.string().strictNullable(),
    approvedBy: p.string().strictNullable(),
    approvedAccount: p.integer().strictNullable(),
    approvedAt: p.string().strictNullable(),
    publishedAt: p.string().strictNullable(),
    withdrawnBy: p.string().strictNullable(),
    withdrawnAccount: p.integer().strictNullable(),
    withdrawnAt: p.string().strictNullable(),
    /** why, as the public reads it, JSON { zh, en } */
    withdrawnNote: p.text().strictNullable(),
  },
});

/** One version of a release. From its publication on only its end may be added. */
export class StoredReleaseVersion extends ReleaseVersionSchema.class {}
ReleaseVersionSchema.setClass(StoredReleaseVersion);

export const ReleaseTableSchema = defineEntity({
  name: 'StoredReleaseTable',
  tableName: 'release_table',
  primaryKeys: ['version', 'name'],
  properties: {
    version: p.string().fieldName('version_id').primary(),
    /** as in a publication, e.g. `supply-demand/sector` */
    name: p.string().primary(),
    /** protected rows, JSON */
    content: p.text(),
  },
});

/** One table of a version, as the public reads it. */
export class StoredReleaseTable extends ReleaseTableSchema.class {}
ReleaseTableSchema.setClass(StoredReleaseTable);

export const ReleaseFileSchema = defineEntity({
  name: 'StoredReleaseFile',
  tableName: 'release_file',
  primaryKeys: ['version', 'path'],
  properties: {
    version: p.string().fieldName('version_id').primary(),
    /** below the version's own address, e.g. `sectors.csv` */
    path: p.string().primary(),
    mediaType: p.string(),
    sha256: p.string(),
    bytes: p.blob(),
  },
});

/** A file of a version, frozen when it is laid before the second person: the same bytes for good. */
export class StoredReleaseFile extends ReleaseFileSchema.class {}
ReleaseFileSchema.setClass(StoredReleaseFile);

export const ReleaseRecordsSchema = defineEntity({
  name: 'StoredReleaseRecords',
  tableName: 'release_records',
  primaryKeys: ['version', 'name'],
  properties: {
    version: p.string().fieldName('version_id').primary(),
    /** which records: a year of graduation */
    name: p.string().primary(),
    /** gzipped JSON, see `KeptRecords`; never handed out */
    bytes: p.blob(),
  },
});

/** What a version was counted from: corrections are held against every one that was ever shown. */
export class StoredReleaseRecords extends ReleaseRecordsSchema.class {}
ReleaseRecordsSchema.setClass(StoredReleaseRecords);

export const ReleaseAcknowledgementSchema = defineEntity({
  name: 'StoredReleaseAcknowledgement',
  tableName: 'release_acknowledgement',
  properties: {
    id: p.integer().primary().autoincrement(),
    version: p.string().fieldName('version_id').index(),
    /** which finding of the checklist, with a digest of what it said: a finding that changes has to be read again */
    finding: p.string(),
    sentence: p.text(),
    saidBy: p.string(),
    account: p.integer().fieldName('account_id').strictNullable(),
    saidAt: p.string(),
  },
});

/** A warning that somebody has read, and what they say to it. */
export class StoredReleaseAcknowledgement extends ReleaseAcknowledgementSchema.class {}
ReleaseAcknowledgementSchema.setClass(StoredReleaseAcknowledgement);

export const ReleasePreviewSchema = defineEntity({
  name: 'StoredReleasePreview',
  tableName: 'release_preview',
  properties: {
    id: p.integer().primary().autoincrement(),
    /** SHA-256 of the link's token, which is kept nowhere */
    tokenHash: p.string().unique(),
    version: p.string().fieldName('version_id').index(),
    /** for whom it was made */
    person: p.string(),
    madeBy: p.string(),
    account: p.integer().fieldName('account_id').strictNullable(),
    madeAt: p.string(),
    until: p.string(),
    endedAt: p.string().strictNullable(),
    opened: p.integer(),
    openedAt: p.string().strictNullable(),
  },
});

/** A link by which one named person reads a version before its minute. */
export class StoredReleasePreview extends ReleasePreviewSchema.class {}
ReleasePreviewSchema.setClass(StoredReleasePreview);
