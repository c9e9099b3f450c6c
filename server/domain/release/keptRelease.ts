import type { DisclosureAudit } from '../disclosure/protectTables.ts';
import type { DataKind } from '../facts/dataKind.ts';
import type { KnownVersion } from './publicRelease.ts';
import type { InBoth, ReleaseContent, ReleaseTexts } from './releaseContent.ts';
import type { ReleaseKind } from './releaseKinds.ts';

/** What is known of a version without reading its tables, contents and audit. */
export interface ReleaseVersionHead extends KnownVersion {
  /** order of making over all releases */
  number: number;
  /** rises with every write: what a page was based on */
  revision: number;
  edition: string;
  dataKind: DataKind;
  /** what its figures were made from; another text: something else counts now */
  basis: string;
  /** SHA-256 over what the second person signs; null: it is being worked on */
  contentHash: string | null;
  texts: ReleaseTexts;
  /** what a correction changed and why; null: a first version, or not said yet */
  note: InBoth | null;
  /** minute at which it goes out or was to go out; null: none is set */
  publishAt: string | null;
  madeBy: string;
  madeAt: string;
  submittedBy: string | null;
  submittedAccount: number | null;
  submittedAt: string | null;
  approvedBy: string | null;
  approvedAccount: number | null;
  approvedAt: string | null;
  withdrawnBy: string | null;
  withdrawnAt: string | null;
  withdrawnNote: InBoth | null;
}

/** A version with what is found in it and how it was protected. The audit is the bureau's alone. */
export interface ReleaseVersion extends ReleaseVersionHead {
  content: ReleaseContent;
  audit: DisclosureAudit;
}

/** A change of an announced minute. */
export interface ReleaseDateChange {
  dueAt: string;
  formerAt: string;
  reason: string;
  changedBy: string;
  changedAt: string;
}

/** A release with its versions, oldest first. */
export interface Release {
  id: string;
  kind: ReleaseKind;
  edition: string;
  /** minute that is announced for its first version */
  dueAt: string;
  madeAt: string;
  versions: ReleaseVersionHead[];
  dates: ReleaseDateChange[];
}

/** A warning that somebody read, and what they said to it. */
export interface Acknowledgement {
  /** name of the finding, with a digest of what it said */
  finding: string;
  sentence: string;
  saidBy: string;
  saidAt: string;
}

/** A link by which one named person reads a version before its minute. */
export interface ReleasePreview {
  id: number;
  version: string;
  person: string;
  madeBy: string;
  madeAt: string;
  until: string;
  endedAt: string | null;
  opened: number;
  openedAt: string | null;
}
